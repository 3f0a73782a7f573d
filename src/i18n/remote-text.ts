import type { Language } from '../semantic/selection.ts';
import { isoDay } from '../lib/iso-day.ts';
import { formatDate } from './format-date.ts';
import { remoteWords } from './remote-words.ts';

type Trouble = keyof (typeof remoteWords)['vi']['troubles'];

interface Titled {
  title: string;
  title_en?: string | undefined;
}

/** How a dataset on a server is called. */
export const remoteTitle = ({ title, title_en }: Titled, language: Language): string =>
  (language === 'en' ? title_en : undefined) ?? title;

/** What is the matter with a dataset on a server; undefined where nothing is. */
export function remoteText(
  { failure, keptSince }: { failure?: { trouble: Trouble }; keptSince?: number },
  language: Language,
): string | undefined {
  const words = remoteWords[language];
  if (keptSince === undefined) return failure && words.troubles[failure.trouble];
  // What is kept is shown only where nobody answered.
  const trouble = words.troubles[failure?.trouble ?? 'no-answer'];
  return `${trouble} ${words.kept(...momentOf(keptSince, language))}`;
}

/** What a picture or a file says of kept answers: which figures, and when the oldest were received. */
export function keptFact(keptSince: number, language: Language): readonly [string, string] {
  const { label, value } = remoteWords[language].keptFact;
  return [label, value(...momentOf(keptSince, language))];
}

/** Day and time where the reader is. */
function momentOf(milliseconds: number, language: Language): [date: string, time: string] {
  const at = new Date(milliseconds);
  const time = `${at.getHours()}:${String(at.getMinutes()).padStart(2, '0')}`;
  return [formatDate(isoDay(at), 'day', language), time];
}
