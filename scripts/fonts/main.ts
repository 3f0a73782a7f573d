import { join } from 'node:path';
import { makeExportFonts } from './make-export-fonts.ts';
import { makeFonts } from './make-fonts.ts';

const derived = join(import.meta.dirname, '..', '..', '.derived');
const fonts = join(derived, 'fonts');
makeFonts(fonts);
makeExportFonts(join(derived, 'export-fonts'), fonts);
