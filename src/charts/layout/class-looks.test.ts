import { expect, test } from 'vitest';
import type { ChartModel } from '../chart-model.ts';
import { contrast } from '../draw/text-on.ts';
import { palettes } from '../palette.ts';
import { classLooks } from './class-looks.ts';

const classes = Array.from({ length: 5 }, (_, at) => ({ label: String(at), count: 7 }));
const model = { classes: { classes, scheme: 'sequential' } } as unknown as ChartModel;

test('on paper what is as pale as the ground has an edge that is seen, and nothing else has one', () => {
  const { mapGround } = palettes.grey;
  expect(mapGround).toBe('#ffffff');
  const [palest, ...others] = classLooks(model, palettes.grey);
  if (!palest) throw new Error('no class');
  expect(contrast(palest.fill, mapGround)).toBeLessThan(1.5);
  expect(contrast(palest.edge ?? mapGround, mapGround)).toBeGreaterThanOrEqual(3);
  expect(others.map(({ edge }) => edge)).toEqual([null, null, null, null]);
  for (const { fill } of others) expect(contrast(fill, mapGround)).toBeGreaterThan(1.5);
});

test.each(['light', 'dark'] as const)('in %s hues tell it', (theme) => {
  expect(classLooks(model, palettes[theme]).every(({ edge }) => edge === null)).toBe(true);
});
