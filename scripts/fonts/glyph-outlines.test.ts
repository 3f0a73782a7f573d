import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Path } from 'opentype.js/dist/opentype.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outlinesFile, type GlyphOutlines } from '../../src/exports/image/glyph-outlines.ts';
import { makeExportFonts } from './make-export-fonts.ts';
import { makeFonts } from './make-fonts.ts';
import { readFont, sourceFile, weights, type Weight } from './source-font.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'export-fonts-'));
  makeFonts(join(folder, 'fonts'));
  makeExportFonts(join(folder, 'export-fonts'), join(folder, 'fonts'));
});

afterAll(() => rmSync(folder, { recursive: true }));

const outlines = (weight: Weight) =>
  JSON.parse(readFileSync(join(folder, outlinesFile(weight)), 'utf8')) as GlyphOutlines;

/** The box of a path with relative commands, y turned upwards again. */
function boxOf(d: string) {
  const path = new Path();
  let [x, y] = [0, 0];
  let start = [0, 0];
  for (const [, command = '', rest = ''] of d.matchAll(/([a-z])([^a-z]*)/g)) {
    const numbers = (rest.match(/-?\d+/g) ?? []).map(Number);
    const at = (index: number) => (numbers[index] ?? 0) + (index % 2 === 0 ? x : y);
    if (command === 'z') {
      path.close();
      [x = 0, y = 0] = start;
      continue;
    }
    if (command === 'q') path.quadTo(at(0), -at(1), at(2), -at(3));
    if (command === 'c') path.curveTo(at(0), -at(1), at(2), -at(3), at(4), -at(5));
    if (command === 'h') x += numbers[0] ?? 0;
    else if (command === 'v') y += numbers[0] ?? 0;
    else [x, y] = [x + (numbers.at(-2) ?? 0), y + (numbers.at(-1) ?? 0)];
    if (command === 'm') {
      path.moveTo(x, -y);
      start = [x, y];
    } else if ('lhv'.includes(command)) path.lineTo(x, -y);
  }
  const { x1, y1, x2, y2 } = path.getBoundingBox();
  return [x1, y1, x2, y2].map((it) => Math.round(it));
}

describe.each(weights)('the letters of weight %i', (weight) => {
  it.each([
    ['latin', 'AgjQ&êôý(1)%–“'],
    ['vietnamese', 'ệữĐắỘỡậẫỷ₫'],
  ])('are drawn as in the %s file, and as wide', (subset, characters) => {
    const font = readFont(sourceFile(subset, weight, 'woff'));
    const { glyphs } = outlines(weight);
    for (const character of characters) {
      const source = font.charToGlyph(character);
      const { x1, y1, x2, y2 } = source.getBoundingBox();
      const [advance, path = ''] = glyphs[character] ?? [];
      expect([character, advance]).toEqual([character, source.advanceWidth]);
      const box = [x1, y1, x2, y2].map((it) => Math.round(it));
      for (const [at, side] of boxOf(path).entries()) {
        expect(Math.abs(side - (box[at] ?? NaN)), `${character} ${at}`).toBeLessThanOrEqual(1);
      }
    }
  });

  it('reach under the line and over it where they have accents on both sides', () => {
    const [, bottom = 0, , top = 0] = boxOf(outlines(weight).glyphs['ệ']?.[1] ?? '');
    expect(bottom).toBeLessThan(-100);
    expect(top).toBeGreaterThan(700);
  });

  it('hold the whole Vietnamese alphabet, the signs of the app, and digits of one width', () => {
    const { glyphs, tabular } = outlines(weight);
    const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
    const vowels = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'];
    const letters = vowels.flatMap((it) => tones.map((tone) => (it + tone).normalize('NFC')));
    const all = [...letters, 'đ'].flatMap((it) => [it, it.toUpperCase()]);
    expect([...all, '≥', '≤', '→', '−', '·'].filter((it) => !glyphs[it])).toEqual([]);
    const widths = new Set(Object.values(tabular).map(([advance]) => advance));
    expect([Object.keys(tabular).join(''), widths.size]).toEqual(['0123456789', 1]);
  });

  it('stand as near to each other as the font says', () => {
    const font = readFont(sourceFile('latin', weight, 'woff'));
    const { kerning } = outlines(weight);
    const pairs = ['AV', 'To', 'LT', 'nn', 'P.', '11', 'Vu', 'y,'];
    for (const [first = '', second = ''] of pairs) {
      const row = kerning.values[kerning.first[first] ?? -1];
      const value = row?.[kerning.second[second] ?? -1] ?? 0;
      const [a, b] = [font.charToGlyph(first), font.charToGlyph(second)];
      expect([first + second, value]).toEqual([first + second, font.getKerningValue(a, b)]);
    }
  });
});

it('lie beside their licence', () => {
  expect(existsSync(join(folder, 'export-fonts', 'OFL.txt'))).toBe(true);
});
