/** From a value to a pixel, and back to nothing: charts here only draw. */
export type Scale = (value: number) => number;

export const linearScale =
  (from: number, to: number, start: number, end: number): Scale =>
  (value) =>
    start + ((value - from) / (to - from || 1)) * (end - start);

/** Round values from `low` to `high`, about `count` steps of 1, 2, 2.5 or 5 times a power of ten. */
export function niceTicks(low: number, high: number, count: number): number[] {
  const rough = (high - low || Math.abs(high) || 1) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factors = rough >= 10 || power < 1 ? [1, 2, 2.5, 5, 10] : [1, 2, 5, 10];
  const step = (factors.find((it) => it * power >= rough * 0.999) ?? 10) * power;
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => round((first + index) * step));
}

const round = (value: number): number => Number(value.toPrecision(12));

/** Only so far from zero may an axis leave it out: a point on the foot of a plot reads as zero. */
const farFromZero = 0.8;

/** Whether zero would flatten what is drawn, and an axis may begin elsewhere. */
export const leavesOutZero = (least: number, most: number): boolean =>
  least > 0 && least > farFromZero * most;

/** Decimals that tell the ticks apart. */
export const decimalsOf = (ticks: readonly number[]): number =>
  Math.max(
    0,
    ...ticks.map((it) => {
      const [figure = '', exponent = '0'] = String(it).split('e');
      return (figure.split('.')[1]?.length ?? 0) - Number(exponent);
    }),
  );
