import { describe, expect, test } from 'vitest';
import { observed } from '../../semantic/observation.fixture.ts';
import { noteOfPeriods, periodsOf } from './note-periods.ts';

const year = (it: number) => observed(1, `${it}-01-01`, `${it}-12-31`);
const years = [2022, 2018, 2019, 2021, 2023].map(year);
const told = (note: string, concerned: typeof years, all = years) =>
  noteOfPeriods(note, concerned, periodsOf(all), 'vi');
const of = (...chosen: number[]) => chosen.map(year);

describe('a remark', () => {
  test('that holds for some periods names them, runs as runs', () => {
    expect(told('Tính lại.', of(2019, 2018))).toBe('2018–2019: Tính lại.');
    expect(told('Tính lại.', of(2018, 2021, 2022, 2023))).toBe('2018, 2021–2023: Tính lại.');
  });

  test('does not run over a year that the chart has and the remark has not', () => {
    expect(told('Tính lại.', of(2018, 2021))).toBe('2018, 2021: Tính lại.');
  });

  test('of all periods, or of one that it names itself, stands as it is', () => {
    expect(told('Tính lại.', years)).toBe('Tính lại.');
    expect(told('Năm 2022: tổng cao hơn.', of(2022))).toBe('Năm 2022: tổng cao hơn.');
    expect(told('Năm 2022: tổng cao hơn.', of(2021, 2022))).toBe(
      '2021–2022: Năm 2022: tổng cao hơn.',
    );
  });

  test('of a part of a year says which', () => {
    const nineMonths = observed(1, '2023-01-01', '2023-09-30');
    expect(told('Lũy kế.', [nineMonths], [...years, nineMonths])).toBe('9 tháng 2023: Lũy kế.');
  });
});
