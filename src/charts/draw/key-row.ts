import type { ChartModel, ChartPoint, ChartSeries, PointState } from '../chart-model.ts';
import { nth } from '../layout/nth.ts';
import type { Palette } from '../palette.ts';
import { measureText } from '../text/measure-text.ts';
import { barMark } from './column-mark.ts';
import { decalOf } from './decal.ts';
import { faces } from './faces.ts';
import { text, type Box, type Mark } from './mark.ts';

const rowHeight = 24;
/** Smaller side of a sample: what it shows has to be told apart at this size. */
export const swatchHeight = 12;
const textGap = 8;

/** A pattern is known again only if its swatch has some room. */
const swatchWidth = ({ patterned }: ChartModel): number =>
  patterned ? 2 * swatchHeight : swatchHeight;

/** Room of a swatch and of what parts it from its name. */
export const swatchRoom = (model: ChartModel): number => swatchWidth(model) + textGap;

/** How high the key of some series is; one series needs none. */
export const keyHeight = (names: readonly string[], model: ChartModel, width: number): number =>
  names.length < 2
    ? 0
    : (Math.max(...placesOf(names, model, width).map(({ row }) => row)) + 1) * rowHeight + 4;

/** Which look is which series, where labels have no room at the marks; colours by their places. */
export function keyRow(
  series: readonly ChartSeries[],
  colourOf: (at: number) => string,
  model: ChartModel,
  width: number,
  palette: Palette,
): Mark[] {
  if (series.length < 2) return [];
  const names = series.map(({ name }) => name);
  const places = placesOf(names, model, width);
  return series.flatMap(({ name, points }, at) => {
    const { x, row } = nth(places, at);
    const middle = row * rowHeight + 10;
    const box = swatchAt({ x, middle }, model);
    const state = model.patterned ? stateOf(points) : 'whole';
    return [
      ...barMark(box, state, 'left', colourOf(at), palette.surface, decalOf(model, at)),
      text(name, x + swatchRoom(model), middle, faces.label, palette.ink),
    ];
  });
}

/** A sample shows a pattern as the bars do: on the surface, where no year of a series is over. */
function stateOf(points: readonly ChartPoint[]): PointState {
  const stated = points.filter((it) => it.value !== null);
  const isOpen = stated.length > 0 && stated.every((it) => it.state === 'part-year');
  return isOpen ? 'part-year' : 'whole';
}

/** Where the sample beside a name lies. */
export const swatchAt = ({ x, middle }: { x: number; middle: number }, model: ChartModel): Box => ({
  x,
  y: middle - swatchHeight / 2,
  width: swatchWidth(model),
  height: swatchHeight,
});

function placesOf(names: readonly string[], model: ChartModel, width: number) {
  let x = 0;
  let row = 0;
  return names.map((name) => {
    const wide = swatchRoom(model) + measureText(name, faces.label);
    if (x > 0 && x + wide > width) {
      x = 0;
      row += 1;
    }
    const place = { x, row };
    x += wide + 20;
    return place;
  });
}
