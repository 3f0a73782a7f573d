import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder, sourceFile, subsets, weights } from './source-font.ts';

/**
 * Writes the faces that pictures are exported with to `folder`: the package's WOFF, which can be
 * unpacked in the browser, and the derived faces out of `made`. The page itself never asks for them.
 */
export function makeExportFonts(folder: string, made: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const weight of weights) {
    for (const subset of subsets) {
      const name = `be-vietnam-pro-${subset}-${weight}.woff`;
      copyFileSync(sourceFile(subset, weight, 'woff'), join(folder, name));
    }
    for (const kind of ['tab', 'signs']) {
      const name = `be-vietnam-pro-${kind}-${weight}.otf`;
      copyFileSync(join(made, name), join(folder, name));
    }
  }
  copyFileSync(join(packageFolder, 'LICENSE'), join(folder, 'OFL.txt'));
}
