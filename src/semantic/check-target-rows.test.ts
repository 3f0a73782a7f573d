import { describe, expect, it } from 'vitest';
import type { TargetCandidate } from './check-target.ts';
import { checkTargetRows, type TargetRow } from './check-target-rows.ts';
import { appraisals, catalogue } from './comparison.fixture.ts';
import type { OwnTarget } from './own-target.ts';
import { targetOf } from './own-target.fixture.ts';

const rowOf = (line: number, candidate: TargetCandidate): TargetRow => ({
  line,
  candidate,
  cells: {
    indicator_id: candidate.indicatorId,
    place_id: candidate.placeId,
    period_start: candidate.period.start,
    period_end: candidate.period.end,
    breakdown: candidate.breakdown,
    value: String(candidate.value),
    unit: '',
  },
});

const check = (candidates: readonly TargetCandidate[], existing: readonly OwnTarget[] = []) =>
  checkTargetRows(
    candidates.map((it, index) => rowOf(index + 2, it)),
    existing,
    new Map([[appraisals.id, appraisals]]),
    catalogue.places,
  );

const caoBang = { placeId: '63-04' };

describe('the rows of a file', () => {
  it('are taken, the same or refused, and nothing else', () => {
    const checked = check(
      [
        targetOf(10),
        targetOf(20, caoBang),
        targetOf(20, caoBang),
        targetOf(0, { placeId: '63-06' }),
      ],
      [targetOf(10)],
    );
    expect(checked.taken).toEqual([targetOf(20, caoBang)]);
    expect(checked.same).toBe(2);
    expect(checked.refused).toHaveLength(1);
    expect(checked.refused[0]).toMatchObject({
      row: { line: 5, cells: { value: '0' } },
      problems: [{ column: 'value', code: 'zero' }],
    });
  });

  it('that give one target two values are all refused, with the lines of each other', () => {
    const { taken, refused } = check([targetOf(10), targetOf(7, caoBang), targetOf(12)]);
    expect(taken).toEqual([targetOf(7, caoBang)]);
    expect(refused.map(({ row, problems }) => [row.line, problems])).toEqual([
      [2, [{ column: 'value', code: 'twice', lines: [4] }]],
      [4, [{ column: 'value', code: 'twice', lines: [2] }]],
    ]);
  });

  it('are not held against a value that can’t be read', () => {
    const { taken, refused } = check([targetOf(10), { ...targetOf(1), value: 'ambiguous-number' }]);
    expect(taken).toEqual([targetOf(10)]);
    expect(refused.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
      ['ambiguous-number'],
    ]);
  });

  it('are not held against another row that is refused for itself', () => {
    const longer = { period: { start: '2023-01-01', end: '2023-06-31' } };
    const { taken, refused } = check([
      targetOf(10),
      targetOf(0),
      targetOf(-1),
      targetOf(10.5),
      targetOf(7, longer),
      targetOf(8, longer),
    ]);
    expect(taken).toEqual([targetOf(10)]);
    expect(
      refused.map(({ row, problems }) => [row.line, ...problems.map((it) => it.code)]),
    ).toEqual([
      [3, 'zero'],
      [4, 'negative'],
      [5, 'decimals'],
      [6, 'period'],
      [7, 'period'],
    ]);
  });

  it('that say again what is kept count, whatever another row says', () => {
    const { same, refused } = check([targetOf(12), targetOf(10)], [targetOf(10)]);
    expect(same).toBe(1);
    expect(
      refused.map(({ row, problems }) => [row.line, ...problems.map((it) => it.code)]),
    ).toEqual([[2, 'already-set']]);
  });

  it('replace nothing that is kept', () => {
    const { taken, refused } = check([targetOf(12)], [targetOf(10)]);
    expect(taken).toEqual([]);
    expect(refused[0]?.problems).toEqual([{ column: 'value', code: 'already-set', value: 10 }]);
  });
});
