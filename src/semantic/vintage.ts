import { breakdownKey, type Observation } from './observation.ts';
import { periodKey, type IsoDate } from './period.ts';

/** A value that a figure had until a later document gave another. */
export interface Vintage {
  figure: Observation;
  /** Source of the figure that stands in its place. */
  supersededBy: string;
  /** When the later one was taken over; null where nobody noted it. */
  supersededOn: IsoDate | null;
}

/** All vintages of a figure, oldest first; none where nothing was revised. */
export function vintagesOf(figure: Observation, vintages: readonly Vintage[]): Vintage[] {
  const sameFigure = vintages.filter((it) => figureKey(it.figure) === figureKey(figure));
  const found = new Set<Vintage>();
  const follow = (sourceId: string) => {
    for (const it of sameFigure) {
      // Two documents that each supersede the other must not be followed for ever.
      if (it.supersededBy !== sourceId || found.has(it)) continue;
      found.add(it);
      follow(it.figure.sourceId);
    }
  };
  follow(figure.sourceId);
  return [...found].reverse();
}

/** What is stated, whoever states it: a revision is of the same period, kind and part. */
const figureKey = ({ indicatorId, placeId, period, kind, breakdown }: Observation): string =>
  [indicatorId, placeId, periodKey(period), kind, breakdownKey(breakdown)].join('|');
