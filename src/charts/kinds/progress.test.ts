import { expect, test } from 'vitest';
import { wordsIn } from '../../i18n/words.ts';
import type { Qualifier } from '../../semantic/observation.ts';
import type { ChartModel } from '../chart-model.ts';
import { progress } from './progress.ts';

/** 17 agencies of 25 planned, 68%, at which 54.8% of the time has gone. */
const model = (qualifier: Qualifier): ChartModel => ({
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
          value: 17,
          text: '17',
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
  plan: { sourceId: 'a', value: 25, text: '25', timeShare: 0.548, timeText: '54,8%' },
});

function wordsOf(qualifier: Qualifier): string[] {
  const words = wordsIn('vi');
  const context = { width: 328, theme: 'light', words, reducedMotion: true, interactive: false };
  const { series } = progress.scene(model(qualifier), { ...context, theme: 'light' });
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
