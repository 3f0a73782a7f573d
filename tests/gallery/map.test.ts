import { describe, expect, it } from 'vitest';
import { mapFrame } from '../../src/charts/layout/map-frame.ts';
import { palettes, type ThemeName } from '../../src/charts/palette.ts';
import { renderSvg } from '../../src/charts/render-svg.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { map } from './examples/map.ts';
import { widthByFont } from './font-files.ts';
import { svgTexts } from './svg-texts.ts';

type MapName = keyof typeof map;
const names = Object.keys(map) as MapName[];
const widths = [328, 560, 763, 1184, 1700];

const draw = (name: MapName, width: number, theme: ThemeName = 'light'): string =>
  renderSvg(map[name], { width, theme, words: wordsIn('vi'), reducedMotion: true });

const wordsOf = (svg: string): string[] => svgTexts(svg).map((it) => it.text);
const paths = (svg: string): string[] => [...svg.matchAll(/<path[^>]*>/g)].map(([tag]) => tag);
const piecesOf = (tag: string): number => tag.split('M').length - 1;

describe.each(names)('%s', (name) => {
  it.each(widths)('names both archipelagos at %i px, with whom they belong to', (width) => {
    for (const theme of ['light', 'dark'] as const) {
      expect(wordsOf(draw(name, width, theme))).toEqual(
        expect.arrayContaining([
          'Quần đảo Hoàng Sa',
          '(thành phố Đà Nẵng)',
          'Quần đảo Trường Sa',
          '(tỉnh Khánh Hòa)',
        ]),
      );
    }
  });

  it.each(widths)('lets nothing lie on an islet at %i px', (width) => {
    const { shapes } = map[name];
    if (!shapes) throw new Error('no shapes');
    const { left, top, scale } = mapFrame(shapes, width);
    const islets = shapes.archipelagos.flatMap(({ outline }) =>
      Array.from(outline.matchAll(/M(\d+) (\d+)/g), ([, x, y]) => ({
        x: left + Number(x) * scale,
        y: top + Number(y) * scale,
      })),
    );
    expect(islets).toHaveLength(73);
    const covered = svgTexts(draw(name, width)).filter(({ text, x, y, anchor, size, weight }) => {
      const long = widthByFont(text, size, weight >= 500 ? 600 : 400);
      const start = x - { start: 0, middle: long / 2, end: long }[anchor];
      return islets.some(
        (it) => it.x > start - 4 && it.x < start + long + 4 && Math.abs(it.y - y) < size / 2 + 4,
      );
    });
    expect(covered).toEqual([]);
  });

  it('is drawn without patterns and clips, which are lost where a picture is pasted', () => {
    expect(draw(name, 560)).not.toMatch(/<pattern|<clipPath|<mask/);
  });
});

describe('classes', () => {
  it('colour the islets of an archipelago as the unit that it belongs to', () => {
    const { sequential } = palettes.light;
    const svg = paths(draw('map-63', 763));
    const fillOf = (pieces: number) =>
      svg
        .filter((it) => piecesOf(it) === pieces && it.includes('stroke-width="1.4"'))
        .map((it) => /fill="([^"]+)"/.exec(it)?.[1]);
    // Đà Nẵng 108.3 is in the highest class, Khánh Hòa 88.53 in the one below.
    expect(fillOf(19)).toEqual([sequential[4]]);
    expect(fillOf(54)).toEqual([sequential[3]]);
  });

  it('are listed highest first, each with its count; what never happens only where it is missing', () => {
    const words = wordsOf(draw('map-63', 328));
    const start = words.indexOf('từ 104,6');
    expect(words.slice(start, start + 12)).toEqual([
      ...['từ 104,6', '12', '82,8 – dưới 104,6', '13', '69,0 – dưới 82,8', '12'],
      ...['58,3 – dưới 69,0', '13', 'dưới 58,3', '13', 'không có số liệu', '0'],
    ]);
    expect(words).not.toContain('không so được');
    expect(wordsOf(draw('map-not-comparable', 328))).toContain('không so được');
  });
});

describe('units without a class', () => {
  const hatched = (svg: string) =>
    paths(svg).filter((it) => it.includes(`stroke="${palettes.light.contextLine}"`));

  it('are hatched one way where there is no figure: 24 of 34, and the sample', () => {
    expect(hatched(draw('map-34-gaps', 1184))).toHaveLength(25);
  });

  it('are hatched both ways where the figure does not compare: three units, and the samples', () => {
    expect(hatched(draw('map-not-comparable', 1184))).toHaveLength(3 * 2 + 2 + 1);
  });
});

describe('names of units', () => {
  it('are those of the places looked at, the highest and the lowest', () => {
    const words = wordsOf(draw('map-63', 1184));
    expect(words).toEqual(
      expect.arrayContaining([
        ...['Quảng Trị 70,9', 'Thái Bình 62,6', 'Bắc Kạn 51,9', 'Cao Bằng 41,0'],
        ...['Bà Rịa – Vũng Tàu 339,0', 'Hà Giang 34,7'],
      ]),
    );
  });

  it('say why a figure stands apart, and rank none of these', () => {
    const words = wordsOf(draw('map-not-comparable', 1184));
    expect(words).toContain('Bắc Kạn 70,9 (9 tháng)');
    expect(words.some((it) => it.startsWith('Gia Lai'))).toBe(false);
  });

  it('have no room on a phone, where only the archipelagos are named', () => {
    expect(wordsOf(draw('map-63', 328)).filter((it) => /^(Quảng Trị|Hà Giang)/.test(it))).toEqual(
      [],
    );
  });
});
