import type { Row } from '../lib/arrow-rows.ts';
import type { ImportProblem, ImportProblemCode, ImportProblemParams } from './import-problem.ts';

type Params = { [Code in ImportProblemCode]: (a: string, b: string) => ImportProblemParams[Code] };

const none = () => ({});
const lineOf = (text: string): number | null => (text === '' ? null : Number(text));
const list = (text: string): string[] => text.split('~').filter((it) => it !== '');

/** What the two columns of a found problem mean, by its code. */
const paramsOf: Params = {
  'value/not-a-number': none,
  'value/asked': none,
  'value/other-manner': (a) => ({ manner: a === 'vietnamese' ? 'vietnamese' : 'english' }),
  'value/look-alike': (a, b) => ({ letter: a, digit: b }),
  'value/decimals': (a, b) => {
    const [decimals, needed] = list(a);
    return { decimals: Number(decimals), needed: Number(needed), indicatorId: b };
  },
  'value/unit-jump': (a, b) => ({ factor: Number(a), other: Number(b), otherLine: null }),
  'value/falls': (a, b) => ({ before: Number(a), beforeLine: lineOf(b) }),
  'value/exceeds-total': (a, b) => ({ total: Number(a), totalIndicator: b }),
  'value/minimum': (a) => ({ minimum: Number(a) }),
  'place/missing': none,
  'place/unknown': none,
  'place/ambiguous': (a) => ({ candidates: list(a) }),
  'place/not-valid-then': (a, b) => ({ validFrom: a, validTo: b }),
  'period/missing': none,
  'period/unreadable': none,
  'period/ambiguous': (a) => ({ candidates: list(a) }),
  'period/order': (a, b) => ({ start: a, end: b }),
  'period/as-of-outside': (a, b) => ({ start: a, end: b }),
  'period/plan-without': none,
  'period/future': none,
  'indicator/missing': none,
  'indicator/unknown': none,
  'unit/other': (a) => ({ expected: a }),
  'row/duplicate': (a) => ({ firstLine: Number(a) }),
  'row/contradiction': (a, b) => ({ firstLine: Number(a), value: Number(b) }),
  'cell/enum': (a) => ({ allowed: list(a) }),
  'schema/refused': (a, b) => ({ rule: a, field: b }),
};

/** A row of the table `problems` as a problem. */
export function problemOf(row: Row): ImportProblem {
  const code = row['code'] as ImportProblemCode;
  const text = (column: string): string => {
    const value = row[column];
    return value === null || value === undefined ? '' : String(value);
  };
  const problem = {
    code,
    params: paramsOf[code](text('a'), text('b')),
    severity: row['severity'] === 'doubt' ? 'doubt' : 'error',
    line: Number(row['line']),
    column: row['col'] === null ? null : Number(row['col']),
    value: text('value'),
    ...(text('mend') === '' ? {} : { mend: text('mend') }),
  };
  return problem as ImportProblem;
}
