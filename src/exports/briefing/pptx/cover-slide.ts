import type PptxGenJS from 'pptxgenjs';
import { documentDate } from '../../../i18n/document-date.ts';
import type { Words } from '../../../i18n/words.ts';
import type { BriefingDocument } from '../briefing-document.ts';
import { coverPlaces, placeholders } from './deck-layouts.ts';
import { fitTitle } from './fit-text.ts';
import { plainLine } from './plain-text.ts';
import { inches } from './slide-geometry.ts';

const titleSizes = [40, 36, 32, 28, 24, 20, 18, 16, 14, 12];

/** The first slide: whose briefing it is, of what day, and who signs it. */
export function coverSlide(deck: PptxGenJS, document: BriefingDocument, words: Words): void {
  const { layouts, objects } = words.messages.pptxExport;
  const { signature, department, date } = document;
  const slide = deck.addSlide({ masterName: layouts.cover });
  const title = plainLine(document.title);
  const { size } = fitTitle(title, { ...coverPlaces.title, weight: 600, sizes: titleSizes });
  slide.addText([{ text: title, options: { fontSize: size } }], {
    placeholder: placeholders.title,
    objectName: objects.title,
  });
  slide.addText(documentDate(date, plainLine(signature.place), words), {
    placeholder: placeholders.date,
    objectName: objects.date,
  });
  const beside = { isTextBox: true, margin: 0, align: 'left', fontSize: 18 } as const;
  if (plainLine(department) !== '') {
    slide.addText(plainLine(department), {
      ...inches(coverPlaces.department),
      ...beside,
      color: 'tx2',
      valign: 'bottom',
      objectName: objects.department,
    });
  }
  const signed = [signature.role, signature.name].map(plainLine).filter((it) => it !== '');
  if (signed.length > 0) {
    slide.addText(
      signed.map((text, at) => ({
        text,
        options: { breakLine: true, bold: at === signed.length - 1, color: 'tx1' },
      })),
      { ...inches(coverPlaces.signature), ...beside, valign: 'top', objectName: objects.signature },
    );
  }
}
