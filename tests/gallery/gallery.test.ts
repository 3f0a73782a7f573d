import { describe, expect, it } from 'vitest';
import { renderSvg } from '../../src/charts/render-svg.ts';
import type { ThemeName } from '../../src/charts/palette.ts';
import { nth } from '../../src/charts/layout/nth.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { examples } from './examples.ts';
import { ofSize, textsOutside, textsTooSmall, textsTouching } from './picture-checks.ts';
import { svgTexts } from './svg-texts.ts';

const widths = [328, 560, 1184];

type ExampleName = keyof typeof examples;
const names = Object.keys(examples) as ExampleName[];

const draw = (name: ExampleName, width: number, theme: ThemeName = 'light'): string =>
  renderSvg(examples[name], { width, theme, words: wordsIn('vi'), reducedMotion: true });

const wordsOf = (svg: string): string[] => svgTexts(svg).map((it) => it.text);

/** Paths of a colour, by their whole tags. */
const paths = (svg: string): string[] => [...svg.matchAll(/<path[^>]*>/g)].map(([tag]) => tag);

describe.each(widths)('at %i px', (width) => {
  it.each(names)('%s keeps every text inside the canvas', (name) => {
    const svg = draw(name, width);
    expect(ofSize(svg, 'width')).toBe(width);
    expect(textsOutside(svg)).toEqual([]);
  });

  it.each(names)('%s lets no two texts run into each other', (name) => {
    expect(textsTouching(draw(name, width))).toEqual([]);
  });

  it.each(names)('%s prints nothing smaller than 12 px', (name) => {
    expect(textsTooSmall(draw(name, width))).toEqual([]);
  });
});

describe('a part-year', () => {
  it('is hatched with a dashed edge, and the whole years beside it are solid', () => {
    const svg = draw('columns-part-year', 560);
    expect(paths(svg).filter((it) => it.includes('stroke-dasharray="4,3"'))).toHaveLength(1);
    expect(paths(svg).filter((it) => it.includes('fill="#0f5f8f"'))).toHaveLength(3);
  });

  it('is open at the foot: its edge does not close', () => {
    const edge = paths(draw('columns-part-year', 560)).find((it) => it.includes('"4,3"'));
    expect(edge).not.toContain('Z');
  });

  it('says how far it reaches, under its year', () => {
    expect(wordsOf(draw('columns-part-year', 328))).toContain('đến 11/2023');
  });

  it('is a hollow point at the end of a dashed link', () => {
    const svg = draw('lines-places', 560);
    expect(paths(svg).filter((it) => it.includes('stroke-dasharray="4,4"'))).toHaveLength(4);
    const hollow = [...svg.matchAll(/<circle[^>]*fill="#ffffff"[^>]*>/g)];
    expect(hollow).toHaveLength(4);
  });
});

describe('missing and zero', () => {
  it('prints a zero as a bar and "0", and a missing figure as words', () => {
    const words = wordsOf(draw('columns-bounds', 560));
    expect(words.filter((it) => it === '0')).toHaveLength(1);
    expect(words.filter((it) => it === 'không nêu')).toHaveLength(1);
    // 1.000, 1.000 and 0 are solid; about 200 is a part-year; the missing one has no bar at all.
    const solid = paths(draw('columns-bounds', 560)).filter((it) => it.includes('fill="#0f5f8f"'));
    expect(solid).toHaveLength(3);
  });

  it('dots the axis under a missing figure', () => {
    expect(draw('columns-bounds', 560)).toContain('stroke-dasharray="1.5,3"');
    expect(draw('columns-part-year', 560)).not.toContain('stroke-dasharray="1.5,3"');
  });

  it('draws no line over a gap', () => {
    // 65, nothing, 43, 86: only 86 to 106 is joined, and 43 to 86 is cut.
    const joined = paths(draw('lines-cut', 560)).filter((it) => it.includes('stroke="#0f5f8f"'));
    expect(joined).toHaveLength(1);
  });
});

describe('two figures that must not be compared', () => {
  it('are not joined by any line; a cross stands between them', () => {
    const svg = draw('lines-cut', 560);
    const [, left, right] = [...svg.matchAll(/<circle[^>]*>/g)].map(([tag]) => ({
      x: Number(/cx="([\d.]+)"/.exec(tag)?.[1]),
    })) as [unknown, { x: number }, { x: number }];
    const middle = (left.x + right.x) / 2;
    const spans = [...svg.matchAll(/d="M([\d.]+) [\d.]+L([\d.]+) [\d.]+"/g)].map((it) => [
      Number(it[1]),
      Number(it[2]),
    ]);
    const overMiddle = spans.filter(([from = 0, to = 0]) => from < middle && to > middle);
    // Only the axis runs below both.
    expect(overMiddle).toEqual([[0, 560]]);
    expect(paths(svg).some((it) => it.includes('stroke-width="1.5"'))).toBe(true);
  });
});

