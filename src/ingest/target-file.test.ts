import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkTargetRows } from '../semantic/check-target-rows.ts';
import { appraisals, catalogue, grdp, indicatorFor } from '../semantic/comparison.fixture.ts';
import type { OwnTarget } from '../semantic/own-target.ts';
import { targetOf } from '../semantic/own-target.fixture.ts';
import { readTargets, writeTargets } from './target-file.ts';

const header = 'indicator_id,place_id,period_start,period_end,breakdown,value,unit';
const start = 'technology-appraisals,63-45,2023-01-01,2023-12-31';
const fines = indicatorFor('fines', { unit: { vi: 'đồng', en: 'VND' } });
const indicators = new Map([appraisals, grdp, fines].map((it) => [it.id, it]));

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readTargets(bytesOf(text), 'targets.csv');

function rowsOf(text: string) {
  const outcome = read(text);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value.rows;
}

function misfitsOf(text: string) {
  const outcome = read(text);
  return outcome.ok && outcome.value.misfits;
}

function problemsOf(text: string) {
  const outcome = read(text);
  return outcome.ok ? [] : outcome.problems.map(({ code, line, column }) => [code, line, column]);
}

const valueOf = (cell: string) =>
  rowsOf(`${header}\n${start},,"${cell}",dự án\n`)[0]?.candidate.value;

const importOf = (text: string, existing: readonly OwnTarget[] = []) =>
  checkTargetRows(rowsOf(text), existing, indicators, catalogue.places);

describe('a file of targets', () => {
  it('is read with the line of each row', () => {
    const [row] = rowsOf(`${header}\n\n${start},field=agriculture,120,dự án\n`);
    expect(row).toEqual({
      line: 3,
      cells: {
        indicator_id: 'technology-appraisals',
        place_id: '63-45',
        period_start: '2023-01-01',
        period_end: '2023-12-31',
        breakdown: 'field=agriculture',
        value: '120',
        unit: 'dự án',
      },
      candidate: { ...targetOf(120, { breakdown: 'field=agriculture' }), unit: 'dự án' },
    });
  });

  it('may begin with a byte order mark and end its lines as Windows does', () => {
    const rows = rowsOf(`\uFEFF${header}\r\n${start},,120,dự án\r\n`);
    expect(rows[0]?.candidate).toEqual({ ...targetOf(120), unit: 'dự án' });
  });

  it.each([';', '\t'])('may be separated by %j', (delimiter) => {
    const text = `${header}\n${start},,DECIMAL,dự án\n`.replaceAll(',', delimiter);
    expect(rowsOf(text.replace('DECIMAL', '62,5'))[0]?.candidate.value).toBe(62.5);
  });

  it('may have its columns in another order, and empty ones beside and below', () => {
    const text = `unit;value;breakdown;period_end;period_start;place_id;indicator_id;;
dự án;120;;2023-12-31;2023-01-01;63-45;technology-appraisals;;
;;;;;;;;
`;
    const rows = rowsOf(text);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.candidate).toEqual({ ...targetOf(120), unit: 'dự án' });
  });

  it('is refused without all of its columns, with others, or with one twice', () => {
    expect(problemsOf('indicator_id,place_id\na,b\n')).toEqual([
      ['table/missing-column', 1, 'period_start'],
      ['table/missing-column', 1, 'period_end'],
      ['table/missing-column', 1, 'breakdown'],
      ['table/missing-column', 1, 'value'],
      ['table/missing-column', 1, 'unit'],
    ]);
    expect(problemsOf(`${header},note,unit\n${start},,1,dự án,x,\n`)).toEqual([
      ['table/unknown-column', 1, 'note'],
      ['table/duplicate-column', 1, 'unit'],
    ]);
    expect(problemsOf(`${header},\n${start},,1,dự án,stray\n`)).toEqual([
      ['table/unknown-column', 1, ''],
    ]);
  });

  it('is read but for the rows that do not fit its header, so that no cell slips', () => {
    const text = `${header}\n${start},,62,5,dự án\n${start},,120,dự án\n${start}\n,,\n`;
    expect(rowsOf(text).map(({ line }) => line)).toEqual([3]);
    expect(misfitsOf(text)).toEqual([2, 4]);
    expect(misfitsOf(`${header}\n${start},,120,dự án\n`)).toEqual([]);
  });

  it('is refused where a quote is not closed, or nothing can be read', () => {
    expect(problemsOf(`${header}\n${start},,120,dự án\n"${start},,120,dự án\n`)).toEqual([
      ['csv/malformed', 3, undefined],
    ]);
    expect(problemsOf('')).toEqual([['csv/malformed', undefined, undefined]]);
    const windows1258 = new Uint8Array([...bytesOf(header), 0x0a, 0xd0, 0xe0]);
    expect(readTargets(windows1258, 'x.csv').ok).toBe(false);
  });
});

