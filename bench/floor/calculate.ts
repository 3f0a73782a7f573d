import type { Figure } from '../plain/charts.ts';
import type { PlainChoice } from '../plain/figures-sql.ts';
import type { IndicatorAnswer } from './answer.ts';

/** The figures of a change, as the plain page's SQL computes them. */
export function calculate(
  { view, calculation, from, to }: PlainChoice,
  { figures }: IndicatorAnswer,
  population: IndicatorAnswer,
): Figure[] {
  const keyOf = (place: string, year: number) => `${place} ${year}`;
  const people = new Map(
    population.figures.map(([place, year, value]) => [keyOf(place, year), value]),
  );
  const sums = new Map<number, number>();
  const firsts = new Map<string, number>();
  for (const [place, year, value] of figures) {
    sums.set(year, (sums.get(year) ?? 0) + value);
    // In the order of years, as the files are.
    if (!firsts.has(place)) firsts.set(place, value);
  }
  const before = new Map<string, number>();
  const computed = figures.map(([place, year, value]) => {
    const earlier = before.get(place);
    before.set(place, value);
    const figure = {
      value,
      'per-head': (value / (people.get(keyOf(place, year)) ?? NaN)) * 1000,
      index: (value / (firsts.get(place) ?? NaN)) * 100,
      change: earlier === undefined ? NaN : (value / earlier - 1) * 100,
      share: (value / (sums.get(year) ?? NaN)) * 100,
    }[calculation];
    return { place, year, figure };
  });
  const isAsked = ({ year }: Figure) =>
    view === 'ranking' ? year === to : year >= from && year <= to;
  const shown = computed.filter((it) => isAsked(it) && Number.isFinite(it.figure));
  return view === 'ranking' ? shown.sort((a, b) => b.figure - a.figure) : shown;
}
