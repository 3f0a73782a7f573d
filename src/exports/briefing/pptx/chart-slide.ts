import type PptxGenJS from 'pptxgenjs';
import type { Words } from '../../../i18n/words.ts';
import { base64Url } from './base64-url.ts';
import { placeholders } from './deck-layouts.ts';
import { fitTitle } from './fit-text.ts';
import { plainLine } from './plain-text.ts';
import type { PlacedText, SlideContent, SlideObject } from './slide-content.ts';
import { inches, places, underLogo } from './slide-geometry.ts';
import { addPlanTable } from './table-rows.ts';

type Slide = ReturnType<PptxGenJS['addSlide']>;

const productSizes = [10, 9.5, 9, 8.5, 8];

/** Text boxes without room of their own around the words, so that all begin at one edge. */
const textBox = { isTextBox: true, margin: 0, align: 'left' } as const;

/** Writes a slide. Charts are stand-ins, which `package/replace-charts.ts` replaces in their order. */
export function chartSlide(
  deck: PptxGenJS,
  content: SlideContent,
  hasLogo: boolean,
  words: Words,
): void {
  const { layouts, objects } = words.messages.pptxExport;
  const slide = deck.addSlide({ masterName: layouts.chart });
  const { title, subtitle } = content;
  slide.addText([{ text: title.text, options: { fontSize: title.size } }], {
    placeholder: placeholders.title,
    objectName: objects.title,
  });
  if (subtitle) {
    slide.addText([{ text: plainLine(subtitle.text), options: { fontSize: subtitle.size } }], {
      placeholder: placeholders.subtitle,
      objectName: objects.subtitle,
    });
  }
  if (content.caption) addParagraphs(slide, content.caption, objects.caption, 'tx1');
  for (const object of content.objects) addObject(slide, object, words);
  if (content.notes) addParagraphs(slide, content.notes, objects.notes, 'tx2');
  addFoot(slide, content, words);
  const productBox = hasLogo ? underLogo(places.product) : places.product;
  const product = plainLine(content.product);
  slide.addText(product, {
    ...inches(productBox),
    ...textBox,
    align: 'right',
    valign: 'middle',
    fontSize: fitTitle(product, { ...productBox, weight: 600, sizes: productSizes }).size,
    bold: true,
    color: 'tx2',
    objectName: objects.product,
  });
}

function addParagraphs(
  slide: Slide,
  { paragraphs, size, box }: PlacedText,
  objectName: string,
  color: string,
) {
  slide.addText(
    paragraphs.map((text) => ({ text, options: { breakLine: true } })),
    { ...inches(box), ...textBox, valign: 'top', fontSize: size, color, objectName },
  );
}

function addObject(slide: Slide, object: SlideObject, words: Words): void {
  const { objects } = words.messages.pptxExport;
  const place = { ...inches(object.box), altText: plainLine(object.description) };
  switch (object.type) {
    case 'chart':
      slide.addChart('bar', [{ name: '', labels: [''], values: [1] }], {
        ...place,
        objectName: objects.chart,
      });
      break;
    case 'picture':
      slide.addImage({
        ...place,
        data: base64Url(object.png, 'image/png'),
        objectName: objects.picture,
      });
      break;
    case 'table':
      addPlanTable(slide, object.table, object.box, objects.table);
      break;
    case 'mark':
      slide.addShape('line', {
        ...inches(object.box),
        line: { color: 'tx1', width: 1.25, dashType: 'sysDot' },
        objectName: plainLine(object.description),
      });
  }
}

/** Sources, dates and the address of the view, which leads back to it. */
function addFoot(slide: Slide, { foot }: SlideContent, words: Words): void {
  const { objects } = words.messages.pptxExport;
  const { sources, dates, view, size } = foot;
  const lines = [sources, dates].map(plainLine).filter((it) => it !== '');
  slide.addText(
    [
      ...lines.map((text) => ({ text, options: { breakLine: true } })),
      {
        text: plainLine(view.text),
        options: {
          color: 'tx2',
          ...(view.isLink ? { hyperlink: { url: plainLine(view.address) } } : {}),
        },
      },
    ],
    {
      ...inches(places.foot),
      ...textBox,
      valign: 'top',
      fontSize: size,
      color: 'tx2',
      objectName: objects.foot,
    },
  );
}
