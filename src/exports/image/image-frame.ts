import { formatDate, type DatePrecision } from '../../i18n/format-date.ts';
import { keptFact } from '../../i18n/remote-text.ts';
import type { Words } from '../../i18n/words.ts';
import type { IsoDate } from '../../semantic/period.ts';
import type { ChartModel } from '../../charts/chart-model.ts';

/** What stands around a chart that leaves the app, beside what the model says itself. */
export interface ImageFrame {
  /** The whole address of the view, as a person would paste it. */
  address: string;
  /** Name of the data: a digest of all packages. */
  dataVersion: string;
  /** When the oldest answer was received that a server gave earlier (milliseconds since 1970). */
  keptSince?: number | undefined;
  /** Date of the newest document behind the figures; undefined where none has one. */
  dataDate: { on: IsoDate; precision: DatePrecision } | undefined;
  /** Today, which the pure shelf does not know. */
  exportDate: string;
  /** Name of the product, for slides. */
  product: string;
}

/**
 * Of when the figures are: the newest document, with no more of its date than it has printed, and the
 * oldest answer that a server gave earlier.
 */
export const dataDates = (
  { dataDate, keptSince }: Pick<ImageFrame, 'dataDate' | 'keptSince'>,
  { language, messages }: Words,
): string[] => [
  ...(dataDate === undefined
    ? []
    : [messages.imageExport.dataDate(formatDate(dataDate.on, dataDate.precision, language))]),
  ...(keptSince === undefined ? [] : [keptFact(keptSince, language).join(': ')]),
];

/** The paragraphs under the rule. */
export interface FootTexts {
  sources: string;
  dates: string;
  view: string;
}

/** So many documents are named; a picture has no button that would show the others. */
const mostSources = 5;

/** An address of this length can still be read off and typed; a longer one is in the file only. */
const longestAddress = 160;

export function footTexts(model: ChartModel, frame: ImageFrame, words: Words): FootTexts {
  const { imageExport } = words.messages;
  const day = (date: string) => formatDate(date, 'day', words.language);
  const dates = [...dataDates(frame, words), imageExport.exportDate(day(frame.exportDate))];
  const address = readable(frame.address);
  return {
    sources: sourcesText(model, words),
    dates: dates.join(' · '),
    view:
      address.length <= longestAddress
        ? imageExport.view(address)
        : imageExport.viewLong(startOf(address)),
  };
}

function sourcesText({ sources }: ChartModel, { messages }: Words): string {
  if (sources.length === 0) return '';
  const named = sources
    .slice(0, mostSources)
    .map(({ text, locators }) => [text, ...locators].join(', '));
  const others = sources.length - named.length;
  const list = others > 0 ? [...named, messages.imageExport.moreSources(others)] : named;
  return messages.imageExport.source(list.join('; '));
}

/** An address without what was chosen on its page; one from a disk begins with "#" and its page. */
export const startOf = (address: string): string => /^#?[^?#]*/.exec(address)?.[0] ?? '';

/** Without the escapes that keep an address longer than what it says, where they can be undone. */
function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
