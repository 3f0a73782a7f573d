import PptxGenJS from 'pptxgenjs';
import { chartByChart, type Work } from '../chart-by-chart.ts';
import type { BriefingDocument } from '../briefing-document.ts';
import { chartSlide } from './chart-slide.ts';
import { coverSlide } from './cover-slide.ts';
import { defineLayouts } from './deck-layouts.ts';
import { mendPackage } from './package/mend-package.ts';
import { xmlText } from './xml/xml-element.ts';
import { openPackage } from './package/package-parts.ts';
import { pack } from './package/pack.ts';
import { plainLine } from './plain-text.ts';
import type { SlideContent } from './slide-content.ts';
import { slideContents, type SlideMakers } from './slide-contents.ts';
import type { SlideLogo, SlideLook } from './slide-look.ts';

/** What a deck needs beside its document. */
export interface DeckRequest extends Work, SlideMakers {
  look: SlideLook;
  logo: SlideLogo | undefined;
}

/**
 * The deck of a briefing. It is written by a library and then mended where that writes what is not
 * so; between its steps the page gets its turn, and the signal is looked at.
 */
export async function makeDeck(
  document: BriefingDocument,
  request: DeckRequest,
): Promise<Uint8Array<ArrayBuffer>> {
  const { look, signal, words } = request;
  const slides: SlideContent[] = [];
  await chartByChart(document.charts, request, async (chart) => {
    slides.push(...(await slideContents(chart, request)));
  });
  const parts = openPackage(await writtenDeck(document, slides, request));
  const day = document.charts[0]?.frame.exportDate ?? document.date;
  const lang = words.language === 'vi' ? 'vi-VN' : 'en-GB';
  const name = plainLine(document.department) || plainLine(document.title);
  await mendPackage(parts, { slides, look, lang, day, name });
  return pack(parts, day, async () => {
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
  });
}

/** The deck as the library writes it; not packed, for it is opened again at once. */
async function writtenDeck(
  document: BriefingDocument,
  slides: readonly SlideContent[],
  { logo, words }: DeckRequest,
): Promise<Uint8Array> {
  const deck = new PptxGenJS();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = plainLine(document.title);
  deck.subject = plainLine(document.title);
  deck.author = plainLine(document.department);
  // The one text that the library writes as it is given: "Sở KH&CN" would break the file.
  deck.company = xmlText(plainLine(document.department));
  defineLayouts(deck, logo, words);
  coverSlide(deck, document, words);
  for (const content of slides) chartSlide(deck, content, logo !== undefined, words);
  const bytes = await deck.write({ outputType: 'uint8array', compression: false });
  if (!(bytes instanceof Uint8Array)) throw new TypeError('the deck is not bytes');
  return bytes;
}
