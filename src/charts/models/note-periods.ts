import { periodLabel } from '../../i18n/period-label.ts';
import type { Observation } from '../../semantic/observation.ts';
import {
  comparePeriods,
  isWholeYear,
  periodKey,
  yearOf,
  type Period,
} from '../../semantic/period.ts';
import type { Language } from '../../semantic/selection.ts';

/**
 * A remark that holds for some of a chart's `periods` names them, "2020–2023: …"; one that holds for
 * all of them, or names its years itself, stands as it is.
 */
export function noteOfPeriods(
  note: string,
  concerned: readonly Observation[],
  periods: readonly Period[],
  language: Language,
): string {
  const own = new Set(concerned.map((it) => periodKey(it.period)));
  const isNamed = concerned.every((it) => note.includes(String(yearOf(it.period.end))));
  if (own.size === 0 || own.size === periods.length || isNamed) return note;
  return `${told(runsOf(periods, own), language)}: ${note}`;
}

/** The periods of a chart's figures, each once, in the order of time. */
export const periodsOf = (figures: readonly Observation[]): Period[] =>
  [...new Map(figures.map((it) => [periodKey(it.period), it.period])).values()].sort(
    comparePeriods,
  );

/** Whole years that follow one another in the chart are one run; any other period stands alone. */
function runsOf(periods: readonly Period[], own: ReadonlySet<string>): Period[][] {
  const runs: Period[][] = [];
  let isOpen = false;
  for (const period of periods) {
    const isOwn = own.has(periodKey(period));
    if (isOwn && isOpen && isWholeYear(period)) runs.at(-1)?.push(period);
    else if (isOwn) runs.push([period]);
    isOpen = isOwn && isWholeYear(period);
  }
  return runs;
}

function told(runs: readonly Period[][], language: Language): string {
  const texts = runs.map((run) => {
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last) return '';
    if (!isWholeYear(first)) return periodLabel(first, language);
    const [from, to] = [yearOf(first.end), yearOf(last.end)];
    return from === to ? String(from) : `${from}–${to}`;
  });
  return texts.join(', ');
}
