import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { outlinesFile } from '../../src/exports/image/glyph-outlines.ts';
import { glyphOutlines } from './glyph-outlines.ts';
import { packageFolder, readFont, readSourceFont, sourceFile, weights } from './source-font.ts';

/**
 * Writes the letters that pictures are drawn with to `folder`, out of the package's faces and of the
 * derived ones in `made`, and the licence of all. The page itself never asks for them.
 */
export function makeExportFonts(folder: string, made: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const weight of weights) {
    const vietnamese = readFont(sourceFile('vietnamese', weight, 'woff'));
    const [signs, tabular] = ['signs', 'tab'].map((kind) =>
      readFont(join(made, `be-vietnam-pro-${kind}-${weight}.otf`)),
    );
    if (!signs || !tabular) throw new Error(`no derived faces of weight ${weight}`);
    const outlines = glyphOutlines([readSourceFont(weight), vietnamese, signs], tabular);
    writeFileSync(join(folder, basename(outlinesFile(weight))), JSON.stringify(outlines));
  }
  copyFileSync(join(packageFolder, 'LICENSE'), join(folder, 'OFL.txt'));
}
