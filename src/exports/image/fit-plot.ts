import { chartKinds } from '../../charts/chart-kinds.ts';
import type { ChartModel } from '../../charts/chart-model.ts';
import type { Box } from '../../charts/draw/mark.ts';
import type { Words } from '../../i18n/words.ts';
import { isClean } from './clean-drawing.ts';

/** Where the chart is drawn: laid out at `chartWidth`, then magnified by `scale`. */
export interface PlotPlace {
  box: Box;
  chartWidth: number;
  scale: number;
}

/** Widths that a chart is tried at; a phone's is the least that kinds are made for. */
const leastWidth = 320;
const widths = Array.from({ length: 66 }, (_, step) => leastWidth + step * 20);

/** A drawing that leaves much of the width empty must be this much larger to be chosen. */
const worthOfWidth = 0.35;

/**
 * The layout that fits the room best: as large as possible, and over the whole width where that
 * costs little. A chart is laid out anew for each width, so a low room is filled by a wide layout
 * and not by a narrow one shrunk. A layout whose words are cut or
 * touch is passed over as long as there is another.
 */
export function fitPlot(model: ChartModel, room: Box, mostScale: number, words: Words): PlotPlace {
  const kind = chartKinds[model.kind];
  // At the width of the room's own proportions a chart leaves no edge free.
  const exact = widths
    .map((it) => (room.width * kind.height(model, it)) / room.height)
    .filter((it) => it >= leastWidth);
  const tries = [...new Set([room.width / mostScale, ...exact, ...widths])].map((chartWidth) => {
    const height = kind.height(model, chartWidth);
    const scale = Math.min(mostScale, room.width / chartWidth, room.height / height);
    const share = (chartWidth * scale) / room.width;
    return { chartWidth, height, scale, worth: scale * share ** worthOfWidth };
  });
  tries.sort((a, b) => b.worth - a.worth);
  const still = { theme: 'light', words, reducedMotion: true, interactive: false } as const;
  const best =
    tries.find(({ chartWidth }) => isClean(kind.scene(model, { width: chartWidth, ...still }))) ??
    tries[0];
  if (!best) throw new RangeError(`no room for the chart of ${model.id}`);
  const { chartWidth, scale } = best;
  const width = chartWidth * scale;
  const box = {
    x: room.x + (room.width - width) / 2,
    y: room.y,
    width,
    height: best.height * scale,
  };
  return { box, chartWidth, scale };
}
