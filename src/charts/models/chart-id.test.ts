import { expect, test } from 'vitest';
import { yearly } from '../../semantic/comparison.fixture.ts';
import { chartId } from './chart-id.ts';

test('a chart of one figure is named by all that tells it from others, in letters for an address', () => {
  const figure = yearly('63-06', 2023, 46, { indicatorId: 'administrative-files' });
  expect(chartId('outcome', figure)).toBe('administrative-files-outcome-63-06-2023-12-31');
  const part = { ...figure, breakdown: { dimension: 'outcome', member: 'on – time' } };
  expect(chartId('outcome', part)).toBe(
    'administrative-files-outcome-63-06-2023-12-31-outcome-on-time',
  );
});

test('an empty word leaves no trace', () => {
  expect(chartId('', yearly('63-06', 2023, 46))).toBe('technology-appraisals-63-06-2023-12-31');
});
