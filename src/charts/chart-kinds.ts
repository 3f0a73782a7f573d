import type { ChartContext } from './chart-context.ts';
import type { ChartKind, ChartModel } from './chart-model.ts';
import { bars } from './kinds/bars.ts';
import { columns } from './kinds/columns.ts';
import { lines } from './kinds/lines.ts';
import { parts } from './kinds/parts.ts';
import { progress } from './kinds/progress.ts';
import { sparkline } from './kinds/sparkline.ts';
import type { SceneKind } from './scene.ts';
import { sceneOption, type ChartOption } from './scene-option.ts';

export interface ChartKindEntry extends SceneKind {
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
};
