/** A zero is a figure, and one in a thousand is more than that: both have a bar that is seen, in px. */
const leastBar = 4;

/** Where a bar from `zero` ends for a figure that lies at `end`; a zero grows `towards` its side. */
export function barTip(zero: number, end: number, towards: 1 | -1): number {
  const length = end - zero;
  return Math.abs(length) >= leastBar ? end : zero + leastBar * (Math.sign(length) || towards);
}
