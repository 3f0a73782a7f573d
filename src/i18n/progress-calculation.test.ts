import { describe, expect, it } from 'vitest';
import { indicatorFor, innovationRank } from '../semantic/comparison.fixture.ts';
import type { Indicator } from '../semantic/indicator.ts';
import { observed } from '../semantic/observation.fixture.ts';
import type { Qualifier } from '../semantic/observation.ts';
import { progressOf } from '../semantic/progress.ts';
import type { Language } from '../semantic/selection.ts';
import type { SeasonalPath } from '../semantic/target-path.ts';
import { progressCalculation } from './progress-calculation.ts';
import { wordsIn } from './words.ts';

interface Case {
  indicator: Indicator;
  actual: number;
  /** The last day that is counted, in 2023; of a level the day on which it stands. */
  until: string;
  plan: number;
  path?: SeasonalPath;
  qualifier?: Qualifier;
}

const thresholds = { onTrack: 1, watch: 0.85 };

/** The steps against a plan for 2023, by their keys. */
function stepsOf(
  { indicator, actual, until, plan, path, qualifier = 'exact' }: Case,
  language: Language = 'vi',
) {
  const start = indicator.measure === 'flow' ? '2023-01-01' : until;
  const progress = progressOf(
    observed(actual, start, until, { qualifier }),
    observed(plan, '2023-01-01', '2023-12-31', { kind: 'plan' }),
    indicator,
    { thresholds, path },
  );
  if (!progress) throw new Error('nothing measured');
  const steps = progressCalculation(progress, indicator, thresholds, wordsIn(language));
  return Object.fromEntries(steps.map(({ key, text }) => [key, text.replaceAll('\u00a0', ' ')]));
}

const counted = indicatorFor('counted');
const ceiling = indicatorFor('ceiling', { direction: 'down' });
const stock = indicatorFor('stock', { measure: 'stock' });

describe('what is counted up to its plan', () => {
  // To 30 September 31 + 28 + 31 + 30 + 31 + 30 + 31 + 31 + 30 = 273 days; 273 / 365 = 0.7479, and
  // 0.7 / 0.7479 = 0.9359.
  const running: Case = { indicator: counted, actual: 70, until: '2023-09-30', plan: 100 };

  it('is told step by step', () => {
    expect(stepsOf(running)).toEqual({
      actual: '70 dự án (9 tháng 2023)',
      plan: '100 dự án (năm 2023)',
      progress: '70 dự án / 100 dự án = 70%',
      time: '273 / 365 ngày (từ 1/1/2023 đến 30/9/2023) = 74,8%',
      pace: '70% / 74,8% = 0,94',
      status: 'nhịp độ từ 0,85 đến dưới 1',
      remaining: '100 dự án − 70 dự án = 30 dự án',
      needed: '30 dự án / 3 tháng còn lại = 10 dự án',
    });
    expect(stepsOf(running, 'en')).toEqual({
      actual: '70 projects (9 months of 2023)',
      plan: '100 projects (2023)',
      progress: '70 projects / 100 projects = 70%',
      time: '273 / 365 days (1 Jan 2023 to 30 Sep 2023) = 74.8%',
      pace: '70% / 74.8% = 0.94',
      status: 'pace from 0.85 to below 1',
      remaining: '100 projects − 70 projects = 30 projects',
      needed: '30 projects / 3 months left = 10 projects',
    });
  });

  it('needs a decimal for a month’s share of a whole number: 25 / 4 = 6.25', () => {
    const august = { ...running, actual: 75, until: '2023-08-31' };
    expect(stepsOf(august)['needed']).toBe('25 dự án / 4 tháng còn lại = 6,3 dự án');
    const november = { ...running, actual: 75, until: '2023-11-30' };
    expect(stepsOf(november, 'en')['needed']).toBe('25 projects / 1 month left = 25 projects');
  });

  it('needs nothing more once it is done', () => {
    const steps = stepsOf({ ...running, actual: 120, until: '2023-12-31' });
    expect(steps).toMatchObject({
      progress: '120 dự án / 100 dự án = 120%',
      time: '365 / 365 ngày (từ 1/1/2023 đến 31/12/2023) = 100%',
      pace: '120% / 100% = 1,2',
      status: 'tiến độ từ 100%',
    });
    expect(Object.keys(steps)).not.toContain('remaining');
    expect(Object.keys(steps)).not.toContain('needed');
  });

  it('is behind where the year is over, with what is left and no month to do it in', () => {
    const steps = stepsOf({ ...running, actual: 80, until: '2023-12-31' }, 'en');
    expect(steps).toMatchObject({
      pace: '80% / 100% = 0.8',
      status: 'pace below 0.85',
      remaining: '100 projects − 80 projects = 20 projects',
    });
    expect(Object.keys(steps)).not.toContain('needed');
  });

  it('is no more certain than the figure: 70 at least of 100 are 70% at least, 30 at most are left', () => {
    expect(stepsOf({ ...running, qualifier: 'at-least' })).toMatchObject({
      actual: 'trên 70 dự án (9 tháng 2023)',
      progress: 'trên 70 dự án / 100 dự án = ít nhất 70%',
      time: '273 / 365 ngày (từ 1/1/2023 đến 30/9/2023) = 74,8%',
      pace: 'ít nhất 70% / 74,8% = ít nhất 0,94',
      remaining: '100 dự án − trên 70 dự án = nhiều nhất 30 dự án',
      needed: 'nhiều nhất 30 dự án / 3 tháng còn lại = nhiều nhất 10 dự án',
    });
    expect(stepsOf({ ...running, qualifier: 'about' }, 'en')).toMatchObject({
      progress: 'about 70 projects / 100 projects = about 70%',
      pace: 'about 70% / 74.8% = about 0.94',
      remaining: '100 projects − about 70 projects = about 30 projects',
      needed: 'about 30 projects / 3 months left = about 10 projects',
    });
  });

  it('is divided by the share of earlier years where it follows them', () => {
    const years = [0.5, 0.6, 0.7].map((share, index) => ({
      year: 2020 + index,
      part: observed(share * 100, `${2020 + index}-01-01`, `${2020 + index}-09-30`),
      whole: observed(100, `${2020 + index}-01-01`, `${2020 + index}-12-31`),
      share,
    }));
    const path = { expected: 0.6, low: 0.5, high: 0.7, years };
    // 0.7 / 0.6 = 1.1667.
    expect(stepsOf({ ...running, path })).toMatchObject({
      season: '2020: 50%; 2021: 60%; 2022: 70%; bình quân 60%',
      pace: '70% / 60% = 1,17',
      status: 'nhịp độ từ 1',
    });
    expect(stepsOf({ ...running, path }, 'en')['season']).toBe(
      '2020: 50%; 2021: 60%; 2022: 70%; mean 60%',
    );
  });
});

