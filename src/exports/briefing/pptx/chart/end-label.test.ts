import { expect, it } from 'vitest';
import { endLabels, type EndName } from './end-label.ts';
import { inks } from './scheme-colour.ts';

const name = (series: number, value: number): EndName => ({
  series,
  point: 3,
  text: `Nơi ${series}`,
  value,
  colour: inks.ink,
  isStrong: false,
});
const place = {
  scale: { low: 0, high: 100, step: 25, decimals: 0 },
  plot: { x: 0, y: 0.1, width: 1, height: 0.8 },
  height: 300,
};

it('names of lines that end apart stay where the program sets them', () => {
  const labels = endLabels([name(0, 20), name(1, 80)], 'right', 14, place);
  expect(labels.get(0)?.get(3)).toMatchObject({ text: 'Nơi 0', at: 'right' });
  expect(labels.get(0)?.get(3)).not.toHaveProperty('offset');
});

it('names of lines that end together are moved apart by a line at least, in their order', () => {
  const labels = endLabels([name(0, 50), name(1, 51), name(2, 52)], 'right', 14, place);
  const middles = [50, 51, 52].map((value, series) => {
    const offset = labels.get(series)?.get(3)?.offset?.y ?? 0;
    return 0.9 - (value / 100) * 0.8 + offset;
  });
  const [low = 0, middle = 0, high = 0] = middles;
  expect((low - middle) * 300).toBeGreaterThanOrEqual(14 * 1.3 - 0.7);
  expect((middle - high) * 300).toBeGreaterThanOrEqual(14 * 1.3 - 0.7);
});
