import { expect, test } from 'vitest';
import { checkDecimals } from './decimals.ts';
import { problemsOf } from './written-package.fixture.ts';

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
