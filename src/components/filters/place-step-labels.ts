interface LabelRoom {
  /** Widths of the labels, in order of their steps. */
  widths: readonly number[];
  /** Pixels from one step to the next. */
  stepWidth: number;
  /** Steps that are chosen, in order; their labels always stand. */
  chosen: readonly number[];
}

export interface PlacedLabel {
  step: number;
  /** How far its middle is moved from its step, in pixels. */
  shift: number;
}

/** Smallest space between two labels, in pixels; the first and the last may stand closer. */
const gap = 6;
const endGap = 4;

/** Every how many steps a label may stand: numbers that one counts in. */
const strides = [1, 2, 5, 10, 20, 50];

/**
 * Labels that have room under their steps: the chosen ones, the first and the last; of the others
 * every second, fifth, … so that they do not touch. Two chosen ones are pushed apart if need be.
 */
export function placeLabels({ widths, stepWidth, chosen }: LabelRoom): PlacedLabel[] {
  const placed = pushApart(chosen, widths, stepWidth);
  const touches = (step: number, space: number) =>
    placed.some((other) => {
      const distance = Math.abs(other.step * stepWidth + other.shift - step * stepWidth);
      return distance < half(widths, other.step) + half(widths, step) + space;
    });
  const add = (step: number, space: number) => {
    const stands = placed.some((it) => it.step === step);
    if (!stands && !touches(step, space)) placed.push({ step, shift: 0 });
  };
  const last = widths.length - 1;
  add(last, endGap);
  add(0, endGap);
  const stride = strideOf(widths, stepWidth);
  for (let step = stride; step < last; step += stride) add(step, gap);
  return placed.sort((a, b) => a.step - b.step);
}

const half = (widths: readonly number[], step: number): number => (widths[step] ?? 0) / 2;

function pushApart(
  chosen: readonly number[],
  widths: readonly number[],
  stepWidth: number,
): PlacedLabel[] {
  const [first, second] = chosen;
  if (first === undefined || second === undefined || first === second) {
    return chosen.slice(0, 1).map((step) => ({ step, shift: 0 }));
  }
  const needed = half(widths, first) + half(widths, second) + gap;
  const push = Math.max(0, needed - (second - first) * stepWidth) / 2;
  return [
    { step: first, shift: -push },
    { step: second, shift: push },
  ];
}

/** The smallest stride at which labels fit side by side; the last is no measure for the others. */
function strideOf(widths: readonly number[], stepWidth: number): number {
  const widest = Math.max(...widths.slice(0, -1)) + gap;
  return strides.find((stride) => stride * stepWidth >= widest) ?? widths.length;
}
