import { describe, expect, test } from 'vitest';
import { indicatorFor, innovationRank } from '../semantic/comparison.fixture.ts';
import type { Indicator } from '../semantic/indicator.ts';
import { observed } from '../semantic/observation.fixture.ts';
import type { Qualifier } from '../semantic/observation.ts';
import { progressOf, type Progress } from '../semantic/progress.ts';
import { paceReachedText, shareReachedText } from './progress-standing.ts';
import { formatShare } from './format-number.ts';
import { wordsIn } from './words.ts';

const [vi, en] = [wordsIn('vi'), wordsIn('en')];

/** 70 of 100 by the end of September 2023, when 273 of 365 days, 74.8 %, have passed. */
const standing = (qualifier: Qualifier, indicator: Indicator): Progress => {
  const start = indicator.measure === 'flow' ? '2023-01-01' : '2023-09-30';
  const progress = progressOf(
    observed(70, start, '2023-09-30', { qualifier }),
    observed(100, '2023-01-01', '2023-12-31', { kind: 'plan' }),
    indicator,
    { thresholds: { onTrack: 1, watch: 0.85 } },
  );
  if (!progress) throw new Error('nothing measured');
  return progress;
};

const counted = indicatorFor('counted');
const ceiling = indicatorFor('ceiling', { direction: 'down' });
const stock = indicatorFor('stock', { measure: 'stock' });

describe('a share and a pace are as exact as their figure', () => {
  // 0.7 / 0.748 = 0.936; of the ceiling 0.748 / 0.7 = 1.068.
  test.each([
    ['exact', '70%', '0,94', '1,07'],
    ['at-least', '≥ 70%', '≥ 0,94', '≤ 1,07'],
    ['about', '≈ 70%', '≈ 0,94', '≈ 1,07'],
  ] as const)('%s', (qualifier, share, pace, ceilingPace) => {
    expect(shareReachedText(standing(qualifier, counted), vi)).toBe(share);
    expect(paceReachedText(standing(qualifier, counted), vi)).toBe(pace);
    expect(shareReachedText(standing(qualifier, ceiling), vi)).toBe(share);
    expect(paceReachedText(standing(qualifier, ceiling), vi)).toBe(ceilingPace);
  });

  test('the share of a rank falls as its figure rises: 100 / 70 = 142.9 % at most', () => {
    expect(shareReachedText(standing('at-least', innovationRank), en)).toBe('≤ 142.9%');
    expect(shareReachedText(standing('at-least', stock), en)).toBe('≥ 70%');
  });

  test('what stands at a date has no pace', () => {
    expect(paceReachedText(standing('at-least', stock), vi)).toBe('không tính');
    expect(paceReachedText(standing('exact', innovationRank), en)).toBe('none');
  });
});

test('less than nothing of a plan bears the minus sign that figures bear', () => {
  expect(formatShare(-0.3, 'vi')).toBe('−30%');
  expect(formatShare(-0.3, 'en')).toBe('−30%');
});
