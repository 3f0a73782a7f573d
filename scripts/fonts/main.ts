import { join } from 'node:path';
import { makeFonts } from './make-fonts.ts';

makeFonts(join(import.meta.dirname, '..', '..', '.derived', 'fonts'));
