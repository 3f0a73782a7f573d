import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parse, type Font } from 'opentype.js/dist/opentype.mjs';

export const weights = [400, 500, 600] as const;
export type Weight = (typeof weights)[number];

export const subsets = ['latin', 'vietnamese'] as const;

/** Folder of the package that Be Vietnam Pro comes in. */
export const packageFolder = dirname(
  createRequire(import.meta.url).resolve('@fontsource/be-vietnam-pro/package.json'),
);

export function sourceFile(subset: string, weight: Weight, format: 'woff' | 'woff2'): string {
  return join(packageFolder, 'files', `be-vietnam-pro-${subset}-${weight}-normal.${format}`);
}

/** A font file with its outlines; of the package's two formats opentype.js reads WOFF. */
export function readFont(path: string): Font {
  const bytes = readFileSync(path);
  return parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
}

/** The Latin face of a weight. */
export const readSourceFont = (weight: Weight): Font =>
  readFont(sourceFile('latin', weight, 'woff'));
