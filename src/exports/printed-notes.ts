import type { ChartModel } from '../charts/chart-model.ts';
import type { Words } from '../i18n/words.ts';

/** What is said under a chart, without what only a page can do. */
export function printedNotes({ notes }: ChartModel, { messages }: Words): string[] {
  const { derivedNote, derivedNotePrinted } = messages.compare;
  return notes.map((it) => it.replace(derivedNote, derivedNotePrinted));
}
