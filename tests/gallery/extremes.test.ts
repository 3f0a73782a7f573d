import { describe, expect, it } from 'vitest';
import { renderSvg } from '../../src/charts/render-svg.ts';
import type { ThemeName } from '../../src/charts/palette.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { extremes, type ExtremeName } from './examples/extremes.ts';
import { ofSize, textsOutside, textsTooSmall, textsTouching } from './picture-checks.ts';

const names = Object.keys(extremes) as ExtremeName[];

const draw = (name: ExtremeName, width: number, theme: ThemeName = 'light'): string =>
  renderSvg(extremes[name], { width, theme, words: wordsIn('vi'), reducedMotion: true });

describe.each([328, 560, 1184])('at %i px', (width) => {
  it.each(names)('%s is drawn, and every text can be read', (name) => {
    const svg = draw(name, width);
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    expect(ofSize(svg, 'width')).toBe(width);
    expect(textsOutside(svg)).toEqual([]);
    expect(textsTouching(svg)).toEqual([]);
    expect(textsTooSmall(svg)).toEqual([]);
  });
});

describe('the reviewed pictures', () => {
  // Outlines of maps are a third of a megabyte each; map.test.ts looks at what is drawn of them.
  it.each(names.filter((it) => !it.startsWith('map')))('%s', async (name) => {
    const svg = draw(name, 560).replaceAll('><', '>\n<');
    await expect(svg).toMatchFileSnapshot(`snapshots/extreme-${name}.svg`);
  });
});
