import { issuerShort, passageLabel } from '../i18n/citation.ts';
import { formatDate } from '../i18n/format-date.ts';
import type { Words } from '../i18n/words.ts';
import type { Catalogue } from '../semantic/catalogue.ts';
import { originsOf, type Observation } from '../semantic/observation.ts';
import type { PlaceId } from '../semantic/place.ts';
import type { Source } from '../semantic/source.ts';
import type { ExportCell } from './export-table.ts';

/** A total of the whole country is made of all its figures: more than a cell should list. */
const mostOrigins = 12;

/** The documents and passages that state a figure, each told once. */
export interface Origin {
  sourceIds: readonly string[];
  passages: readonly {
    sourceId: string;
    locator: string;
    asPrinted: string;
    placeId: PlaceId;
  }[];
  /** How many passages there are, where not all are listed. */
  of: number;
  /** Passages of a sum of former units are added up; all others merely stand beside one another. */
  isSum?: boolean;
}

export function originOf(observation: Observation): Origin {
  const origins = originsOf(observation);
  return {
    sourceIds: [...new Set(origins.map((it) => it.sourceId))],
    passages: origins.slice(0, mostOrigins),
    of: origins.length,
    isSum: observation.derived === undefined && origins.length > 1,
  };
}

/** A document of which only the id is known, as of a total that a chart names. */
export const originInSource = (sourceId: string | null): Origin => ({
  sourceIds: sourceId === null ? [] : [sourceId],
  passages: [],
  of: 0,
});

type Sources = Pick<Catalogue, 'sources'>;

/** One text for several documents; a single one keeps its date a date. */
function told(
  { sourceIds }: Origin,
  { sources }: Sources,
  tell: (source: Source) => ExportCell,
  unknown: (id: string) => string = () => '',
): ExportCell {
  const cells = sourceIds.slice(0, mostOrigins).map((id) => {
    const source = sources.get(id);
    return source ? tell(source) : unknown(id);
  });
  const [only = null] = cells;
  if (cells.length < 2) return only === '' ? null : only;
  const texts = cells.map((it) =>
    typeof it === 'object' && it !== null ? it.date : String(it ?? ''),
  );
  return [...new Set(texts)].filter((it) => it !== '').join('; ');
}

export const reportCell = (origin: Origin, sources: Sources): ExportCell =>
  told(
    origin,
    sources,
    (it) => it.title,
    (id) => id,
  );

export const issuerCell = (origin: Origin, sources: Sources, { language }: Words): ExportCell =>
  told(origin, sources, (it) => issuerShort(it, language));

export const numberCell = (origin: Origin, sources: Sources, { messages }: Words): ExportCell =>
  told(origin, sources, (it) => it.number ?? messages.source.noNumber);

/** A date only where the day is known: "11/2023" as a date would claim the first of the month. */
export const dateCell = (
  origin: Origin,
  sources: Sources,
  { language, messages }: Words,
): ExportCell =>
  told(origin, sources, ({ issuedOn, issuedPrecision }) => {
    if (!issuedOn) return messages.source.noDate;
    if (issuedPrecision === 'day') return { date: issuedOn };
    const date = formatDate(issuedOn, issuedPrecision, language);
    return issuedPrecision === 'year'
      ? messages.source.undated(date)
      : messages.dataExport.inMonth(date);
  });

export function sectionCell({ passages }: Origin, { sources }: Sources, words: Words): ExportCell {
  const labels = passages.map(({ sourceId, locator }) =>
    locator === '' ? '' : passageLabel(sources.get(sourceId), locator, words.language),
  );
  return joined(labels);
}

/** The words of each report, with their places, and where they are too many, that these are only the first. */
export function printedCell(
  { passages, of, isSum = false }: Origin,
  { places }: Pick<Catalogue, 'places'>,
  { language, messages }: Words,
): ExportCell {
  const ofPlaces = new Set(passages.map(({ placeId }) => placeId)).size > 1;
  const printed = passages.flatMap(({ asPrinted, placeId }) => {
    if (asPrinted === '') return [];
    const place = places.get(placeId)?.name[language] ?? placeId;
    return [ofPlaces ? `${asPrinted} (${place})` : asPrinted];
  });
  const more = of > passages.length ? [messages.source.computedFrom(passages.length, of)] : [];
  // Two passages may print the same words: neither is left out.
  return [...more, printed.join(isSum ? ' + ' : '; ')].filter((it) => it !== '').join('; ') || null;
}

const joined = (texts: readonly string[]): string | null => {
  const said = [...new Set(texts)].filter((it) => it !== '').join('; ');
  return said === '' ? null : said;
};
