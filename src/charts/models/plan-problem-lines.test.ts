import { expect, it } from 'vitest';
import { wordsIn } from '../../i18n/words.ts';
import { appraisals, catalogue } from '../../semantic/comparison.fixture.ts';
import { observed } from '../../semantic/observation.fixture.ts';
import type { Observation } from '../../semantic/observation.ts';
import { plain } from './compared.fixture.ts';
import { planProblemLines } from './plan-problem-lines.ts';

const context = { words: wordsIn('vi'), catalogue, boundary: 'reported' } as const;
const of2024 = ['2024-01-01', '2024-12-31'] as const;
const plan = (value: number, more: Partial<Observation> = {}) =>
  observed(value, ...of2024, { kind: 'plan', ...more });
const linesOf = (...figures: Observation[]) =>
  planProblemLines(figures, context).map(({ code, text }) => [code, plain(text)]);
const name = appraisals.name.vi;

it('says of whom and of when a plan is, and why nothing is measured against it', () => {
  const done = observed(50, '2024-01-01', '2024-09-30');
  expect(linesOf(plan(0), done)).toEqual([
    ['plan-zero', `${name}, Quảng Trị, năm 2024: Kế hoạch bằng 0: không có gì để chia.`],
  ]);
});

it('says it of plans too of which nothing is told yet, all that differ at once', () => {
  expect(linesOf(plan(40), plan(50))).toEqual([
    [
      'plans-differ',
      `${name}, Quảng Trị, năm 2024: Các số kế hoạch khác nhau cho cùng một kỳ: 40 dự án và 50 dự án.`,
    ],
  ]);
});

it('says nothing of a plan that can be measured against, or that is merely of a part', () => {
  expect(linesOf(plan(40), observed(20, '2024-01-01', '2024-06-30'))).toEqual([]);
  const coverage = { have: 1, of: 2, from: [] };
  expect(linesOf(plan(40, { coverage }))).toEqual([]);
});
