import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parse, type Font } from 'opentype.js/dist/opentype.mjs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { makeFonts } from './make-fonts.ts';
import { signs } from './missing-signs.ts';
import { packageFolder, weights } from './source-font.ts';
import { digits } from './tabular-digits.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fonts-'));
  makeFonts(folder);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function readFace(name: string): Font {
  const bytes = readFileSync(join(folder, name));
  return parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
}

describe.each(weights)('at weight %i', (weight) => {
  it('the ten digits of the figure face are equally wide and centred', () => {
    const face = readFace(`be-vietnam-pro-tab-${weight}.otf`);
    const glyphs = digits.map((digit) => face.charToGlyph(digit));
    const width = glyphs[0]?.advanceWidth ?? 0;
    expect(width).toBeGreaterThan(0);
    expect(glyphs.map(({ advanceWidth }) => advanceWidth)).toEqual(digits.map(() => width));
    for (const glyph of glyphs) {
      const { x1, x2 } = glyph.getBoundingBox();
      expect(x1).toBeGreaterThan(0);
      expect(Math.abs(x1 - (width - x2))).toBeLessThanOrEqual(1);
    }
  });

  it('the signs stand on the line and within it', () => {
    const face = readFace(`be-vietnam-pro-signs-${weight}.otf`);
    for (const sign of signs) {
      const glyph = face.charToGlyph(sign);
      const { x1, x2, y1, y2 } = glyph.getBoundingBox();
      expect(glyph.unicode).toBe(sign.codePointAt(0));
      expect(Math.min(x1, y1)).toBeGreaterThan(0);
      expect(x2).toBeLessThan(glyph.advanceWidth ?? 0);
      expect(y2).toBeLessThan(740);
    }
  });

  it('the derived faces carry their licence, weight and line height', () => {
    for (const kind of ['tab', 'signs']) {
      const face = readFace(`be-vietnam-pro-${kind}-${weight}.otf`);
      expect(face.getEnglishName('licenseURL')).toBe('https://scripts.sil.org/OFL');
      expect(face.tables['os2']?.['usWeightClass']).toBe(weight);
      expect([face.ascender, face.descender]).toEqual([1000, -265]);
    }
  });
});

it('fonts made at another time are the same bytes', () => {
  const name = 'be-vietnam-pro-tab-400.otf';
  const before = readFileSync(join(folder, name));
  vi.useFakeTimers({ now: Date.UTC(2031, 0, 1) });
  makeFonts(folder);
  vi.useRealTimers();
  expect(readFileSync(join(folder, name)).equals(before)).toBe(true);
});

describe('fonts.css', () => {
  const css = readFileSync(new URL('../../src/styles/fonts.css', import.meta.url), 'utf8');
  const faces = css.split('@font-face').slice(1);

  it('names only files that are made, and all of them', () => {
    const named = [...css.matchAll(/url\('([^']+)'\)/g)].map(([, url = '']) => basename(url));
    expect(named.filter((name) => !existsSync(join(folder, name)))).toEqual([]);
    expect(new Set(named).size).toBe(12);
  });

  it.each(['latin', 'vietnamese'] as const)('uses the package’s range for %s', (subset) => {
    const ranges = JSON.parse(readFileSync(join(packageFolder, 'unicode.json'), 'utf8')) as Record<
      string,
      string
    >;
    const ofSubset = faces.filter((face) => face.includes(`-${subset}-`));
    expect(ofSubset).toHaveLength(3);
    for (const face of ofSubset) {
      const [, range = ''] = /unicode-range:([^;]+);/.exec(face) ?? [];
      expect(range.replaceAll(/\s/g, '')).toBe(ranges[subset]);
    }
  });
});
