import { periodLabel } from '../i18n/period-label.ts';
import type { Words } from '../i18n/words.ts';
import type { Observation } from '../semantic/observation.ts';
import { ofOnePeriod, yearOf } from '../semantic/period.ts';
import { nameIn, type ExportCatalogue } from './figure-columns.ts';

interface NameParts {
  indicator: string;
  places: string[];
  manyPlaces: string;
  period: string;
}

/** What the name of a file tells of the figures in it; `title` where they are of several indicators. */
export function namePartsOf(
  figures: readonly Observation[],
  title: string,
  catalogue: Pick<ExportCatalogue, 'indicators' | 'places'>,
  words: Words,
): NameParts {
  const indicatorIds = new Set(figures.map((it) => it.indicatorId));
  const placeIds = new Set(figures.map((it) => it.placeId));
  const [first] = figures;
  return {
    indicator:
      first && indicatorIds.size === 1
        ? nameIn(catalogue.indicators, first.indicatorId, words)
        : title,
    places: [...placeIds].map((id) => nameIn(catalogue.places, id, words)),
    manyPlaces: words.messages.dataExport.placesNamed(placeIds.size),
    period: first ? periodOf(figures, first, words) : '',
  };
}

/** The one period, or the first and last year. */
function periodOf(figures: readonly Observation[], first: Observation, words: Words): string {
  if (ofOnePeriod(figures)) return periodLabel(first.period, words.language);
  const years = figures.map(({ period }) => yearOf(period.end)).sort((a, b) => a - b);
  const [from, to] = [years[0], years.at(-1)];
  return from === to ? String(from) : `${String(from)}-${String(to)}`;
}
