import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { derivedFont } from './derived-font.ts';
import { missingSigns } from './missing-signs.ts';
import { packageFolder, readSourceFont, sourceFile, subsets, weights } from './source-font.ts';
import { tabularDigits } from './tabular-digits.ts';

/**
 * Writes the faces that `src/styles/fonts.css` names to `folder`: the text faces as they are in the
 * package, digits of one width, the signs that the package's faces lack, and the licence of all.
 */
export function makeFonts(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const weight of weights) {
    for (const subset of subsets) {
      const name = `be-vietnam-pro-${subset}-${weight}.woff2`;
      copyFileSync(sourceFile(subset, weight, 'woff2'), join(folder, name));
    }
    const source = readSourceFont(weight);
    const tab = derivedFont('Be Vietnam Pro Tab', weight, source, tabularDigits(source));
    const signs = derivedFont('Be Vietnam Pro Signs', weight, source, missingSigns(source));
    writeFileSync(join(folder, `be-vietnam-pro-tab-${weight}.otf`), tab);
    writeFileSync(join(folder, `be-vietnam-pro-signs-${weight}.otf`), signs);
  }
  copyFileSync(join(packageFolder, 'LICENSE'), join(folder, 'OFL.txt'));
}
