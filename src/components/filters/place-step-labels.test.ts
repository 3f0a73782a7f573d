import { expect, it } from 'vitest';
import { placeLabels } from './place-step-labels.ts';

const widths = (count: number, width = 32) => Array.from({ length: count }, () => width);
const steps = (room: Parameters<typeof placeLabels>[0]) => placeLabels(room).map((it) => it.step);

it('all stand where there is room for all', () => {
  expect(steps({ widths: widths(5), stepWidth: 40, chosen: [3] })).toEqual([0, 1, 2, 3, 4]);
});

it('every second stands where there is room for half, and the last, and the chosen one', () => {
  expect(steps({ widths: widths(9), stepWidth: 20, chosen: [8] })).toEqual([0, 2, 4, 6, 8]);
  expect(steps({ widths: widths(9), stepWidth: 20, chosen: [5] })).toEqual([0, 2, 5, 8]);
  expect(steps({ widths: widths(36), stepWidth: 8, chosen: [35] })).toEqual([
    0, 5, 10, 15, 20, 25, 30, 35,
  ]);
});

it('a neighbour of the chosen one gives way, the first too', () => {
  expect(steps({ widths: widths(9), stepWidth: 20, chosen: [1] })).toEqual([1, 4, 6, 8]);
});

it('two chosen ones side by side are pushed apart until they do not touch', () => {
  const [a, b] = placeLabels({ widths: widths(21), stepWidth: 10, chosen: [10, 11] }).filter(
    ({ shift }) => shift !== 0,
  );
  expect(a).toEqual({ step: 10, shift: -14 });
  expect(b).toEqual({ step: 11, shift: 14 });
});

it('a period chosen as first and last has one label', () => {
  expect(steps({ widths: widths(3), stepWidth: 10, chosen: [1, 1] })).toEqual([1]);
});
