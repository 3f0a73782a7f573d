import type { ChartModel } from '../../src/charts/chart-model.ts';
import { columns } from './examples/columns.ts';
import { lines } from './examples/lines.ts';
import { bars } from './examples/bars.ts';
import { parts } from './examples/parts.ts';
import { progress } from './examples/progress.ts';
import { sparkline } from './examples/sparkline.ts';

/** Small charts of real figures, each showing a rule of look.md. */
export const examples = {
  ...columns,
  ...lines,
  ...bars,
  ...parts,
  ...progress,
  ...sparkline,
} satisfies Record<string, ChartModel>;
