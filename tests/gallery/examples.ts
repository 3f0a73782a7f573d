import type { ChartModel } from '../../src/charts/chart-model.ts';
import { columns } from './examples/columns.ts';
import { lines } from './examples/lines.ts';
import { bars } from './examples/bars.ts';
import { parts } from './examples/parts.ts';
import { progress } from './examples/progress.ts';
import { sparkline } from './examples/sparkline.ts';
import { facets } from './examples/facets.ts';
import { slope } from './examples/slope.ts';
import { heatmap } from './examples/heatmap.ts';
import { scatter } from './examples/scatter.ts';
import { stacked } from './examples/stacked.ts';
import { map } from './examples/map.ts';

/** Small charts of real figures, each showing a rule of look.md. */
export const examples = {
  ...columns,
  ...lines,
  ...bars,
  ...parts,
  ...progress,
  ...sparkline,
  ...facets,
  ...slope,
  ...heatmap,
  ...scatter,
  ...stacked,
  ...map,
} satisfies Record<string, ChartModel>;
