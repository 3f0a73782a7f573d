import { expect, test } from 'vitest';
import { appraisals } from './comparison.fixture.ts';
import { measuredFigureOf } from './measured-figure.ts';
import { observed } from './observation.fixture.ts';
import type { Observation } from './observation.ts';

const actual = observed(70, '2023-01-01', '2023-09-30');
const plan = (value: number) => observed(value, '2023-01-01', '2023-12-31', { kind: 'plan' });
const measured = (observations: readonly Observation[], indicators = [appraisals]) =>
  measuredFigureOf(actual, observations, new Map(indicators.map((it) => [it.id, it])), {
    onTrack: 1,
    watch: 0.85,
  });

test('a figure is measured against its plan', () => {
  const year = plan(100);
  expect(measured([actual, year])).toMatchObject({
    plan: year,
    problem: undefined,
    progress: { progress: 0.7, status: 'watch' },
  });
});

test('a problem keeps it from being measured, and is told', () => {
  expect(measured([actual, plan(100), plan(120)])).toMatchObject({
    problem: { code: 'plans-differ' },
    progress: undefined,
  });
});

test('nothing is measured without a plan, or of an indicator that nobody knows', () => {
  expect(measured([actual])).toBeUndefined();
  expect(measured([actual, plan(100)], [])?.progress).toBeUndefined();
});
