import type { ChartContext } from './chart-context.ts';
import type { ChartModel } from './chart-model.ts';
import type { Box, Mark } from './draw/mark.ts';

/** One point of the model as it is drawn. */
export interface SceneItem {
  marks: Mark[];
  /** Drawn over the picture while the point is pointed at, where it isn't among the marks already. */
  halo?: () => Mark;
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

/** How something looks that a reader must tell from its likes. */
export interface Look {
  /** As the key, the label or the legend says. */
  name: string;
  colour: string;
  /** Pattern or symbol that it has beside its colour. */
  mark: string;
  /** Its smaller side in pixels: what is small must differ more to be told apart. */
  extent: number;
}

/** Two things that only their looks tell apart: no label stands at them, nor do they stand apart. */
export type Rivals = readonly [Look, Look];

/** What a drawing adds where colours are not enough. */
export type Addition = 'pattern' | 'name' | 'symbol' | 'class-lines';

/** A kind of drawing: how high it is at a width, and where everything goes. */
export interface SceneKind {
  /** Width from which a still picture says all that it can; below it, the pointer tells the rest. */
  wholeFrom?: number;
  height(model: ChartModel, width: number): number;
  scene(model: ChartModel, context: ChartContext): Scene;
  /** What must be told apart by its look alone; a kind without has a label at everything. */
  rivals?(model: ChartModel, context: ChartContext): Rivals[];
  /** What a model adds beside colours once it is `patterned`. */
  additions?(model: ChartModel, width: number): Addition[];
  /** In which direction its categories follow one another, for the arrow keys. */
  categoriesRun: 'across' | 'down';
}