describe('a ceiling', () => {
  const running: Case = { indicator: ceiling, actual: 40, until: '2023-09-30', plan: 100 };

  it('has the reverse pace, 0.7479 / 0.4 = 1.8699, and nothing to be done', () => {
    const steps = stepsOf(running);
    expect(steps).toMatchObject({
      progress: '40 dự án / 100 dự án = 40%',
      pace: '74,8% / 40% = 1,87. Càng ít càng tốt: kế hoạch là mức không được vượt.',
      status: 'nhịp độ từ 1',
    });
    expect(Object.keys(steps)).not.toContain('remaining');
    expect(stepsOf(running, 'en')['pace']).toBe(
      '74.8% / 40% = 1.87. Less is better: the plan is not to be exceeded.',
    );
  });

  it('falls in pace as its figure rises', () => {
    expect(stepsOf({ ...running, qualifier: 'at-least' })['pace']).toBe(
      '74,8% / ít nhất 40% = nhiều nhất 1,87. Càng ít càng tốt: kế hoạch là mức không được vượt.',
    );
  });

  it('that is exceeded is behind for that, whatever its pace: 0.7479 / 1.2 = 0.6233', () => {
    const over = { ...running, actual: 120 };
    expect(stepsOf(over)['status']).toBe('đã vượt mức trần');
    expect(stepsOf(over, 'en')).toMatchObject({
      pace: '74.8% / 120% = 0.62. Less is better: the plan is not to be exceeded.',
      status: 'the ceiling is exceeded',
    });
  });

  it('is kept once the year is over', () => {
    const kept = { ...running, actual: 90, until: '2023-12-31' };
    expect(stepsOf(kept)['status']).toBe('đã hết kỳ và không vượt mức trần');
    expect(stepsOf(kept, 'en')['status']).toBe('the period is over and the ceiling was kept');
  });
});

describe('what stands at a date', () => {
  // To 30 June 181 days; 181 / 365 = 0.4959.
  const rank: Case = { indicator: innovationRank, actual: 12, until: '2023-06-30', plan: 10 };

  it('is reached or not; a rank from above, 10 / 12 = 83.3 %', () => {
    expect(stepsOf(rank)).toEqual({
      actual: 'hạng 12 (tính đến 30/6/2023)',
      plan: 'hạng 10 (năm 2023)',
      progress: 'hạng 10 / hạng 12 = 83,3%',
      time: '181 / 365 ngày (từ 1/1/2023 đến 30/6/2023) = 49,6%',
      pace: 'Chỉ tiêu không cộng dồn: chỉ xét đã đạt hay chưa, không chia theo thời gian.',
      status: 'chưa đạt, kỳ kế hoạch chưa hết',
    });
    expect(stepsOf(rank, 'en')).toMatchObject({
      progress: 'rank 10 / rank 12 = 83.3%',
      status: 'not reached, and the period isn’t over',
    });
  });

  it('is reached at most so far, where its figure is at least what is said: 10 / 12', () => {
    expect(stepsOf({ ...rank, qualifier: 'at-least' }, 'en')['progress']).toMatch(
      /= at most 83\.3%$/,
    );
  });

  it('is a failure only once the time is over', () => {
    const late = { ...rank, until: '2023-12-31' };
    expect(stepsOf(late)['status']).toBe('hết kỳ kế hoạch mà chưa đạt');
    expect(stepsOf(late, 'en')['status']).toBe('not reached, and the period is over');
    expect(stepsOf({ ...late, actual: 8 })['status']).toBe('tiến độ từ 100%');
  });

  it('from below where more is better: 9 / 10', () => {
    const steps = stepsOf({ indicator: stock, actual: 9, until: '2023-06-30', plan: 10 }, 'en');
    expect(steps['progress']).toBe('9 projects / 10 projects = 90%');
    expect(Object.keys(steps)).not.toContain('remaining');
  });
});
