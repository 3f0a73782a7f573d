import { expect, test } from 'vitest';
import { wordsIn } from '../../i18n/words.ts';
import type { Qualifier } from '../../semantic/observation.ts';
import type { ChartModel, ChartPlan } from '../chart-model.ts';
import { progress } from './progress.ts';

/** 17 agencies of 25 planned, 68%, at which 54.8% of the time has gone. */
const model = (qualifier: Qualifier, value = 17, plan: Partial<ChartPlan> = {}): ChartModel => ({
  kind: 'progress',
  id: 'progress',
  title: 'Cơ quan được kiểm tra',
  subtitle: '',
  categoryTitle: 'Kỳ',
  categories: [{ key: 'actual', label: 'Đầu năm đến 19/7/2018' }],
  series: [
    {
      id: '63-04',
      name: 'Cao Bằng',
      role: 'focus',
      links: [],
      points: [
        {
          value,
          text: String(value),
          state: 'part-year',
          qualifier,
          period: '',
          spoken: '',
          observation: null,
        },
      ],
    },
  ],
  unit: 'cơ quan',
  divisor: 1,
  notes: [],
  sources: [],
  plan: { sourceId: 'a', value: 25, text: '25', timeShare: 0.548, timeText: '54,8%', ...plan },
});

function wordsOf(...shown: Parameters<typeof model>): string[] {
  const words = wordsIn('vi');
  const context = { width: 328, theme: 'light', words, reducedMotion: true, interactive: false };
  const { series } = progress.scene(model(...shown), { ...context, theme: 'light' });
  const marks = series.flatMap(({ items }) => items.flatMap((it) => it.marks));
  return marks.flatMap((it) => (it.type === 'text' ? [it.style.text] : []));
}

test.each([
  ['exact', '68% kế hoạch'],
  ['at-least', '≥ 68% kế hoạch'],
  ['about', '≈ 68% kế hoạch'],
] as const)('a single plan’s share is no more certain than its figure: %s', (qualifier, text) => {
  expect(wordsOf(qualifier)).toContain(text);
});

test('sixth where fifth was planned is not 120% of the plan: less is better', () => {
  const rank = { value: 5, text: '5', isReversed: true } as const;
  expect(wordsOf('exact', 6, rank)).toContain('83,3% kế hoạch');
  // Sixth or worse is at most so much of it.
  expect(wordsOf('at-least', 6, rank)).toContain('≤ 83,3% kế hoạch');
});

test('a share too great to be divided out is still a number', () => {
  expect(wordsOf('exact', 1e300, { value: 1e-300 }).join(' ')).not.toMatch(/∞|NaN/u);
});