describe('a lower bound', () => {
  it('has its sign and an arrow; the same number without a bound has none', () => {
    const svg = draw('columns-bounds', 560);
    expect(wordsOf(svg)).toContain('≥ 1.000');
    expect(wordsOf(svg)).toContain('1.000');
    const arrows = paths(svg).filter(
      (it) =>
        /d="M[^"]*M[^"]*L[^"]*L/.test(it) &&
        it.includes('stroke-width="2"') &&
        !it.includes('dasharray'),
    );
    // One arrow; the other path of 2 px strokes is the hatch of the part-year.
    expect(arrows).toHaveLength(2);
  });
});

describe('parts and progress', () => {
  it('share one bar in proportion: 42 and 77 of 119', () => {
    const bars = [...draw('parts-two', 1192).matchAll(/<path d="M([\d.]+) 0l([\d.]+) 0l0 36/g)];
    expect(bars.map((it) => Math.round(Number(it[2])))).toEqual([420, 770]);
  });

  it('set the plan at 48 and the time gone at 74,8% of it', () => {
    const svg = draw('progress', 1001.5);
    const x = (pattern: RegExp) => Number(pattern.exec(svg)?.[1]);
    const plan = x(/d="M([\d.]+) [^"]*"[^>]*stroke-width="3"/);
    const time = x(/d="M([\d.]+) [^"]*"[^>]*stroke-width="1.5"/);
    expect(plan).toBe(1000);
    expect(time).toBe(748);
    expect(wordsOf(svg)).toContain('68,8% kế hoạch');
  });
});

describe('many lines', () => {
  it('name the one looked at, and of the grey ones the highest and the lowest', () => {
    const words = wordsOf(draw('lines-context', 1184)).filter((it) => /[a-z]/.test(it));
    expect(words.sort()).toEqual(['Ninh Thuận 210', 'Quảng Nam 140', 'Quảng Trị 156']);
  });
});

describe('columns that are too narrow for their figures', () => {
  it('lie down, and every figure stays legible', () => {
    const words = wordsOf(draw('columns-wide-figures', 328));
    expect(words).toEqual(expect.arrayContaining(['45.998.409', '62.045.700', 'không nêu']));
  });
});

describe('names out of a file', () => {
  it('are text in the picture, whatever they look like', () => {
    const model = structuredClone(examples['bars-few']);
    nth(model.categories, 0).label = '<img src=x onerror=alert(1)>';
    const svg = renderSvg(model, {
      width: 560,
      theme: 'light',
      words: wordsIn('vi'),
      reducedMotion: true,
    });
    expect(svg).not.toContain('<img');
    expect(svg).toContain('&lt;img');
  });
});

const reviewed: [ExampleName, number, ThemeName][] = [
  ['facets-regions', 1184, 'light'],
  ['facets-regions', 328, 'dark'],
  ['facets-places', 560, 'light'],
  ['facets-free', 328, 'light'],
  ['facets-gaps', 560, 'light'],
  ['stacked-places', 560, 'light'],
  ['stacked-part-year', 328, 'dark'],
  ['stacked-remainder', 560, 'light'],
  ['stacked-shares', 1184, 'light'],
  ['columns-part-year', 560, 'light'],
  ['columns-part-year', 560, 'dark'],
  ['columns-bounds', 328, 'light'],
  ['columns-plan', 560, 'light'],
  ['columns-wide-figures', 328, 'light'],
  ['columns-many', 328, 'light'],
  ['lines-places', 560, 'light'],
  ['lines-places', 328, 'dark'],
  ['lines-cut', 560, 'light'],
  ['lines-context', 1184, 'light'],
  ['bars-few', 560, 'light'],
  ['bars-long-names', 328, 'light'],
  ['bars-ranking', 560, 'light'],
  ['parts-two', 560, 'light'],
  ['parts-four', 328, 'light'],
  ['progress', 560, 'light'],
  ['progress-list', 328, 'dark'],
  ['progress-list', 1184, 'light'],
  ['sparkline', 328, 'light'],
  ['sparkline-gap', 328, 'light'],
  ['lines-preliminary', 560, 'light'],
  ['columns-preliminary', 328, 'light'],
  ['bars-estimate', 560, 'dark'],
  ['slope-few', 560, 'light'],
  ['slope-all', 328, 'dark'],
  ['slope-cut', 560, 'light'],
  ['heatmap-gaps', 560, 'light'],
  ['heatmap-median', 328, 'dark'],
  ['scatter-all', 560, 'light'],
  ['scatter-few', 328, 'dark'],
];

describe('the reviewed pictures', () => {
  it.each(reviewed)('%s at %i px, %s', async (name, width, theme) => {
    const svg = draw(name, width, theme).replaceAll('><', '>\n<');
    await expect(svg).toMatchFileSnapshot(`snapshots/${name}-${width}-${theme}.svg`);
  });
});
