import { describe, expect, it } from 'vitest';
import { checkPackage } from '../../src/ingest/check-package.ts';
import type { RawCell, Table } from '../../src/ingest/table.ts';
import { dataFolder } from './data-folder.ts';
import { readPackages } from './read-packages.ts';

const [geography, reports] = ['geography', 'reports'].map(packageOf);

function packageOf(name: string) {
  const found = readPackages(dataFolder).packages.find((each) => each.descriptor.name === name);
  if (!found) throw new Error(`no package ${name}`);
  return found;
}

function tableOf(resource: string): Table {
  const table = reports?.tables.get(resource);
  if (!table) throw new Error(`no table ${resource}`);
  return table;
}

function column(resource: string, name: string): string[] {
  const table = tableOf(resource);
  const index = table.columns.indexOf(name);
  return Array.from({ length: table.rowCount }, (_, row) => String(table.cellAt(row, index) ?? ''));
}

describe('the words of the reports', () => {
  it('cover every topic and every dimension', () => {
    const topics = column('indicators', 'topic').map((topic) => `topic=${topic}`);
    const dimensions = column('observations', 'breakdown').flatMap((written) =>
      written === '' ? [] : written.replace(/=.*/, ''),
    );
    const terms = column('terms', 'term');
    expect([...topics, ...dimensions].filter((term) => !terms.includes(term))).toEqual([]);
  });
});

describe('the printed sums', () => {
  it.each([
    ['research-tasks-managed', 40],
    ['research-tasks-managed', 61],
    ['research-tasks-proposed', 75],
    ['science-council-meetings', 25],
    ['ocop-products', 119],
    ['administrative-files', 46],
    ['iso-9001-2008-agencies-checked', 17],
  ])('hold the total of %s, %i, against its parts', (indicator, total) => {
    expect(problemsWithTotal(indicator, total, total)).toEqual([]);
    expect(problemsWithTotal(indicator, total, total + 1)).toMatchObject([
      { code: 'rule/part-sum', params: { total: total + 1, sum: total } },
    ]);
  });
});

function problemsWithTotal(indicator: string, printed: number, value: number) {
  const table = tableOf('observations');
  const cell = (row: number, name: string): RawCell =>
    table.cellAt(row, table.columns.indexOf(name));
  const isMeant = (row: number) =>
    cell(row, 'indicator_id') === indicator &&
    cell(row, 'breakdown') === null &&
    cell(row, 'value_kind') === 'actual' &&
    Number(cell(row, 'value')) === printed;
  const changed: Table = {
    ...table,
    cellAt: (row, at) =>
      table.columns[at] === 'value' && isMeant(row) ? value : table.cellAt(row, at),
  };
  if (!geography || !reports) throw new Error('no packages');
  const tables = new Map(reports.tables).set('observations', changed);
  return [...checkPackage({ descriptor: reports.descriptor, tables }, [geography])];
}
