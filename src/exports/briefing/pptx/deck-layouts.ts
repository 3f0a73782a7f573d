import type PptxGenJS from 'pptxgenjs';
import type { Words } from '../../../i18n/words.ts';
import { inches, logoBox, logoPlaces, places, underLogo, type SlideBox } from './slide-geometry.ts';
import type { SlideLogo } from './slide-look.ts';

/** Names of the placeholders, by which slides fill them. */
export const placeholders = { title: 'title', subtitle: 'subtitle', date: 'date' } as const;

type Master = Parameters<PptxGenJS['defineSlideMaster']>[0];
type MasterObject = NonNullable<Master['objects']>[number];

const thinRule = { color: 'tx2', transparency: 75, width: 0.75 } as const;

/** Where the words of the first slide stand. */
export const coverPlaces = {
  department: { x: places.body.x, y: 104, width: places.body.width, height: 30 },
  title: { x: places.body.x, y: 150, width: places.body.width, height: 150 },
  rule: { x: places.body.x, y: 318, width: 120, height: 0 },
  date: { x: places.body.x, y: 336, width: places.body.width, height: 28 },
  signature: { x: places.body.x, y: 376, width: places.body.width, height: 60 },
} as const satisfies Record<string, SlideBox>;

/** The two layouts of the deck. What stands on all slides of one is here, and changed in one place. */
export function defineLayouts(deck: PptxGenJS, logo: SlideLogo | undefined, words: Words): void {
  const { layouts, objects, logo: logoWords } = words.messages.pptxExport;
  const logoAt = (place: SlideBox) => (logo ? [image(logo, place, logoWords)] : []);
  const number = logo ? underLogo(places.number) : places.number;
  deck.defineSlideMaster({
    title: layouts.cover,
    objects: [
      ...logoAt(logoPlaces.cover),
      placeholder(placeholders.title, 'title', coverPlaces.title, objects.title, {
        fontSize: 40,
        bold: true,
        color: 'tx1',
        valign: 'bottom',
      }),
      { line: { ...inches(coverPlaces.rule), line: { color: 'accent1', width: 3 } } },
      placeholder(placeholders.date, 'body', coverPlaces.date, objects.date, {
        fontSize: 18,
        color: 'tx2',
        valign: 'top',
      }),
    ],
  });
  deck.defineSlideMaster({
    title: layouts.chart,
    objects: [
      ...logoAt(logoPlaces.foot),
      placeholder(placeholders.title, 'title', places.title, objects.title, {
        fontSize: 28,
        bold: true,
        color: 'tx1',
        valign: 'bottom',
      }),
      placeholder(placeholders.subtitle, 'body', places.subtitle, objects.subtitle, {
        fontSize: 15,
        color: 'tx2',
        valign: 'top',
      }),
      {
        line: {
          ...inches({ ...places.body, y: places.ruleAt, height: 0 }),
          line: thinRule,
        },
      },
    ],
    slideNumber: { ...inches(number), fontSize: 10, color: 'tx2', align: 'right' },
  });
}

function placeholder(
  name: string,
  type: 'title' | 'body',
  box: SlideBox,
  prompt: string,
  look: { fontSize: number; bold?: boolean; color: string; valign: 'top' | 'bottom' },
): MasterObject {
  const options = {
    name,
    type,
    ...inches(box),
    ...look,
    align: 'left',
    margin: 0,
    fit: 'shrink',
  } as const;
  return { placeholder: { options, text: prompt } };
}

const image = (logo: SlideLogo, place: SlideBox, altText: string): MasterObject => ({
  image: {
    ...inches(logoBox(logo, place)),
    data: logo.png,
    altText,
    objectName: altText,
  },
});
