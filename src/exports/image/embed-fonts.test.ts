import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parse } from 'opentype.js/dist/opentype.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeExportFonts } from '../../../scripts/fonts/make-export-fonts.ts';
import { makeFonts } from '../../../scripts/fonts/make-fonts.ts';
import { embedFonts } from './embed-fonts.ts';
import { usedGlyphs } from './used-glyphs.ts';

let folder: string;
const asked: string[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'export-fonts-'));
  makeFonts(join(folder, 'fonts'));
  makeExportFonts(join(folder, 'export-fonts'), join(folder, 'fonts'));
});

afterAll(() => rmSync(folder, { recursive: true }));

const readFile = async (path: string) => {
  asked.push(basename(path));
  return new Uint8Array(readFileSync(join(folder, path)));
};

const text = (words: string, weight: number, family = "'Be Vietnam Pro', sans-serif") =>
  `<text style="font-size:12px;font-family:${family};font-weight:${weight};">${words}</text>`;
const tab = "'Be Vietnam Pro Tab', 'Be Vietnam Pro', sans-serif";
const svg = `<svg><title>t</title>${text('ệ ữ Đ ắ ≥ →', 400)}${text('A &amp; B', 600)}${text('≥ 10,5', 400, tab)}</svg>`;

/** The embedded fonts, by family and weight. */
const facesOf = (made: string) =>
  [
    ...made.matchAll(
      /font-family:'([^']+)';font-weight:(\d+);src:url\(data:font\/otf;base64,([^)]+)/g,
    ),
  ].map(([, family = '', weight = '', bytes = '']) => {
    const buffer = Buffer.from(bytes, 'base64');
    const whole = buffer.buffer.slice(buffer.byteOffset, buffer.byteOffset + buffer.length);
    return { name: `${family} ${weight}`, font: parse(whole), size: buffer.length };
  });

describe('the fonts in a picture', () => {
  it('hold exactly the characters that it uses of each, and are small', async () => {
    const faces = facesOf(await embedFonts(svg, readFile));
    const characters = faces.map(({ name, font }) => [
      name,
      Array.from({ length: font.glyphs.length - 1 }, (_, at) =>
        String.fromCodePoint(font.glyphs.get(at + 1).unicode ?? 0),
      ).join(''),
    ]);
    expect(Object.fromEntries(characters)).toEqual({
      'Be Vietnam Pro 400': Array.from(' ệữĐắ≥→,').sort().join(''),
      'Be Vietnam Pro 600': ' &AB',
      'Be Vietnam Pro Tab 400': '015',
    });
    expect(Math.max(...faces.map((it) => it.size))).toBeLessThan(6000);
  });

  it('draw letters with their accents, as wide and as high as the source does', async () => {
    const [face] = facesOf(await embedFonts(svg, readFile));
    const packageFile = createRequire(import.meta.url).resolve(
      '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff',
    );
    const bytes = readFileSync(packageFile);
    const source = parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
    for (const letter of ['ệ', 'ữ', 'Đ', 'ắ']) {
      const [ours, theirs] = [face?.font.charToGlyph(letter), source.charToGlyph(letter)];
      expect(ours?.advanceWidth).toBe(theirs.advanceWidth);
      const [a, b] = [ours?.getBoundingBox(), theirs.getBoundingBox()];
      for (const side of ['x1', 'y1', 'x2', 'y2'] as const) {
        expect(Math.abs((a?.[side] ?? NaN) - b[side])).toBeLessThanOrEqual(1);
      }
    }
    // A sign in place of a letter's accent, or none, would not reach under the line and over it.
    const box = face?.font.charToGlyph('ệ').getBoundingBox();
    expect(box?.y1).toBeLessThan(-100);
    expect(box?.y2).toBeGreaterThan(700);
  });

  it('are made of the faces that are asked for, and no others', () => {
    expect(asked.filter((it) => it.includes('-500'))).toEqual([]);
    expect(asked.some((it) => it.includes('vietnamese-400.woff'))).toBe(true);
  });

  it('leave a character that they do not have to the reader’s own fonts', async () => {
    const made = await embedFonts(`<svg><title>t</title>${text('漢ệ', 400)}</svg>`, readFile);
    expect(facesOf(made)[0]?.font.charToGlyphIndex('漢')).toBe(0);
  });

  it('are named by the picture’s own texts, with signs that are escaped in it', () => {
    const [used] = usedGlyphs(text('a&lt;b&#160;c', 500));
    expect([...(used?.characters ?? [])].join('')).toBe('a<b\u00a0c');
    expect(used?.weight).toBe(500);
  });
});
