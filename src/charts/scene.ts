import type { ChartContext } from './chart-context.ts';
import type { ChartModel } from './chart-model.ts';
import type { Box, Mark } from './draw/mark.ts';

/** One point of the model as it is drawn. */
export interface SceneItem {
  marks: Mark[];
  /** Where the point is said to be: the tooltip stands off it. */
  anchor: { x: number; y: number };
  /** Where the pointer finds it. */
  hit: Box;
  /** The same of what is no box, such as an area of a map. */
  hitMark?: Mark;
}

interface SceneSeries {
  id: string;
  name: string;
  items: SceneItem[];
}

/** A chart in pixels: what lies behind, and one item for each point of the model. */
export interface Scene {
  width: number;
  height: number;
  backdrop: Mark[];
  series: SceneSeries[];
}

/** A kind of drawing: how high it is at a width, and where everything goes. */
export interface SceneKind {
  height(model: ChartModel, width: number): number;
  scene(model: ChartModel, context: ChartContext): Scene;
  /** In which direction its categories follow one another, for the arrow keys. */
  categoriesRun: 'across' | 'down';
}
