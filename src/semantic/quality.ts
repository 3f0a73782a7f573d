import type { CrossCheck, FigureRef } from '../datasets/cross-check.ts';
import { distinct } from '../lib/distinct.ts';
import { groupBy } from '../lib/group-by.ts';
import { isDefined } from '../lib/is-defined.ts';
import { contradictionsAmong } from './contradiction.ts';
import { isMeant } from './figure-ref.ts';
import { observationKey, originsOf, type Observation } from './observation.ts';
import { isClose, sumOf, sumsStated } from './part-sums.ts';
import type { QualityRules } from './quality-rules.ts';
import { decimalsOf } from './rounding.ts';
import { touchedBy, type QualityNote } from './quality-note.ts';

/** All that can be said by the rules about figures as sources state them, and where these contradict. */
export function qualityNotes(
  figures: readonly Observation[],
  { partSums, crossChecks }: QualityRules,
): QualityNote[] {
  const contexts = [...groupBy(figures, contextOf).values()];
  return [
    ...contexts.flatMap((sameContext) =>
      partSums.flatMap((rule) =>
        sumsStated(sameContext, rule).map(({ total, parts, sum }) => sumNote(total, parts, sum)),
      ),
    ),
    ...crossChecks.flatMap((check) => crossNote(check, figures)),
    ...contradictionsAmong(figures).map((contradiction): QualityNote => ({
      code: 'contradicted',
      figures: contradiction,
    })),
  ];
}

/** Figures of one source, place, period and kind may be added up. */
const contextOf = ({ sourceId, placeId, period, kind }: Observation): string =>
  [sourceId, placeId, period.start, period.end, period.asOf, kind].join('|');

const sumNote = (total: Observation, parts: readonly Observation[], sum: number): QualityNote => ({
  code: isClose(sum, total.value) ? 'sum-agrees' : 'sum-differs',
  total,
  parts,
  sum,
});

function crossNote(check: CrossCheck, figures: readonly Observation[]): QualityNote[] {
  // Each is there once in a package that was accepted; another package may bring its like.
  const meant = (ref: FigureRef) => figures.find((it) => isMeant(ref, check.source_id, it));
  switch (check.kind) {
    case 'rate':
      return rateNote(meant(check.rate), meant(check.part), meant(check.whole));
    case 'same':
      return sameNote(meant(check.first), meant(check.second));
    case 'sum': {
      const [total, ...parts] = [check.total, ...check.parts].map(meant);
      return areExact([total, ...parts]) && total
        ? [sumNote(total, parts.filter(isDefined), sumOf(parts.filter(isDefined)))]
        : [];
    }
    case 'remark': {
      const figure = meant(check.figure);
      return figure?.note ? [{ code: 'remark', figure }] : [];
    }
  }
}

/** A lower bound or an approximate figure neither agrees nor differs. */
const areExact = (figures: readonly (Observation | undefined)[]): boolean =>
  figures.every((it) => it?.qualifier === 'exact');

function rateNote(
  rate: Observation | undefined,
  part: Observation | undefined,
  whole: Observation | undefined,
): QualityNote[] {
  if (!rate || !part || !whole || !areExact([rate, part, whole]) || whole.value === 0) return [];
  const share = part.value / whole.value;
  // A stated rate is rounded to the decimals that it is printed with.
  const most = 0.5 * 10 ** -decimalsOf(rate.value) + 1e-9;
  const agrees = Math.abs(share * 100 - rate.value) <= most;
  return [{ code: agrees ? 'rate-agrees' : 'rate-differs', rate, part, whole, share }];
}

function sameNote(first: Observation | undefined, second: Observation | undefined): QualityNote[] {
  if (!first || !second || !areExact([first, second])) return [];
  const code = isClose(first.value, second.value) ? 'same-agrees' : 'same-differs';
  return [{ code, first, second }];
}

/** Notes, to be found by the figures that they touch and by the documents that state these. */
export interface Quality {
  /** Of a figure, or of those that it was made from. */
  notesOn: (observation: Observation) => readonly QualityNote[];
  notesOfSource: (sourceId: string) => readonly QualityNote[];
}

export function qualityOf(notes: readonly QualityNote[]): Quality {
  const byFigure = notesBy(notes, observationKey);
  // A chart asks of each of its figures, and notes are on few: most are told from them by their place.
  const places = new Map(
    [...groupBy(notes.flatMap(touchedBy), (it) => it.indicatorId)].map(([id, figures]) => [
      id,
      new Set(figures.map((it) => it.placeId)),
    ]),
  );
  const mayHaveNotes = (observation: Observation): boolean => {
    const from = observation.derived?.from ?? observation.coverage?.from;
    if (from) return from.some(mayHaveNotes);
    return places.get(observation.indicatorId)?.has(observation.placeId) ?? false;
  };
  const bySource = notesBy(notes, ({ sourceId }) => sourceId);
  return {
    notesOn: (observation) =>
      mayHaveNotes(observation)
        ? distinct(originsOf(observation).flatMap((it) => byFigure.get(observationKey(it)) ?? []))
        : [],
    notesOfSource: (sourceId) => bySource.get(sourceId) ?? [],
  };
}

function notesBy(
  notes: readonly QualityNote[],
  keyOf: (figure: Observation) => string,
): Map<string, QualityNote[]> {
  const pairs = notes.flatMap((note) =>
    distinct(touchedBy(note).map(keyOf)).map((key) => ({ key, note })),
  );
  return new Map(
    [...groupBy(pairs, ({ key }) => key)].map(([key, own]) => [key, own.map(({ note }) => note)]),
  );
}
