import { formatDate } from '../../i18n/format-date.ts';
import type { OwnDatasetWords } from '../../i18n/own-dataset-words.ts';
import { isoDay } from '../../lib/iso-day.ts';
import type { Language } from '../../semantic/selection.ts';

/** The day of an instant where the person is: "21/11/2026". */
export const dayOf = (instant: string, language: Language): string =>
  formatDate(isoDay(new Date(instant)), 'day', language);

/** When something was kept, to the minute. */
export function savedOn(instant: string, texts: OwnDatasetWords, language: Language): string {
  const time = new Date(instant);
  const minutes = String(time.getMinutes()).padStart(2, '0');
  return texts.savedOn(dayOf(instant, language), `${time.getHours()}:${minutes}`);
}
