import { expect, test } from 'vitest';
import { openApp } from './app-page.ts';
import { wrongCells, type Case, type View } from './compare-cells.ts';
import { goTo, readTable } from './compare-page.ts';
import { testEveryCell } from './every-cell.ts';
import type { Calculation } from './figures-by-sql.ts';
import { withFigures } from './with-figures.ts';

// Every cell of every view against SQL over the CSV files.

const opened = withFigures();

const relative: Calculation[] = ['value', 'index', 'change'];
const additive: Calculation[] = ['value', 'index', 'change', 'share', 'per-head'];
testEveryCell(opened, [
  ['grdp-per-capita', relative],
  ['population-average', ['value', 'index', 'change', 'share']],
  ['enterprises-active', additive],
  ['enterprises-active-per-1000', relative],
  ['enterprises-new', additive],
  ['pii-score', relative],
  ['pii-rank', ['value']],
]);

const views: View[] = ['ranking', 'lines', 'multiples', 'slope', 'heatmap'];

test('chosen places, regions, ranges of time and base years change what is shown and no figure', async () => {
  const { page, close } = await opened.browser.newPage();
  await openApp(page, '#/compare');
  const grdp = { indicator: 'grdp-per-capita', calculation: 'value' } as const;
  const chosen = {
    among: 'chosen',
    boundary: 'reported',
    places: ['63-45', '63-06', '63-34', '63-04'],
  } satisfies Partial<Case>;
  const delta = { among: '34-mekong-river-delta', boundary: 'current' } as const;
  const coast = { among: '63-north-central-and-central-coast', boundary: 'reported' } as const;
  const cases = views.flatMap((view): Case[] => [
    { ...grdp, ...chosen, view },
    { ...grdp, ...delta, view, years: [2019, 2023] },
    { ...grdp, ...coast, view, years: [2020], calculation: 'change' },
    { ...grdp, ...coast, view, calculation: 'index', base: 2021 },
    { ...grdp, ...delta, view, calculation: 'index', base: 2020, years: [2019, 2024] },
    { ...grdp, ...coast, indicator: 'pii-score', view, years: [2023] },
    { ...grdp, ...delta, indicator: 'pii-score', view, years: [2025] },
    { ...grdp, ...chosen, indicator: 'technology-appraisals', view },
    { ...grdp, ...chosen, indicator: 'technology-appraisals', view, years: [2020] },
    { ...grdp, ...coast, indicator: 'population-average', calculation: 'share', view },
  ]);
  expect(await wrongCells(page, cases, opened.sql)).toEqual([]);
  await close();
});

test('an old unit among the chosen stands for the unit that it became, and the other way round', async () => {
  const { page, close } = await opened.browser.newPage();
  await openApp(page, '#/compare?boundary=current&places=63-06&among=chosen');
  expect((await readTable(page)).rows.map(({ name }) => name)).toEqual(['Thái Nguyên']);
  await goTo(page, '#/compare?places=34-19&among=chosen&view=heatmap&sort=name');
  expect((await readTable(page)).rows.map(({ name }) => name)).toEqual(['Bắc Kạn', 'Thái Nguyên']);
  await close();
});
