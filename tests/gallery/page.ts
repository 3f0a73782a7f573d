import { writeFileSync } from 'node:fs';
import { palettes, type ThemeName } from '../../src/charts/palette.ts';
import { renderSvg } from '../../src/charts/render-svg.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { examples } from './examples.ts';

/** `tsx tests/gallery/page.ts <file> <width> <theme>` writes all examples as one page to look at. */
const [, , file = 'gallery.html', width = '560', theme = 'light'] = process.argv;
const name = theme as ThemeName;
const figures = Object.entries(examples).map(([id, model]) => {
  const svg = renderSvg(model, {
    width: Number(width),
    theme: name,
    words: wordsIn('vi'),
    reducedMotion: true,
  });
  return `<figure><figcaption>${id}</figcaption>${svg}</figure>`;
});
const fonts = new URL('../../node_modules/@fontsource/be-vietnam-pro/', import.meta.url).pathname;
const faces = ['400', '500', '600'].map(
  (it) => `<link rel="stylesheet" href="file://${fonts}${it}.css">`,
);
const { surface, muted } = palettes[name];
const across = Number(width) > 900 ? 1 : Number(width) > 400 ? 2 : 4;
writeFileSync(
  file,
  `<!doctype html><meta charset="utf-8">${faces.join('')}
<style>body{background:${surface};color:${muted};font:12px 'Be Vietnam Pro';margin:24px;width:${across * (Number(width) + 24)}px;columns:${across};column-gap:24px}
figure{margin:0 0 32px;break-inside:avoid;width:${width}px}svg{outline:1px dotted #c8c;display:block}figcaption{margin-bottom:8px}</style>
${figures.join('\n')}`,
);
