import type { Language } from '../../semantic/selection.ts';
import type { ChartModel } from '../chart-model.ts';
import { faces } from '../draw/faces.ts';
import { wrapText } from '../text/wrap-text.ts';
import { facetColumns } from './facet-columns.ts';
import { facetContents, facetMembers, type FacetContent } from './facet-contents.ts';
import { facetTicks } from './facet-ticks.ts';
import { linearScale, type Scale } from './scale.ts';
import type { TickRow } from './tick-row.ts';

const panelGap = 24;
const rowGaps = { usual: 40, dense: 30 };
/** Between a title and the highest point; the pointer finds the lowest as far below the foot. */
const pad = 16;
/** Room for an arrow on the highest point. */
const arrowRoom = 14;
/** How far a period's words may reach past the plot on either side. */
const overhang = 20;
/** Plots narrower than this say nothing; fewer then stand side by side. */
const narrowest = 72;

export interface FacetPanel extends FacetContent {
  titleLines: string[];
  /** Its share of the canvas, title included. */
  x: number;
  y: number;
  width: number;
  height: number;
  left: number;
  top: number;
  foot: number;
  toY: Scale;
  hasValueLabels: boolean;
  hasPeriods: boolean;
}

export interface FacetLayout {
  height: number;
  panels: FacetPanel[];
  /** Width of each plot. */
  plotWidth: number;
  /** Middle of each category, from the plot's left edge. */
  xs: number[];
  spacing: number;
  /** From the plot's left edge too. */
  tickRow: TickRow;
  /** Each plot has a single line: its title names it, and its last figure ends it. */
  isSingle: boolean;
  /** From the last point to its name, or to its figure. */
  endGap: number;
}

/** Where small plots stand at a width: in rows of one height, with axes at the outside only. */
export function facetLayout(model: ChartModel, width: number, language: Language): FacetLayout {
  const members = facetMembers(model);
  const isSingle = members.every((it) => it.length <= 1);
  const isDense = model.dense !== undefined;
  for (let columns = facetColumns(members.length, isSingle, width, isDense); ; columns -= 1) {
    const layout = inColumns(model, members, { width, columns, isSingle, language });
    if (layout.plotWidth >= narrowest || columns <= 1) return layout;
  }
}

interface Room {
  width: number;
  columns: number;
  isSingle: boolean;
  language: Language;
}

function inColumns(model: ChartModel, members: number[][], room: Room): FacetLayout {
  const { width, columns, isSingle, language } = room;
  const { categories, freeAxes = false } = model;
  const gaps = panelGap * (columns - 1);
  const cell = (width - gaps) / columns;
  const parts = facetContents(model, members, { width: cell, isSingle, language });
  const { contents, gutter, endRoom, endGap } = parts;

  const gutters = gutter * (freeAxes ? columns : 1);
  const plotWidth = (width - gutters - gaps) / columns - endRoom;
  const spacing = plotWidth / Math.max(1, categories.length - 1);
  const xs = categories.map((_, at) => (categories.length === 1 ? plotWidth / 2 : spacing * at));
  const right = plotWidth + Math.min(overhang, endRoom);
  const tickRow = facetTicks(model, xs, { left: -overhang, right });

  const titles = contents.map(({ title }) =>
    wrapText(title, faces.labelStrong, plotWidth + endRoom),
  );
  const hasArrow = model.series.some((it) => it.points.some((at) => at.qualifier === 'at-least'));
  const step = plotWidth + endRoom + panelGap + (freeAxes ? gutter : 0);
  let y = 0;
  const panels = contents.map((content, index): FacetPanel => {
    const column = index % columns;
    const inRow = titles.slice(index - column, index - column + columns);
    const titleHeight = Math.max(...inRow.map((it) => it.length)) * 20;
    const top = y + titleHeight + pad + (hasArrow ? arrowRoom : 0);
    const foot = top + parts.plotHeight;
    const hasValueLabels = freeAxes || column === 0;
    const left = gutter + step * column;
    const x = hasValueLabels ? left - gutter : left;
    const panel = {
      ...content,
      titleLines: titles[index] ?? [],
      x,
      y,
      width: left + plotWidth + endRoom - x,
      height: foot + pad - y,
      left,
      top,
      foot,
      toY: linearScale(content.scale.low, content.scale.high, foot, top),
      hasValueLabels,
      hasPeriods: index + columns >= contents.length,
    };
    if (column === columns - 1) y = foot + rowGaps[model.dense ? 'dense' : 'usual'];
    return panel;
  });
  const lowest = Math.max(0, ...panels.map((it) => it.foot));
  const height = Math.ceil(lowest + 8 + tickRow.height);
  return { height, panels, plotWidth, xs, spacing, tickRow, isSingle, endGap };
}
