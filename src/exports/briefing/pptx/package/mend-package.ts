import type { IsoDate } from '../../../../semantic/period.ts';
import type { SlideContent } from '../slide-content.ts';
import type { SlideLook } from '../slide-look.ts';
import { addDrawings } from './add-drawings.ts';
import { describeMarks } from './describe-marks.ts';
import { describeTables } from './describe-tables.ts';
import { dropAbsentParts } from './drop-absent-parts.ts';
import { mendProperties } from './mend-properties.ts';
import { orderPresentation } from './order-presentation.ts';
import type { PackageParts } from './package-parts.ts';
import { replaceCharts } from './replace-charts.ts';
import { setLanguage } from './set-language.ts';
import { setTheme } from './set-theme.ts';
import { writeNotes } from './write-notes.ts';

interface Mending {
  /** The slides after the first one, in their order. */
  slides: readonly SlideContent[];
  look: SlideLook;
  /** As in `vi-VN`. */
  lang: string;
  day: IsoDate;
  /** Of the theme. */
  name: string;
}

/** What the writer can't do, done in the parts of the file that it wrote. */
export async function mendPackage(
  parts: PackageParts,
  { slides, look, lang, day, name }: Mending,
): Promise<void> {
  setTheme(parts, look, name);
  await replaceCharts(
    parts,
    slides.flatMap(({ objects }) =>
      objects.flatMap((it) => (it.type === 'chart' ? [it.chart] : [])),
    ),
    lang,
  );
  slides.forEach(({ objects, speech }, at) => {
    const number = at + 2;
    addDrawings(
      parts,
      number,
      objects.flatMap((it) => (it.type === 'picture' ? [it.svg] : [])),
    );
    describeTables(
      parts,
      number,
      objects.flatMap((it) => (it.type === 'table' ? [it.description] : [])),
    );
    describeMarks(
      parts,
      number,
      objects.flatMap((it) => (it.type === 'mark' ? [it.description] : [])),
    );
    writeNotes(parts, number, speech, lang);
  });
  setLanguage(parts, lang);
  orderPresentation(parts);
  dropAbsentParts(parts);
  mendProperties(parts, day);
}
