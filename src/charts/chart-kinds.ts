import type { ChartContext } from './chart-context.ts';
import type { ChartKind, ChartModel } from './chart-model.ts';
import { bars } from './kinds/bars.ts';
import { columns } from './kinds/columns.ts';
import { facets } from './kinds/facets.ts';
import { heatmap } from './kinds/heatmap.ts';
import { lines } from './kinds/lines.ts';
import { map } from './kinds/map.ts';
import { parts } from './kinds/parts.ts';
import { progress } from './kinds/progress.ts';
import { scatter } from './kinds/scatter.ts';
import { slope } from './kinds/slope.ts';
import { sparkline } from './kinds/sparkline.ts';
import { stacked } from './kinds/stacked.ts';
import type { SceneKind } from './scene.ts';
import { sceneOption, type ChartOption } from './scene-option.ts';

interface ChartKindEntry extends SceneKind {
  option(model: ChartModel, context: ChartContext): ChartOption;
}

const kind = (entry: SceneKind): ChartKindEntry => ({
  ...entry,
  option: (model, context) => sceneOption(entry.scene(model, context), model, context),
});

/** All kinds of drawing. A new one is a file in `kinds/` and a line here. */
export const chartKinds: Record<ChartKind, ChartKindEntry> = {
  columns: kind(columns),
  lines: kind(lines),
  bars: kind(bars),
  parts: kind(parts),
  progress: kind(progress),
  sparkline: kind(sparkline),
  facets: kind(facets),
  slope: kind(slope),
  heatmap: kind(heatmap),
  scatter: kind(scatter),
  stacked: kind(stacked),
  map: kind(map),
};
