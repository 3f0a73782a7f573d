import type { ChartModel } from '../chart-model.ts';
import { faces } from '../draw/faces.ts';
import { planAt } from '../plan-at.ts';
import { remembered } from './remembered.ts';
import { measureText } from '../text/measure-text.ts';
import { wrapText } from '../text/wrap-text.ts';

/** Narrower than this, a row's figures stand below its name. */
const narrowest = 860;
/** A shorter bar shows no progress. */
const shortestBar = 160;
const gap = 24;
const rowPadding = 12;
export const planHeadHeight = 34;

/** A row of a list of plans. */
export interface PlanRow {
  y: number;
  height: number;
  lines: string[];
  sublines: string[];
  /** What is said in the place of a bar. */
  instead: string[];
  /** Under the bar. */
  need: string[];
}

/** The columns of a list of plans: name, bar, figures, shares, pace, status. */
export interface PlanColumns {
  height: number;
  rows: PlanRow[];
  bar: { x: number; width: number };
  /** Right ends of the columns of figures. */
  figuresEnd: number;
  shareEnd: number;
  timeEnd: number;
  paceEnd: number;
  /** Left edge of the status. */
  statusAt: number;
}

/** Columns where there is room for them; `undefined` of a single plan and on a narrow screen. */
export const planColumns = remembered(columnsOf);

function columnsOf(model: ChartModel, width: number): PlanColumns | undefined {
  const { planHeads: heads } = model;
  if (!heads || width < narrowest) return undefined;
  const points = model.series[0]?.points ?? [];
  const widest = (texts: readonly string[], head: string): number =>
    Math.ceil(
      Math.max(
        measureText(head, faces.small),
        ...texts.map((text) => measureText(text, faces.figureStrong)),
      ),
    );
  const figures = widest(
    points.map((it, index) => {
      const plan = planAt(model, 0, index);
      return plan ? `${it.text} / ${plan.text}` : it.text;
    }),
    heads.figures,
  );
  const unit = Math.max(
    0,
    ...model.categories.map((it) => measureText(it.unit ?? model.unit, faces.small)),
  );
  const shares = widest(
    points.map((it) => it.standing?.shareText ?? ''),
    heads.share,
  );
  const times = widest(
    points.map((it) => it.standing?.expectedText ?? ''),
    heads.expected,
  );
  const paces = widest(
    points.map((it) => it.standing?.paceText ?? ''),
    heads.pace,
  );
  const statuses =
    18 +
    widest(
      points.map((it) => it.standing?.statusText ?? ''),
      heads.status,
    );

  const names = Math.round(Math.min(360, width * 0.27));
  const statusAt = width - statuses;
  const paceEnd = statusAt - gap;
  const timeEnd = paceEnd - paces - gap;
  const shareEnd = timeEnd - times - gap;
  const figuresEnd = shareEnd - shares - gap;
  const barX = names + gap;
  const barEnd = figuresEnd - Math.max(figures, Math.ceil(unit)) - gap;
  if (barEnd - barX < shortestBar) return undefined;
  let y = planHeadHeight;
  const bar = { x: barX, width: barEnd - barX };
  const rows = model.categories.map(({ label, sublabel }, index): PlanRow => {
    const instead = wrapText(points[index]?.standing?.instead ?? '', faces.small, bar.width);
    const lines = wrapText(label, faces.labelStrong, names);
    const sublines = sublabel ? wrapText(sublabel, faces.small, names) : [];
    const need = wrapText(points[index]?.standing?.needText ?? '', faces.small, bar.width);
    const words = lines.length * 20 + sublines.length * 18;
    const drawn = 28 + need.length * 18;
    const height = Math.max(drawn, words, instead.length * 18) + rowPadding;
    const row = { y, height, lines, sublines, instead, need };
    y += height;
    return row;
  });
  return {
    height: y,
    rows,
    bar,
    figuresEnd,
    shareEnd,
    timeEnd,
    paceEnd,
    statusAt,
  };
}
