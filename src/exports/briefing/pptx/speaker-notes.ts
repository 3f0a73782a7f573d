import type { ChartModel } from '../../../charts/chart-model.ts';
import type { Words } from '../../../i18n/words.ts';
import { printedNotes } from '../../printed-notes.ts';
import { figureLines } from './figure-lines.ts';
import type { FootLines } from './foot-lines.ts';

/** The notes of a slide, a paragraph a line: all figures as printed, what limits them, whence they come. */
export function speakerNotes(
  model: ChartModel,
  title: string,
  foot: FootLines,
  words: Words,
): string[] {
  const figures = figureLines(model, words).map((it) => it.text);
  return [
    title,
    model.subtitle,
    `${words.messages.pptxExport.figures}:`,
    ...figures,
    ...printedNotes(model, words),
    foot.sources,
    foot.dates,
    foot.view.address,
  ].filter((it) => it !== '');
}
