import { allPairs } from '../../lib/all-pairs.ts';
import type { ChartModel, ChartSeries } from '../chart-model.ts';
import { decalOf } from '../draw/decal.ts';
import { swatchHeight } from '../draw/key-row.ts';
import { symbolOf } from '../draw/line-symbol.ts';
import type { Palette } from '../palette.ts';
import type { Rivals } from '../scene.ts';
import { linesCross } from './lines-cross.ts';
import { nth } from './nth.ts';
import { barColour, lineColour } from './role-colour.ts';

/** Bars of several series, which a key names. */
export const barRivals = (model: ChartModel, palette: Palette): Rivals[] =>
  allPairs(
    model.series.map(({ name, role }, at) => ({
      name,
      colour: barColour(role, palette),
      mark: decalOf(model, at),
      extent: swatchHeight,
    })),
  );

/** Width of a line that is looked at. */
const lineWidth = 2;

/**
 * Lines that are looked at and cross: each is named at its end, but on the other side of the crossing
 * only its look tells which it is. Grey lines are thinner, and have no points.
 */
export function lineRivals(model: ChartModel, palette: Palette): Rivals[] {
  const lookedAt = model.series.flatMap(({ role }, at) => (role === 'context' ? [] : [at]));
  return allPairs(lookedAt)
    .filter(([a, b]) => crossInOnePlot(nth(model.series, a), nth(model.series, b)))
    .map(([a, b]): Rivals => {
      const look = (at: number) => {
        const { name, role } = nth(model.series, at);
        const mark = symbolOf(model, at);
        return { name, colour: lineColour(role, palette), mark, extent: lineWidth };
      };
      return [look(a), look(b)];
    });
}

const crossInOnePlot = (a: ChartSeries, b: ChartSeries): boolean =>
  a.panel === b.panel && linesCross(a, b);
