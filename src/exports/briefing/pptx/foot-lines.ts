import type { Words } from '../../../i18n/words.ts';
import { formatDate } from '../../../i18n/format-date.ts';
import type { ChartModel } from '../../../charts/chart-model.ts';
import { dataDates, footTexts, startOf, type ImageFrame } from '../../image/image-frame.ts';

/** What stands at the foot of a slide. */
export interface FootLines {
  sources: string;
  dates: string;
  /** Words of the link, the address of the view, and whether it may be followed. */
  view: { text: string; address: string; isLink: boolean };
}

/** A longer address is a link under the address of the app alone; the link holds all of it. */
const longestAddress = 100;

export function footLines(model: ChartModel, frame: ImageFrame, words: Words): FootLines {
  const { imageExport, pptxExport } = words.messages;
  const day = (date: string) => formatDate(date, 'day', words.language);
  const { sources } = footTexts(model, frame, words);
  const dates = [...dataDates(frame, words), pptxExport.exportDate(day(frame.exportDate))];
  const { address } = frame;
  const shown = address.length <= longestAddress ? address : startOf(address);
  return {
    sources,
    dates: dates.join(' · '),
    view: { text: imageExport.view(shown), address, isLink: /^https?:/.test(address) },
  };
}
