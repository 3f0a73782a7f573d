import type { ChartModel } from '../../../../charts/chart-model.ts';
import { divisorOf, titleWithUnit } from '../../../../charts/layout/axis-title.ts';
import { decimalsOf, niceTicks } from '../../../../charts/layout/scale.ts';
import { nth } from '../../../../charts/layout/nth.ts';
import { scatterPairs, type ScatterPair } from '../../../../charts/layout/scatter-pairs.ts';
import type { ChartRoom } from './chart-room.ts';
import type { PlaneAxis, PlaneChart, PlotBox, PointLook } from './native-chart.ts';
import { placedNames } from './placed-names.ts';
import { lineInk, markerLook, nameInk } from './point-look.ts';
import { printedValue } from './printed-value.ts';
import { inks, type SchemeColour } from './scheme-colour.ts';
import type { ValueScale } from './value-scale.ts';

const textSize = 12;
const markerSize = 9;
const rank = { context: 0, beside: 1, focus: 2 };
/** Of circles, which lie over one another. */
const seeThrough: SchemeColour = { ...inks.contextLine, opacity: 55 };
/** The largest circle is a quarter of the plot's lesser side, of which we take so much. */
export const circleScale = 0.4;

/** Two figures of each place against one another; those that are looked at lie over the others. */
export function planeChart(model: ChartModel, room: ChartRoom): PlaneChart {
  const { width, height } = room;
  const [xs, ys, sizeSeries] = model.series;
  const pairs = [...scatterPairs(model)].sort((a, b) => rank[a.role] - rank[b.role]);
  const axis = (series: typeof xs, of: 'x' | 'y') => {
    const values = pairs.map((it) => printedValue(it[of], divisorOf(series, model)) ?? 0);
    return { title: titleWithUnit(series, model), values, scale: axisScale(values) };
  };
  const [x, y] = [axis(xs, 'x'), axis(ys, 'y')];
  const sizes = sizeSeries && {
    name: titleWithUnit(sizeSeries, model),
    values: pairs.map((it) => printedValue(it.size ?? 0, divisorOf(sizeSeries, model)) ?? 0),
  };
  const plot: PlotBox = {
    x: 66 / width,
    y: 0.03,
    width: 1 - 90 / width,
    height: 0.97 - 48 / height,
  };
  const largest = (Math.min(plot.width * width, plot.height * height) / 8) * circleScale;
  const most = Math.max(...(sizes?.values ?? []));
  const points = pairs.map(({ index }, at) => ({
    index,
    x: x.values[at] ?? 0,
    y: y.values[at] ?? 0,
    radius: sizes ? largest * Math.sqrt((sizes.values[at] ?? 0) / most) : markerSize / 2,
  }));
  const places = placedNames(model, room, { plot, x: x.scale, y: y.scale, points });
  const name = ({ index }: ScatterPair) => nth(model.categories, index).label;
  return {
    type: 'plane',
    categoryTitle: model.categoryTitle,
    names: pairs.map(name),
    x: shownAxis(x),
    y: shownAxis(y),
    ...(sizes ? { sizes } : {}),
    colour: sizes ? seeThrough : inks.contextLine,
    points: pairs.map((it) => (sizes ? circleLook(it) : dotLook(it))),
    labels: pairs.map((it) => {
      const place = places.get(it.index);
      return (
        place && {
          ...place,
          text: name(it),
          colour: nameInk(it.role),
          isStrong: it.role !== 'context',
        }
      );
    }),
    plot,
    textSize,
  };
}

const shownAxis = ({
  title,
  values,
  scale: { low, step, decimals },
}: {
  title: string;
  values: readonly number[];
  scale: ValueScale;
}): PlaneAxis => ({ title, values, isShown: true, low, step, decimals });

/** Axes start at zero where it is near; elsewhere they say by their labels where they start. */
function axisScale(values: readonly number[]): ValueScale {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (values.length === 0) return { low: 0, high: 1, step: 1, decimals: 0 };
  const ticks = niceTicks(least < 0.3 * most ? Math.min(0, least) : least, most, 5);
  const low = nth(ticks, 0);
  const step = Number((nth(ticks, 1) - low).toPrecision(12));
  return { low, high: nth(ticks, -1), step, decimals: decimalsOf(ticks) };
}

/** A hollow point is without colour and not of that of the paper, which LibreOffice would draw it in. */
function dotLook({ role, state }: ScatterPair): PointLook | undefined {
  if (role === 'context' && state === 'whole') return undefined;
  const marker = markerLook(state, lineInk(role), markerSize);
  return { marker: state === 'whole' ? marker : { ...marker, fill: 'none' } };
}

const edges = {
  'part-year': { dash: 'sysDash' },
  preliminary: {},
  estimate: { dash: 'sysDot' },
  missing: {},
} as const;

/** A circle that isn't final is hollow; its edge tells why. */
function circleLook({ role, state }: ScatterPair): PointLook | undefined {
  const colour = lineInk(role);
  if (state === 'whole') {
    return role === 'context'
      ? undefined
      : { fill: colour, line: { colour: inks.paper, width: 0.75 } };
  }
  return { fill: inks.paper, line: { ...edges[state], colour, width: 1.5 } };
}
