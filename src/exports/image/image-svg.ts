import type { ChartModel } from '../../charts/chart-model.ts';
import { hatch } from '../../charts/draw/hatch.ts';
import { palettes, type PaletteName } from '../../charts/palette.ts';
import { renderSvg } from '../../charts/render-svg.ts';
import type { Words } from '../../i18n/words.ts';
import type { ImageLayout } from './image-layout.ts';
import type { ImagePreset } from './presets.ts';
import type { FrameLine } from './text-block.ts';
import { escapeText } from './xml-text.ts';

/**
 * From the middle of a line down to where its letters stand, in ems: half of ascent less descent of
 * Be Vietnam Pro. Word and many viewers do not know `dominant-baseline`.
 */
const toBaseline = 0.3675;

/** The picture as an SVG of its own, still without fonts: the frame, and the chart within it. */
export function imageSvg(
  model: ChartModel,
  layout: Omit<ImageLayout, 'model'>,
  { pixelsPerInch }: Pick<ImagePreset, 'pixelsPerInch'>,
  theme: PaletteName,
  words: Words,
): string {
  const { width, height, plot, rules, sample } = layout;
  const palette = palettes[theme];
  const drawn = renderSvg(model, { width: plot.chartWidth, theme, words, reducedMotion: true });
  const size = (pixels: number): string =>
    pixelsPerInch === 96 ? String(pixels) : `${short((pixels / pixelsPerInch) * 25.4)}mm`;
  const place = `translate(${short(plot.box.x)} ${short(plot.box.y)}) scale(${short(plot.scale, 5)})`;
  const parts = [
    `<rect width="${width}" height="${height}" fill="${palette.surface}"/>`,
    ...layout.lines.map((line) => frameText(line, palette[line.ink])),
    ...(sample ? [hatchSample(sample, palette.accent)] : []),
    ...rules.map(
      (it) =>
        `<path d="M${short(it.x)} ${short(it.y)}h${short(it.width)}" stroke="${palette.rule}" stroke-width="${short(Math.max(1, height / 1000))}"/>`,
    ),
    `<g transform="${place}">`,
    standing(withoutShell(drawn)),
    '</g>',
  ];
  const root = `xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${size(width)}" height="${size(height)}" viewBox="0 0 ${width} ${height}" xml:lang="${words.language}"`;
  const title = `<title>${escapeText(model.title)}</title>`;
  // The font has Vietnamese letters in one piece; a letter with loose accents would fall out of it.
  return `<svg ${root}>\n${title}\n${parts.join('\n')}\n</svg>\n`.normalize('NFC');
}

function frameText({ text, x, y, face, anchor }: FrameLine, fill: string): string {
  const family = `${face.tabular ? "'Be Vietnam Pro Tab', " : ''}'Be Vietnam Pro', system-ui, sans-serif`;
  const style = `font-size:${short(face.size)}px;font-family:${family};font-weight:${face.weight};`;
  const end = anchor === 'end' ? ' text-anchor="end"' : '';
  const baseline = short(y + face.size * toBaseline);
  return `<text${end} style="${style}" xml:space="preserve" x="${short(x)}" y="${baseline}" fill="${fill}">${escapeText(text)}</text>`;
}

/** As on the chart's columns: a dashed edge, open at the foot. */
function hatchSample(
  { x, y, width, height }: NonNullable<ImageLayout['sample']>,
  stroke: string,
): string {
  const mark = hatch({ x: 0, y: 0, width: 24, height: 12 }, stroke);
  const lines = mark.type === 'path' ? mark.shape.d : '';
  const edge = 'M0.75 12V0.75H23.25V12';
  return `<g transform="translate(${short(x)} ${short(y)}) scale(${short(width / 24, 5)} ${short(height / 12, 5)})" fill="none" stroke="${stroke}"><path d="${lines}" stroke-width="2"/><path d="${edge}" stroke-width="1.5" stroke-dasharray="4,3"/></g>`;
}

/** What stands inside the outermost element. */
const withoutShell = (svg: string): string =>
  svg.replace(/^\s*<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '');

/** Lines that hang by their middle put on their baseline. */
const standing = (svg: string): string =>
  svg.replace(/<text dominant-baseline="central"([^>]*)>/g, (_, attributes: string) => {
    const size = Number(/font-size:([\d.]+)px/.exec(attributes)?.[1] ?? 12);
    return `<text dy="${short(size * toBaseline)}"${attributes}>`;
  });

function short(value: number, digits = 2): string {
  return String(Number(value.toFixed(digits)));
}
