import type { ChartPlan, ChartPoint } from '../chart-model.ts';
import type { Palette } from '../palette.ts';
import { line, rect, type Box, type Mark } from './mark.ts';
import { boundArrow, boundArrowLength, boxHalo } from './symbols.ts';

export const planBarHeight = 14;
/** The plan's tick and the line of time stand out of the bar by so much on either side. */
export const planOverhang = 6;

/** Where the parts of a bar came to lie, for words that stand at them. */
export interface PlanBar {
  marks: Mark[];
  done: Box;
  /** Where the share of time, or of earlier years, is marked. */
  nowX: number;
}

/** What is done as a bar, the plan as a tick at its end, and between them how far it should be. */
export function planBar(
  point: ChartPoint,
  plan: ChartPlan,
  { x, y, width }: Omit<Box, 'height'>,
  palette: Palette,
): PlanBar {
  const bound = point.qualifier === 'at-least' ? boundArrowLength : 0;
  // 1.5 px: half of the plan's tick, which stands on the end of the scale.
  const room = width - 1.5 - bound;
  const value = Math.max(0, point.value ?? 0);
  const most = Math.max(plan.value, value) || 1;
  const at = (amount: number) => x + (amount / most) * room;
  const end = at(plan.value);
  const season = point.standing?.season;
  const nowX = at(plan.value * (point.standing?.expected ?? plan.timeShare));
  const done = { x, y, width: at(value) - x, height: planBarHeight };
  const tall = { from: y - planOverhang, to: y + planBarHeight + planOverhang };
  const middle = y + planBarHeight / 2;
  const range = season && [at(plan.value * season.low), at(plan.value * season.high)];
  const [low = 0, high = 0] = range ?? [];
  const marks = [
    rect({ ...done, width: end - x }, { fill: palette.track }),
    ...(point.value === null ? [] : [rect(done, { fill: palette.accent })]),
    ...(range ? [line(low, tall.to, high, tall.to, { stroke: palette.ink, lineWidth: 1.5 })] : []),
    boxHalo(done, palette.ink),
    ...(bound ? [boundArrow(x + done.width, middle, 'right', palette.accent)] : []),
    ...ticks(nowX, end, tall, plan.isOwn === true, palette),
  ];
  return { marks, done, nowX };
}

function ticks(
  now: number,
  end: number,
  { from, to }: { from: number; to: number },
  isOwn: boolean,
  palette: Palette,
): Mark[] {
  const halo = line(now, from, now, to, { stroke: palette.surface, lineWidth: 4.5 });
  const time = line(now, from, now, to, { stroke: palette.ink, lineWidth: 1.5, lineDash: [2, 2] });
  // A hollow one is no report's plan.
  const tick = isOwn
    ? rect(
        { x: end - 3, y: from, width: 4, height: to - from },
        { fill: palette.surface, stroke: palette.ink, lineWidth: 1 },
      )
    : line(end, from, end, to, { stroke: palette.ink, lineWidth: 3 });
  return [halo, time, tick].map((mark) => ({ ...mark, z2: 8 }));
}

/** The place of a bar where there is no plan to draw it against. */
export const noPlanTrack = (box: Omit<Box, 'height'>, palette: Palette): Mark =>
  rect(
    { ...box, height: planBarHeight, x: box.x + 0.5, width: box.width - 1 },
    { fill: 'none', stroke: palette.rule2, lineWidth: 1, lineDash: [3, 3] },
  );
