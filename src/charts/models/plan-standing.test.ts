import { describe, expect, test } from 'vitest';
import { wordsIn } from '../../i18n/words.ts';
import { figure, nine, planned } from '../../semantic/progress-list.fixture.ts';
import { withoutPlan, type ProgressItem } from '../../semantic/progress-list.ts';
import { plain } from './compared.fixture.ts';
import { standingOf } from './plan-standing.ts';
import { broadcasts, done, item, ofZero, plan, season } from './progress-item.fixture.ts';

const words = wordsIn('vi');
const standing = (of: ProgressItem) => {
  const told = standingOf(of, words);
  return { ...told, needText: plain(told.needText) };
};

describe('how a figure stands', () => {
  test('33 of 48 issues: 68,8 %, pace 0,92, 15 left, 5 a month', () => {
    expect(standing(item())).toEqual({
      status: 'watch',
      statusText: 'Cần theo dõi',
      share: 33 / 48,
      shareText: '68,8%',
      pace: 33 / 48 / (273 / 365),
      paceText: '0,92',
      reachedText: '68,8% kế hoạch · nhịp độ 0,92',
      expected: 273 / 365,
      expectedText: '74,8%',
      expectedWords: 'thời gian đã qua 74,8%',
      remaining: { value: 15, text: '15\u00a0số' },
      needed: { value: 5, text: '5\u00a0số' },
      needText: 'còn 15 số, cần 5 số mỗi tháng',
    });
  });

  test('a month’s share of what comes whole is told without a decimal', () => {
    const bags = item(nine('bags', 10_000), planned('bags', 15_000));
    expect(standing(bags).needText).toBe('còn 5.000 số, cần hơn 1.666 số mỗi tháng');
    const one = item(nine('bags', 47), planned('bags', 48));
    expect(standing(one).needText).toBe('còn 1 số, cần chưa đến 1 số mỗi tháng');
    const four = item(nine('bags', 44), planned('bags', 48));
    expect(standing(four).needText).toBe('còn 4 số, cần hơn 1 số mỗi tháng');
  });

  test('of what comes in parts a month’s share has its decimals', () => {
    const tonnes = { ...broadcasts, decimals: 2, unit: { vi: 'tấn', en: 'tonnes' } };
    const of = item(nine('bags', 10), planned('bags', 15), tonnes);
    expect(standing(of).needText).toBe('còn 5 tấn, cần 1,67 tấn mỗi tháng');
  });

  test('of what was at least done, at most the rest is left', () => {
    const told = standing(item({ ...done, qualifier: 'at-least' }));
    expect([told.shareText, told.paceText]).toEqual(['≥ 68,8%', '≥ 0,92']);
    expect(told.needText).toBe('còn ≤ 15 số, cần ≤ 5 số mỗi tháng');
    const bags = nine('bags', 10_000, { qualifier: 'at-least' });
    expect(standing(item(bags, planned('bags', 15_000))).needText).toBe(
      'còn ≤ 5.000 số, cần ≤ 1.667 số mỗi tháng',
    );
    expect(standing(item({ ...done, qualifier: 'about' })).needText).toBe(
      'còn ≈ 15 số, cần ≈ 5 số mỗi tháng',
    );
  });

  test('nothing is left of what is done, and no month’s share in a plan’s last days', () => {
    expect(standing(item({ ...done, value: 48 }))).toMatchObject({
      status: 'done',
      remaining: null,
      needed: null,
      needText: '',
    });
    const late = figure('broadcasts', 33, '2023-01-01', '2023-12-20');
    expect(standing(item(late))).toMatchObject({ needed: null, needText: 'còn 15 số' });
  });

  test('a ceiling is not to be reached: nothing is left to do', () => {
    const fires = { ...broadcasts, direction: 'down' as const };
    expect(standing(item(done, plan, fires))).toMatchObject({ remaining: null, needText: '' });
  });

  test('a level has no pace; a stock’s rest is an amount, a rate’s is none', () => {
    const stock = { ...broadcasts, measure: 'stock' as const };
    expect(standing(item(done, plan, stock))).toMatchObject({
      pace: null,
      paceText: 'không tính',
      reachedText: '68,8% kế hoạch',
      remaining: { value: 15 },
      needed: null,
      needText: 'còn 15 số',
    });
    const rate = { ...broadcasts, measure: 'ratio' as const };
    expect(standing(item(done, plan, rate))).toMatchObject({ remaining: null, needText: '' });
  });

  test('a level that is to sink has more to go where the figure is a lower bound', () => {
    const losses = { ...broadcasts, measure: 'stock' as const, direction: 'down' as const };
    const of = item(nine('broadcasts', 50, { qualifier: 'at-least' }), plan, losses);
    expect(standing(of).needText).toBe('còn ≥ 2 số');
    expect(standing(of).shareText).toBe('≤ 96%');
  });

  test('by earlier years: what they had reached, with its range, in the place of time', () => {
    const told = standing(item(done, plan, broadcasts, season));
    expect(told).toMatchObject({
      expected: 0.71,
      expectedText: '71% (65%–78%)',
      expectedWords: 'các năm trước 71% (65%–78%)',
      season: { low: 0.65, high: 0.78 },
    });
    expect(standing(item())).not.toHaveProperty('season');
  });

  test('without a plan, or with a wrong one, the reason stands in the place of the bar', () => {
    expect(standingOf(withoutPlan(broadcasts, done), words)).toEqual({
      status: 'no-plan',
      statusText: 'Không nêu kế hoạch',
      share: null,
      shareText: '',
      pace: null,
      paceText: '',
      reachedText: '',
      expected: null,
      expectedText: '',
      expectedWords: '',
      remaining: null,
      needed: null,
      needText: '',
      instead: 'Báo cáo không nêu số kế hoạch',
    });
    expect(standingOf(ofZero(), words)).toMatchObject({
      status: undefined,
      statusText: 'Chưa tính được',
      instead: 'Kế hoạch bằng 0: không có gì để chia.',
    });
  });
});
