import { expect, it } from 'vitest';
import type { Observation } from './observation.ts';
import { vintagesOf, type Vintage } from './vintage.ts';

const figure = (sourceId: string, value: number, placeId = '63-45'): Observation => ({
  indicatorId: 'technology-appraisals',
  placeId,
  period: { start: '2026-01-01', end: '2026-06-30', precision: 'day' },
  value,
  qualifier: 'exact',
  kind: 'actual',
  status: 'final',
  breakdown: null,
  sourceId,
  locator: 'I',
  asPrinted: `${value} dự án`,
  note: null,
});

const revised = (sourceId: string, value: number, by: string, placeId?: string): Vintage => ({
  figure: figure(sourceId, value, placeId),
  supersededBy: by,
  supersededOn: null,
});

const valuesOf = (of: Observation, vintages: readonly Vintage[]) =>
  vintagesOf(of, vintages).map((it) => it.figure.value);

it('the six months’ 50 stands behind the nine months’ 52', () => {
  expect(valuesOf(figure('nine', 52), [revised('six', 50, 'nine')])).toEqual([50]);
});

it('a figure revised twice has both values before it, oldest first', () => {
  const vintages = [revised('nine', 52, 'year'), revised('six', 50, 'nine')];
  expect(valuesOf(figure('year', 53), vintages)).toEqual([50, 52]);
  expect(valuesOf(figure('nine', 52), vintages)).toEqual([50]);
});

it('another place, another part and another kind have a history of their own', () => {
  const vintages = [revised('six', 50, 'nine')];
  expect(valuesOf(figure('nine', 7, '63-06'), vintages)).toEqual([]);
  expect(valuesOf({ ...figure('nine', 60), kind: 'plan' }, vintages)).toEqual([]);
  const part = { ...figure('nine', 20), breakdown: { dimension: 'field', member: 'agriculture' } };
  expect(valuesOf(part, vintages)).toEqual([]);
});

it('documents that supersede each other are followed once', () => {
  const vintages = [revised('six', 50, 'nine'), revised('nine', 52, 'six')];
  expect(valuesOf(figure('nine', 52), vintages)).toEqual([52, 50]);
});
