import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { crossCheckSchema, refsOf } from './cross-check.ts';

const source_id = 'bac-kan-2023-09';
const rate = {
  kind: 'rate',
  rate: { indicator_id: 'files-on-time-rate' },
  part: { indicator_id: 'files', breakdown: 'outcome=settled-on-time' },
  whole: { indicator_id: 'files', value_kind: 'plan', period_start: '2023-01-01' },
  source_id,
};
const accepts = (check: object) => v.is(crossCheckSchema, check);

describe('crossCheckSchema', () => {
  it('takes a figure for the total of what was done unless told otherwise', () => {
    const check = v.parse(crossCheckSchema, rate);
    expect(refsOf(check)).toEqual([
      { indicator_id: 'files-on-time-rate', value_kind: 'actual', breakdown: '' },
      { indicator_id: 'files', value_kind: 'actual', breakdown: 'outcome=settled-on-time' },
      { indicator_id: 'files', value_kind: 'plan', breakdown: '', period_start: '2023-01-01' },
    ]);
  });

  it('reads what is the same, what adds up and what a note remarks', () => {
    const [first, second] = [{ indicator_id: 'a' }, { indicator_id: 'b' }];
    const checks = [
      { kind: 'same', first, second, source_id },
      { kind: 'sum', total: first, parts: [second, first], source_id },
      { kind: 'remark', figure: first, source_id },
    ];
    expect(checks.map(accepts)).toEqual([true, true, true]);
    expect(checks.map((it) => refsOf(v.parse(crossCheckSchema, it)).length)).toEqual([2, 3, 1]);
  });

  it('refuses a misspelt column, an unknown kind, a lone part and a check of no document', () => {
    const figure = { indicator_id: 'a' };
    expect(accepts({ kind: 'remark', figure: { ...figure, breakdwon: 'b=c' }, source_id })).toBe(
      false,
    );
    expect(accepts({ kind: 'guess', figure, source_id })).toBe(false);
    expect(accepts({ kind: 'sum', total: figure, parts: [figure], source_id })).toBe(false);
    expect(accepts({ ...rate, source_id: undefined })).toBe(false);
    expect(accepts({ ...rate, whole: { ...rate.whole, period_start: '1/2023' } })).toBe(false);
  });
});
