import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { wordsIn } from '../../i18n/words.ts';
import { indicatorFor } from '../../semantic/comparison.fixture.ts';
import { observed } from '../../semantic/observation.fixture.ts';
import type { Qualifier } from '../../semantic/observation.ts';
import { progressOf } from '../../semantic/progress.ts';
import type { Language } from '../../semantic/selection.ts';
import { WordsProvider } from '../words-context.tsx';
import { ProgressLine } from './progress-line.tsx';

let root: Root;
let frame: HTMLElement;

beforeEach(() => {
  frame = document.body.appendChild(document.createElement('main'));
  root = createRoot(frame);
});

afterEach(() => {
  root.unmount();
  frame.remove();
});

/** 17 agencies by 19 July 2018, of 25 planned for the year: 68%. */
function show(qualifier: Qualifier, language: Language): void {
  const indicator = indicatorFor('agencies');
  const progress = progressOf(
    observed(17, '2018-01-01', '2018-07-19', { qualifier }),
    observed(25, '2018-01-01', '2018-12-31', { kind: 'plan' }),
    indicator,
    { thresholds: { onTrack: 1, watch: 0.85 } },
  );
  root.render(
    <WordsProvider value={wordsIn(language)}>
      <ProgressLine progress={progress ?? null} indicator={indicator} />
    </WordsProvider>,
  );
}

it.each([
  ['exact', 'vi', 'Đạt 68% kế hoạch'],
  ['at-least', 'vi', 'Đạt ít nhất 68% kế hoạch'],
  ['about', 'vi', 'Đạt khoảng 68% kế hoạch'],
  ['at-least', 'en', 'At least 68% of the plan'],
] as const)('says how certain the share is: %s, %s', async (qualifier, language, text) => {
  show(qualifier, language);
  await expect.element(page.getByText(text, { exact: true })).toBeVisible();
});
