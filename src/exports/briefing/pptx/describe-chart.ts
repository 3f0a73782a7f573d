import type { ChartModel } from '../../../charts/chart-model.ts';
import type { Words } from '../../../i18n/words.ts';
import { figureLines } from './figure-lines.ts';

/** Read aloud, more than this is no longer a description; all figures are in the notes. */
const mostLines = 12;

/** What a picture or chart shows, for those who can't see it: title, subtitle, the main figures. */
export function describeChart(model: ChartModel, title: string, words: Words): string {
  const lines = figureLines(model, words);
  const chosen = lines.filter((it) => it.isChosen);
  const first = chosen.length > 0 && lines.length > mostLines ? chosen : lines;
  const told = first.slice(0, mostLines).map((it) => it.text);
  const left = lines.length - told.length;
  const more = left > 0 ? [words.messages.pptxExport.moreFigures(left)] : [];
  return [title, model.subtitle, [...told, ...more].join('. ')]
    .map((it) => it.replace(/[.\s]+$/, ''))
    .filter((it) => it !== '')
    .map((it) => `${it}.`)
    .join(' ');
}