describe('numbers in a file', () => {
  it.each([
    ['120', 120],
    ['62.5', 62.5],
    ['62,5', 62.5],
    ['0,125', 0.125],
    ['0.125', 0.125],
    ['1234,567', 1234.567],
    ['1.2340', 1.234],
    ['45.998.409', 45_998_409],
    ['1,234,567', 1_234_567],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['−5', -5],
  ])('%s is %d', (cell, value) => {
    expect(valueOf(cell)).toBe(value);
  });

  it.each(['1.234', '1,234', '12.345', '-1.234', '100,000'])('%s may be two numbers', (cell) => {
    expect(valueOf(cell)).toBe('ambiguous-number');
  });

  it.each(['', 'x', '1e6', '4,5E+09', '=1+1', '1 234', '12.34.5', '1.23,456,7', '120 dự án', '5%'])(
    '%j is none',
    (cell) => {
      expect(valueOf(cell)).toBe('not-a-number');
    },
  );
});

describe('importing a file', () => {
  it('tells every row that it refuses, with the column', () => {
    const rows = [
      `${start},,0,dự án`,
      `${start},,-3,dự án`,
      `${start},,1.234,dự án`,
      `fines,63-45,2023-01-01,2023-12-31,,5,triệu đồng`,
      `technology-appraisals,63-04,2023-01-01,2023-12-31,,7,dự án`,
      `technology-appraisals,63-34,2023-01-01,2023-12-31,,8,dự án`,
      `technology-appraisals,63-34,2023-01-01,2023-12-31,,9,dự án`,
      `technology-appraisals,63-06,2023-01-01,2023-12-31,,4,dự án`,
    ];
    const { taken, same, refused } = importOf(`${header}\n${rows.join('\n')}\n`, [
      targetOf(6, { placeId: '63-04' }),
    ]);
    const told = refused.map(({ row, problems }) => [
      row.line,
      ...problems.map(({ column, code }) => `${column} ${code}`),
    ]);
    expect(told).toEqual([
      [2, 'value zero'],
      [3, 'value negative'],
      [4, 'value ambiguous-number'],
      [5, 'unit other-unit'],
      [6, 'value already-set'],
      [7, 'value twice'],
      [8, 'value twice'],
    ]);
    expect(taken).toEqual([targetOf(4, { placeId: '63-06' })]);
    expect(same).toBe(0);
  });
});

describe('a file that is written', () => {
  const written = (targets: readonly OwnTarget[]) => writeTargets(targets, indicators);

  it('is UTF-8 with a byte order mark, money in VND', () => {
    const text = written([targetOf(4_500_000, { indicatorId: 'fines' })]);
    expect(text).toBe(`\uFEFF${header}\r\nfines,63-45,2023-01-01,2023-12-31,,4500000,đồng\r\n`);
  });

  it('holds nothing that a spreadsheet program would run', () => {
    const unit = { vi: '=HYPERLINK("x")', en: '@SUM(1)' };
    const bad = indicatorFor(appraisals.id, { unit });
    const text = writeTargets([targetOf(3, { breakdown: '+a=b' })], new Map([[bad.id, bad]]));
    const [, row = ''] = text.split('\r\n');
    expect(row).toBe(`${start},"'+a=b",3,"'=HYPERLINK(""x"")"`);
    expect(rowsOf(text)[0]?.candidate).toEqual({
      ...targetOf(3, { breakdown: '+a=b' }),
      unit: '=HYPERLINK("x")',
    });
  });

  it('is read as what was written', () => {
    const value = fc.oneof(
      fc.integer({ min: 1, max: 1e15 }),
      fc.integer({ min: 1, max: 1e9 }).map((it) => it / 100),
      fc.integer({ min: 1, max: 1e6 }).map((it) => it / 1000),
    );
    fc.assert(
      fc.property(fc.array(value, { maxLength: 20 }), (values) => {
        const targets = values.map((it, index) =>
          targetOf(it, { period: { start: '2023-01-01', end: `${2023 + index}-12-31` } }),
        );
        const again = rowsOf(written(targets)).map(({ candidate }) => candidate);
        expect(again).toEqual(targets.map((it) => ({ ...it, unit: 'dự án' })));
      }),
    );
  });

  it('brings nothing new to the browser that wrote it', () => {
    const targets = [targetOf(12), targetOf(1.23, { indicatorId: grdp.id })];
    expect(importOf(written(targets), targets)).toEqual({ taken: [], same: 2, refused: [] });
    expect(importOf(written([])).refused).toEqual([]);
  });
});
