import { expect, test } from 'vitest';
import { checkDecimals } from './decimals.ts';
import { problemsOf, readWritten } from './written-package.fixture.ts';

const schemas = {
  indicators: {
    fields: [
      { name: 'indicator_id', type: 'string' },
      { name: 'decimals', type: 'integer' },
    ],
  },
  observations: {
    fields: [
      { name: 'indicator_id', type: 'string' },
      { name: 'value', type: 'number' },
    ],
  },
};
const indicators = 'indicator_id,decimals\nprojects,0\nrate,1\n';
const found = (observations: string) =>
  problemsOf(checkDecimals, { schemas, csv: { indicators, observations } });

test('1.250 of something that is counted is refused, not taken for one and a quarter', () => {
  expect(found('indicator_id,value\nprojects,43\nprojects,1.250\n')).toMatchObject([
    { code: 'rule/decimals', line: 3, column: 'value', value: 1.25, params: { decimals: 0 } },
  ]);
});

test('as many places as the indicator has are fine, more are not', () => {
  expect(found('indicator_id,value\nrate,51.3\nrate,51.25\n').map((it) => it.line)).toEqual([3]);
});

test('whole numbers and unknown indicators are no matter of this check', () => {
  expect(found('indicator_id,value\nprojects,1250\nunknown,0.5\n')).toEqual([]);
});

test('an indicator that does not say its places is not judged', () => {
  const csv = {
    indicators: 'indicator_id,decimals\nrate,\n',
    observations: 'indicator_id,value\nrate,0.25\n',
  };
  expect(problemsOf(checkDecimals, { schemas, csv })).toEqual([]);
});

test('indicators of an earlier package count, wherever they stand among its tables', () => {
  const { indicators: listed, observations: figures } = schemas;
  const earlier = readWritten({
    name: 'earlier',
    schemas: { observations: figures, indicators: listed },
    csv: { indicators, observations: 'indicator_id,value\n' },
  });
  const elsewhere = readWritten({ name: 'elsewhere', schemas, csv: {} });
  const observations = 'indicator_id,value\nprojects,1.250\n';
  expect(
    problemsOf(checkDecimals, { schemas: { observations: figures }, csv: { observations } }, [
      elsewhere,
      earlier,
    ]),
  ).toMatchObject([{ code: 'rule/decimals', line: 2, value: 1.25 }]);
});

test('a value in a table of other things is no figure', () => {
  const weights = 'indicator_id,value\nprojects,0.5\n';
  expect(
    problemsOf(checkDecimals, {
      schemas: { indicators: schemas.indicators, weights: schemas.observations },
      csv: { indicators, weights },
    }),
  ).toEqual([]);
});
