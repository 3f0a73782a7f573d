import { expect, it } from 'vitest';
import { checkCrossChecks } from './cross-checks.ts';
import { observationsOf, readWritten } from './written-package.fixture.ts';

const names = [
  'indicator_id',
  'place_id',
  'period_start',
  'period_end',
  'value',
  'qualifier',
  'value_kind',
  'breakdown',
  'source_id',
];
const schemas = observationsOf(names);

// Cao Bằng, July 2018: 9 agencies checked in July, 17 since January, of 25 planned; 68%.
const rows = [
  'agencies,63-04,2018-07-01,2018-07-31,9,exact,actual,,july',
  'agencies,63-04,2018-01-01,2018-07-19,17,exact,actual,,july',
  'agencies,63-04,2018-01-01,2018-12-31,25,exact,plan,,july',
  'agencies,63-04,2018-01-01,2018-07-19,2,exact,actual,result=good,july',
  'check-rate,63-04,2018-01-01,2018-07-19,68,exact,actual,,july',
];

const find = (...crossChecks: object[]) => [
  ...checkCrossChecks(
    readWritten({
      schemas,
      csv: { observations: [names.join(','), ...rows, ''].join('\n') },
      crossChecks,
    }),
  ),
];

const rate = {
  kind: 'rate',
  rate: { indicator_id: 'check-rate' },
  part: { indicator_id: 'agencies', period_start: '2018-01-01' },
  whole: { indicator_id: 'agencies', value_kind: 'plan' },
  source_id: 'july',
};

it('accepts checks whose figures are all there, once', () => {
  const good = { indicator_id: 'agencies', breakdown: 'result=good' };
  expect(find()).toEqual([]);
  expect(find(rate, { kind: 'remark', figure: good, source_id: 'july' })).toEqual([]);
});

it('names a figure that is not there, whatever is wrong in its name', () => {
  const remark = (figure: object, source_id = 'july') => ({ kind: 'remark', figure, source_id });
  expect(find(remark({ indicator_id: 'agencies', breakdown: 'result=bad' }))).toEqual([
    {
      package: 'own',
      file: 'datapackage.json',
      column: 'crossChecks',
      value: 'july: agencies result=bad',
      code: 'rule/cross-check',
      params: { found: 0 },
    },
  ]);
  expect(find(remark({ indicator_id: 'check-rate', value_kind: 'plan' }))).toHaveLength(1);
  expect(find(remark({ indicator_id: 'check-rate', place_id: '63-06' }))).toHaveLength(1);
  expect(find(remark({ indicator_id: 'check-rate' }, 'august'))).toHaveLength(1);
});

it('asks for the period where several figures could be meant', () => {
  expect(find({ ...rate, part: { indicator_id: 'agencies' } })).toMatchObject([
    { value: 'july: agencies', params: { found: 2 } },
  ]);
});

it('does not judge the figures: what differs is shown, not refused', () => {
  expect(find({ ...rate, part: { indicator_id: 'agencies', period_end: '2018-07-31' } })).toEqual(
    [],
  );
});

it('looks among the observations alone, and finds nothing where they are missing', () => {
  const csv = { drafts: [names.join(','), ...rows, ''].join('\n') };
  const crossChecks = [
    { kind: 'remark', figure: { indicator_id: 'check-rate' }, source_id: 'july' },
  ];
  const both = { ...schemas, drafts: schemas.observations };
  const found = (text: string | undefined) => [
    ...checkCrossChecks(
      readWritten({
        schemas: both,
        csv: text === undefined ? csv : { ...csv, observations: text },
        crossChecks,
      }),
    ),
  ];
  expect(found(csv.drafts)).toEqual([]);
  expect(found(undefined)).toMatchObject([{ params: { found: 0 } }]);
  expect(found(csv.drafts.replace(',68,', ',68%,'))).toMatchObject([{ params: { found: 0 } }]);
});

it('tells a plan from what was reached', () => {
  const plan = { indicator_id: 'check-rate', value_kind: 'plan' };
  expect(find({ kind: 'remark', figure: plan, source_id: 'july' })).toMatchObject([
    { value: 'july: check-rate plan', params: { found: 0 } },
  ]);
});
