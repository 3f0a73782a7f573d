import { expect, it } from 'vitest';
import type { ChartSeries } from '../chart-model.ts';
import { linesCross } from './lines-cross.ts';

const line = (...values: (number | null)[]): ChartSeries => ({
  id: 'a',
  name: 'A',
  role: 'beside',
  links: [],
  points: values.map((value) => ({
    value,
    text: '',
    state: value === null ? 'missing' : 'whole',
    qualifier: 'exact',
    period: '',
    spoken: '',
    observation: null,
  })),
});

it.each([
  ['one above the other', line(5, 6, 7), line(1, 2, 3), false],
  ['change places', line(5, 6, 7), line(1, 9, 9), true],
  ['touch', line(5, 6, 7), line(1, 6, 3), true],
  ['meet at the end', line(5, 6, 7), line(1, 2, 7), true],
  ['are the same', line(1, 2), line(1, 2), true],
  ['cross between two stated figures', line(5, null, 1), line(4, 4, 4), true],
  ['share no time', line(1, 9, null, null), line(null, null, 5, 1), false],
  ['have no figures', line(null), line(null), false],
])('%s', (_, a, b, cross) => {
  expect(linesCross(a, b)).toBe(cross);
  expect(linesCross(b, a)).toBe(cross);
});
