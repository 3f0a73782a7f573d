import type { SlideLook } from '../slide-look.ts';
import { mendText, setText, type PackageParts } from './package-parts.ts';
import { themePart } from './theme-part.ts';

const notesTheme = 'theme2.xml';

/**
 * Our theme in the place of Office's, which the writer always puts in. The notes get a copy of it:
 * two masters with one theme between them is more than the format allows.
 */
export function setTheme(parts: PackageParts, look: SlideLook, name: string): void {
  const theme = themePart(look, name);
  setText(parts, 'ppt/theme/theme1.xml', theme);
  setText(parts, `ppt/theme/${notesTheme}`, theme);
  mendText(parts, 'ppt/notesMasters/_rels/notesMaster1.xml.rels', (text) =>
    text.replace('theme1.xml', notesTheme),
  );
  const override = `<Override PartName="/ppt/theme/${notesTheme}" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>`;
  mendText(parts, '[Content_Types].xml', (text) => text.replace('</Types>', `${override}</Types>`));
}
