import type { Words } from '../../i18n/words.ts';
import type { ReadFile } from '../image/outline-texts.ts';
import { toPng } from '../image/svg-to-png.ts';
import type { BriefingDocument } from './briefing-document.ts';
import type { Work } from './chart-by-chart.ts';
import { makeDeck } from './pptx/make-deck.ts';
import { defaultLook, type SlideLogo, type SlideLook } from './pptx/slide-look.ts';

export interface PptxRequest extends Work {
  words: Words;
  logo: SlideLogo | undefined;
  /** Colours and font; those of the app unless said. */
  look?: SlideLook;
  /** Gets a file beside the app: the fonts of drawings. */
  readFile: ReadFile;
}

const type = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/**
 * A briefing as a PowerPoint file: a first slide, then one for each chart, which PowerPoint and
 * LibreOffice draw out of a workbook in the file, so that figures, words and colours can be changed.
 * Maps and heat maps are drawings. Throws the signal's reason when it is called off, and leaves nothing.
 */
export async function writePptx(
  document: BriefingDocument,
  { look = defaultLook, ...request }: PptxRequest,
): Promise<Blob> {
  const png = async (svg: string): Promise<Uint8Array> =>
    new Uint8Array(await (await toPng(svg, 1)).arrayBuffer());
  return new Blob([await makeDeck(document, { ...request, look, toPng: png })], { type });
}
