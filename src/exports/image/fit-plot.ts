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

/** A place and what it is worth beside others: how large the chart is, and how much it fills. */
export interface WeighedPlace extends PlotPlace {
  worth: number;
  /** All words are whole and apart; otherwise no layout was better. */
  isClean: boolean;
}

/** Widths that a chart is tried at; a phone's is the least that kinds are made for. */
const leastWidth = 320;
const usualWidths = Array.from({ length: 15 }, (_, step) => Math.round(leastWidth * 1.125 ** step));

/** A drawing that leaves much of the width empty must be this much larger to be chosen. */
const worthOfWidth = 0.35;

/**
 * The layout that fits the room best: as large as possible, and over the whole width where that
 * costs little. A chart is laid out anew for each width, so a low room is filled by a wide layout
 * and not by a narrow one shrunk. A layout whose words are cut or
 * touch is passed over as long as there is another.
 */
export function fitPlot(
  model: ChartModel,
  room: Box,
  mostScale: number,
  words: Words,
): WeighedPlace {
  const least = chartKinds[model.kind].wholeFrom ?? leastWidth;
  const widths = [least, ...usualWidths, room.width / mostScale].filter((it) => it >= least);
  const tryAt = (chartWidth: number) => {
    const height = heightAt(model, chartWidth);
    const scale = Math.min(mostScale, room.width / chartWidth, room.height / height);
    const share = (chartWidth * scale) / room.width;
    return { chartWidth, height, scale, worth: scale * share ** worthOfWidth };
  };
  const coarse = widths.map(tryAt).sort(byWorth);
  const best = coarse.slice(0, 3);
  // Beside the best, and where the proportions are those of the room, so that no edge stays free.
  const fine = best
    .flatMap(({ chartWidth, height }) => [
      chartWidth * 0.94,
      chartWidth * 0.97,
      chartWidth * 1.03,
      chartWidth * 1.06,
      (room.width * height) / room.height,
    ])
    .filter((it) => it >= least)
    .map((it) => tryAt(Math.round(it)));
  const tries = [...fine, ...coarse].sort(byWorth);
  const clean = tries.find(({ chartWidth }) => isCleanAt(model, chartWidth, words));
  const chosen = clean ?? tries[0];
  if (!chosen) throw new RangeError(`no room for the chart of ${model.id}`);
  const { chartWidth, scale, worth } = chosen;
  const width = chartWidth * scale;
  const box = {
    x: room.x + (room.width - width) / 2,
    y: room.y,
    width,
    height: chosen.height * scale,
  };
  return { box, chartWidth, scale, worth, isClean: clean !== undefined };
}

const byWorth = (a: { worth: number }, b: { worth: number }): number => b.worth - a.worth;

/** What has been found out of a model; a picture asks for the same widths for each of its rooms. */
interface Found {
  heights: Map<number, number>;
  clean: Map<number, boolean>;
}

const found = new WeakMap<ChartModel, Found>();

function foundOf(model: ChartModel): Found {
  const own = found.get(model) ?? { heights: new Map(), clean: new Map() };
  found.set(model, own);
  return own;
}

function heightAt(model: ChartModel, width: number): number {
  const { heights } = foundOf(model);
  const height = heights.get(width) ?? chartKinds[model.kind].height(model, width);
  heights.set(width, height);
  return height;
}

function isCleanAt(model: ChartModel, width: number, words: Words): boolean {
  const { clean } = foundOf(model);
  const context = { theme: 'light', words, reducedMotion: true, interactive: false } as const;
  const isIt =
    clean.get(width) ?? isClean(chartKinds[model.kind].scene(model, { width, ...context }));
  clean.set(width, isIt);
  return isIt;
}
