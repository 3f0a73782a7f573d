import type { ChartModel } from '../../charts/chart-model.ts';
import type { TextFace } from '../../charts/text/measure-text.ts';
import { wrapText } from '../../charts/text/wrap-text.ts';
import type { PaperPlot } from '../../components/chart/paper-plot.tsx';
import { fitPlot } from '../../exports/image/fit-plot.ts';
import type { Words } from '../../i18n/words.ts';

/** Type of the printed page in CSS pixels, as `briefing-page.module.css` sets it in points. */
const faces = {
  heading: { size: 17.4, weight: 600, line: 22.7 },
  caption: { size: 14.7, weight: 400, line: 20 },
  subtitle: { size: 12, weight: 400, line: 17.4 },
  note: { size: 12, weight: 400, line: 18 },
} as const satisfies Record<string, TextFace & { line: number }>;

/** Rules and gaps between the parts, and a line in reserve. */
const between = 104;

/** The plot gets at least this share of the page; else what stands below it goes on to the next page. */
const leastShare = 0.35;

/** Shares of a broad page that the plot is tried at, where its notes and sources stand beside it. */
const sharesBeside = [0.5, 0.6, 0.7];
const broad = 800;
const gapBeside = 30;

/** Beside its words a plot must be this much larger: the eye looks for them below. */
const worthBeside = 1.15;

/** The plot, and whether what stands below it has to go on to the next page. */
export interface PlotOnPage extends PaperPlot {
  isSplit: boolean;
}

/** The words that stand around the plot on paper. */
export interface WordsOnPaper {
  heading: string;
  caption: string;
}

/**
 * How a chart is drawn so that it stands whole on a page, with all its words unless they are too many:
 * notes and sources below the plot, or on a broad page beside it where that leaves it more room.
 */
export function plotOnPaper(
  model: ChartModel,
  { heading, caption }: WordsOnPaper,
  page: { width: number; height: number },
  words: Words,
): PlotOnPage {
  const { width } = page;
  const above =
    heightOf(heading, 'heading', width) +
    heightOf(caption, 'caption', width) +
    heightOf(model.subtitle, 'subtitle', width);
  const height = page.height - above - between;
  const least = page.height * leastShare;
  const left = height - footHeight(model, width);
  const under = fit(width, left < least ? Math.max(least, height) : left);
  const isSplit = left < least;
  const below = { ...under, isBeside: false, isSplit };
  if (width < broad) return below;
  const [beside] = sharesBeside
    .map((share) => fit(width * share, Math.max(least, height)))
    .filter((plot) => {
      const column = width - plot.width * plot.scale - gapBeside;
      return footHeight(model, column) <= height;
    })
    .sort((a, b) => b.scale - a.scale || b.width - a.width);
  const isLarger = beside && (isSplit || beside.scale > under.scale * worthBeside);
  return isLarger ? { ...beside, isBeside: true, isSplit: false } : below;

  function fit(roomWidth: number, roomHeight: number) {
    const room = { x: 0, y: 0, width: roomWidth, height: roomHeight };
    const { chartWidth, scale } = fitPlot(model, room, 1, words);
    return { width: Math.floor(chartWidth), scale };
  }
}

function footHeight(model: ChartModel, width: number): number {
  const sources = model.sources.map(({ text, locators }) => [text, ...locators].join(', '));
  const notes = model.notes.reduce((sum, note) => sum + heightOf(note, 'note', width) + 2, 0);
  return notes + heightOf(sources.join('; '), 'note', width);
}

/** Of a text with its own breaks of lines, where it has any. */
const heightOf = (text: string, face: keyof typeof faces, width: number): number =>
  text
    .split('\n')
    .reduce(
      (sum, line) => sum + (wrapText(line, faces[face], width).length || (text === '' ? 0 : 1)),
      0,
    ) * faces[face].line;
