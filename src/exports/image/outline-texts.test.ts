import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeExportFonts } from '../../../scripts/fonts/make-export-fonts.ts';
import { makeFonts } from '../../../scripts/fonts/make-fonts.ts';
import { widthByFont } from '../../../tests/gallery/font-files.ts';
import type { GlyphOutlines } from './glyph-outlines.ts';
import { outlineTexts, type ReadFile } from './outline-texts.ts';

let folder: string;
let asked: string[] = [];
let readFile: ReadFile;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'export-fonts-'));
  makeFonts(join(folder, 'fonts'));
  makeExportFonts(join(folder, 'export-fonts'), join(folder, 'fonts'));
});

afterAll(() => rmSync(folder, { recursive: true }));

beforeEach(() => {
  asked = [];
  readFile = async (path) => {
    asked.push(path);
    return new Uint8Array(readFileSync(join(folder, path)));
  };
});

const outlines = (weight: number) =>
  JSON.parse(
    readFileSync(join(folder, `export-fonts/outlines-${weight}.json`), 'utf8'),
  ) as GlyphOutlines;

interface Written {
  words: string;
  weight?: number;
  tabular?: boolean;
  attributes?: string;
}

const text = ({ words, weight = 400, tabular = false, attributes = '' }: Written) =>
  `<text style="font-size:20px;font-family:${tabular ? "'Be Vietnam Pro Tab', " : ''}'Be Vietnam Pro', sans-serif;font-weight:${weight};" x="100" y="50" fill="#123456"${attributes}>${words}</text>`;
const picture = (...texts: Written[]) =>
  `<svg><title>t</title>${texts.map(text).join('\n')}\n</svg>`;

/** Groups of letters: what they say, where they begin, how they are magnified, and each letter. */
const groupsOf = (svg: string) =>
  [...svg.matchAll(/<g aria-label="([^"]*)"([^>]*)>(.*?)<\/g>/g)].map(
    ([, said = '', attributes = '', uses = '']) => {
      const [, x, y, scale] =
        /translate\(([-\d.]+) ([-\d.]+)\) scale\(([\d.]+)\)/.exec(attributes) ?? [];
      const letters = [...uses.matchAll(/<use xlink:href="#([^"]+)"(?: x="([-\d.]+)")?\/>/g)];
      return {
        said,
        attributes,
        ...{ x: Number(x), y: Number(y), scale: Number(scale) },
        letters: letters.map(([, id = '', at = '0']) => ({ id, x: Number(at) })),
      };
    },
  );

const shapeOf = (svg: string, id: string) => new RegExp(`id="${id}" d="([^"]*)"`).exec(svg)?.[1];

describe('letters drawn as shapes', () => {
  it('are those of the font, Vietnamese ones in one piece', async () => {
    const made = await outlineTexts(picture({ words: 'ệ ữĐắ' }), readFile);
    const [group] = groupsOf(made);
    const { glyphs } = outlines(400);
    const drawn = group?.letters.map(({ id }) => shapeOf(made, id));
    expect(drawn).toEqual(['ệ', 'ữ', 'Đ', 'ắ'].map((it) => glyphs[it]?.[1]));
    expect(made).not.toContain('<text');
  });

  it('stand one after the other by their widths, kerned, at the size asked for', async () => {
    const [group] = groupsOf(await outlineTexts(picture({ words: 'AVa' }), readFile));
    const { glyphs, kerning } = outlines(400);
    const advance = (it: string) => glyphs[it]?.[0] ?? NaN;
    const nearer = kerning.values[kerning.first['A'] ?? -1]?.[kerning.second['V'] ?? -1] ?? 0;
    expect(nearer).toBeLessThan(-50);
    expect(group?.letters.map((it) => it.x).slice(0, 2)).toEqual([0, advance('A') + nearer]);
    expect([group?.x, group?.y, group?.scale]).toEqual([100, 50, 0.02]);
  });

  it('end or are centred where the text did', async () => {
    const [end, middle] = groupsOf(
      await outlineTexts(
        picture(
          { words: 'mười', attributes: ' text-anchor="end"' },
          { words: 'mười', attributes: ' text-anchor="middle"' },
        ),
        readFile,
      ),
    );
    const wide = widthByFont('mười', 20, 400);
    expect(end?.x).toBeCloseTo(100 - wide, 0);
    expect(middle?.x).toBeCloseTo(100 - wide / 2, 0);
  });

  it('have digits of one width in columns of figures, and only there', async () => {
    const [column, sentence] = groupsOf(
      await outlineTexts(picture({ words: '111', tabular: true }, { words: '111' }), readFile),
    );
    const [zero = 0] = outlines(400).tabular['0'] ?? [];
    expect(column?.letters.map((it) => it.x)).toEqual([0, zero, 2 * zero]);
    expect(sentence?.letters[1]?.x).toBeLessThan(zero * 0.7);
  });

  it('keep turn, colour and see-through of their text', async () => {
    const attributes = ' transform="matrix(0,-1,1,0,9,9)" opacity="0.5"';
    const [group] = groupsOf(await outlineTexts(picture({ words: 'a', attributes }), readFile));
    expect(group?.attributes).toContain('transform="matrix(0,-1,1,0,9,9) translate(');
    expect(group?.attributes).toContain('fill="#123456" opacity="0.5"');
  });

  it('are each in the file once, however often they are used', async () => {
    const made = await outlineTexts(
      picture({ words: 'aaaa' }, { words: 'aa' }, { words: 'a', weight: 600 }),
      readFile,
    );
    expect(made.match(/<path id=/g)).toHaveLength(2);
    expect(made.match(/<use /g)).toHaveLength(7);
  });

  it('leave the words as names and as the description', async () => {
    const words = 'Sở KH&amp;CN &lt;Quảng Trị&gt;';
    const made = await outlineTexts(picture({ words }, { words: 'mục I.2' }), readFile);
    expect(groupsOf(made).map((it) => it.said)).toEqual([words, 'mục I.2']);
    expect(made).toContain(`</title>\n<desc>${words}\nmục I.2</desc>`);
  });

  it('leave a line to another font as a whole where theirs lacks one of its letters', async () => {
    const made = await outlineTexts(picture({ words: 'chữ 漢' }), readFile);
    expect(groupsOf(made)).toEqual([]);
    expect(made).toMatch(/<text [^>]*font-family="Arial, sans-serif"[^>]*>chữ 漢<\/text>/);
  });
});

describe('the files of letters', () => {
  it('are those of the weights used, each read once', async () => {
    const svg = picture({ words: 'a' }, { words: 'b', weight: 600 });
    await Promise.all([outlineTexts(svg, readFile), outlineTexts(svg, readFile)]);
    await outlineTexts(svg, readFile);
    expect(asked.sort()).toEqual([
      'export-fonts/outlines-400.json',
      'export-fonts/outlines-600.json',
    ]);
  });

  it('are asked for again after they could not be had', async () => {
    const own = readFile;
    let fails = true;
    const sometimes: ReadFile = async (path) => {
      if (fails) throw new Error('no line');
      return own(path);
    };
    await expect(outlineTexts(picture({ words: 'a' }), sometimes)).rejects.toThrow('no line');
    fails = false;
    expect(groupsOf(await outlineTexts(picture({ words: 'a' }), sometimes))).toHaveLength(1);
  });
});
