import { describe, expect, it } from 'vitest';
import { assembled } from '../../../src/app/first-view/first-view-file.ts';
import { addDarkColours } from './darkened.ts';
import { holdAppBack } from './hold-app-back.ts';
import { piecesOf } from './pieces-of.ts';
import { plainMarkup } from './plain-markup.ts';

describe('a screen as pieces of another', () => {
  const card = (name: string) => `<section class="card"><h2>${name}</h2><p>106 dự án</p></section>`;
  const base = `<main>${card('Thẩm định')}${card('Thanh tra')}<button>Giao diện tối</button></main>`;

  it.each([
    ['the same', base],
    ['another word', base.replace('tối', 'sáng')],
    ['another order', `<main>${card('Thanh tra')}${card('Thẩm định')}</main>`],
    ['nothing alike', '<i>x</i>'],
    ['nothing', ''],
  ])('gives %s back', (_, markup) => {
    expect(assembled(base, piecesOf(markup, base))).toBe(markup);
  });

  it('writes out only what differs', () => {
    const pieces = piecesOf(base.replace('tối', 'sáng'), base);
    expect(pieces.filter((it) => typeof it === 'string').join('')).toContain('Giao diện sáng');
    expect(pieces.filter((it) => typeof it === 'string').join('').length).toBeLessThan(60);
  });
});

describe('markup for a page that allows no styles in it', () => {
  it('keeps styles where a script finds them, and texts apart', () => {
    const html = '<!--$--><p style="height:190px">1<!-- --> dự án</p><!--/$-->';
    expect(plainMarkup(html)).toBe('<p data-style="height:190px">1<!-- --> dự án</p>');
  });

  it.each(['<script>1</script>', '<template id="B:0"></template>'])('refuses %s', (html) => {
    expect(() => plainMarkup(`<p>1</p>${html}`)).toThrow('does not allow');
  });
});

describe('colours of the dark theme', () => {
  it('are learnt from two drawings', () => {
    const colours = new Map<string, string>();
    addDarkColours('<path fill="#0f5f8f" d="M0 1"/>', '<path fill="#5fb0e5" d="M0 1"/>', colours);
    expect([...colours]).toEqual([['#0f5f8f', '#5fb0e5']]);
  });

  it('are refused where one would stand for two, or more than colours differs', () => {
    const colours = new Map([['#0f5f8f', '#5fb0e5']]);
    expect(() => addDarkColours('#0f5f8f', '#ffffff', colours)).toThrow('#0f5f8f is #5fb0e5');
    expect(() => addDarkColours('M0 1', 'M0 2', colours)).toThrow('more than colours');
  });
});

describe('the page that Vite has built', () => {
  const page = `<head><meta charset="utf-8" /><script type="module" crossorigin src="./assets/index-1.js"></script>
    <link rel="modulepreload" crossorigin href="./assets/react-2.js">
    <link rel="stylesheet" crossorigin href="./assets/index-3.css"></head>`;

  it('asks for its styles and no longer for the app', () => {
    const { html, script, modules } = holdAppBack(page);
    expect([script, modules]).toEqual(['./assets/index-1.js', ['./assets/react-2.js']]);
    const held = html('./assets/start-4.js');
    expect(held).toContain(
      '<meta charset="utf-8" />\n    <script src="./assets/start-4.js" data-app="./assets/index-1.js"></script>',
    );
    expect(held).toContain('<link rel="stylesheet" crossorigin href="./assets/index-3.css">');
    expect(held).not.toMatch(/src="[^"]*index-1|react-2/);
  });

  it('is refused where it would begin with anything else', () => {
    expect(() => holdAppBack('<head></head>')).toThrow('no script of the app');
    expect(() => holdAppBack(`${page}<script src="other.js"></script>`)).toThrow(
      'more than the app',
    );
  });
});
