import { keptFact } from '../i18n/remote-text.ts';
import type { Words } from '../i18n/words.ts';
import type { IsoDate } from '../semantic/period.ts';

/** What a file says of itself. */
export interface ExportFacts {
  /** Names exactly the bytes that the figures were read from. */
  version: string;
  /** Day of the download. */
  date: IsoDate;
  /** When the oldest answer was received that a server gave earlier (milliseconds since 1970). */
  keptSince?: number | undefined;
}

export const factsOf = (
  { version, date, keptSince }: ExportFacts,
  { messages, language }: Words,
): readonly (readonly [string, string])[] => [
  [messages.dataExport.dateTaken, date],
  [messages.dataExport.version, version],
  ...(keptSince === undefined ? [] : [keptFact(keptSince, language)]),
];
