import { lineCount, lineWidth } from '../fit-text.ts';

/** How the names of an axis are set. */
export interface TickNames {
  /** They stand upright, for level ones would touch. */
  isTurned: boolean;
  /** Of so many one is named. */
  every: number;
  /** Of their letters, in points. */
  size: number;
  /** Room that they take under the axis, in points. */
  height: number;
}

const leading = 1.3;
/** Between the axis and its names. */
const gap = 8;

/** Level names are set so much smaller before they are turned. */
const smaller = [0, 2, 4];
const leastSize = 9;

/**
 * Level names where each word of theirs has room, else upright ones; of so many that even those
 * touch, some, and if it can be the last among them: it is the one that may not be over.
 */
export function tickNames(names: readonly string[], size: number, width: number): TickNames {
  const slot = width / Math.max(1, names.length - 1);
  const sizes = smaller.map((it) => size - it).filter((it) => it >= Math.min(size, leastSize));
  const level = sizes.find((it) => widestWord(names, it) + 2 <= slot);
  if (level !== undefined) {
    const lines = Math.max(1, ...names.map((it) => lineCount(it, level, slot)));
    return { isTurned: false, every: 1, size: level, height: lines * level * leading + gap };
  }
  const lines = Math.max(1, ...names.map((it) => it.split('\n').length));
  const needed = Math.max(1, Math.ceil((lines * size * leading) / slot));
  const last = names.length - 1;
  const tries = Array.from({ length: last }, (_, at) => needed + at);
  const every = tries.find((it) => last % it === 0) ?? needed;
  const height = Math.max(0, ...names.map((it) => lineWidth(it, size))) + gap;
  return { isTurned: true, every, size, height };
}

const widestWord = (names: readonly string[], size: number): number =>
  Math.max(0, ...names.flatMap((it) => it.split(/\s+/)).map((it) => lineWidth(it, size)));
