import { StrictMode, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { WordsProvider } from '../../components/words-context.tsx';
import { wordsIn } from '../../i18n/words.ts';
import {
  appraisals,
  catalogue as country,
  indicatorFor,
} from '../../semantic/comparison.fixture.ts';
import { OwnTargetsSection } from './own-targets-section.tsx';
import type { TargetPrefill } from './own-target-form.tsx';

const fines = indicatorFor('fines', {
  name: { vi: 'Tiền xử phạt', en: 'Fines' },
  unit: { vi: 'đồng', en: 'VND' },
});
const catalogue = {
  ...country,
  indicators: new Map([...country.indicators, [fines.id, fines]]),
};

let root: Root;
let frame: HTMLElement;

/** Before each test nothing is kept, and after it nothing is shown. */
export function startWithNothing(): void {
  beforeEach(async () => {
    await page.viewport(1280, 800);
    localStorage.clear();
    window.dispatchEvent(new StorageEvent('storage', { key: null }));
    frame = document.body.appendChild(document.createElement('main'));
    root = createRoot(frame);
  });

  afterEach(() => {
    root.unmount();
    frame.remove();
  });
}

function Page() {
  const [prefill, setPrefill] = useState<TargetPrefill | undefined>();
  return (
    <>
      <button
        type="button"
        onClick={() => setPrefill({ indicatorId: appraisals.id, placeId: '63-45', year: 2023 })}
      >
        fill in
      </button>
      <OwnTargetsSection
        observedPlaces={['63-04', '63-45', '34-44']}
        catalogue={catalogue}
        prefill={prefill}
        unmatched={new Set([`technology-appraisals|63-45|2023-01-01/2023-12-31|`])}
      />
    </>
  );
}

export async function show(language: 'vi' | 'en' = 'vi') {
  root.render(
    <StrictMode>
      <WordsProvider value={wordsIn(language)}>
        <Page />
      </WordsProvider>
    </StrictMode>,
  );
  await expect.element(page.getByRole('heading')).toBeVisible();
}

export const value = () => page.getByLabelText('Mục tiêu', { exact: true });
export const alerts = () =>
  [...frame.querySelectorAll('[role=alert]')].map((it) => it.textContent).filter(Boolean);
export const rows = () =>
  [...frame.querySelectorAll('tbody tr')].map((row) =>
    [...row.querySelectorAll('th, td')].slice(0, 4).map((cell) => cell.textContent),
  );
export const kept = () => JSON.parse(localStorage.getItem('own-targets') ?? '[]') as object[];

export async function choose(label: string, typed: string) {
  await userEvent.click(page.getByRole('combobox', { name: label }));
  await userEvent.fill(page.getByPlaceholder('Gõ để tìm, không cần dấu'), typed);
  await userEvent.keyboard('{Enter}');
}

export async function setTarget(typed: string) {
  await userEvent.click(page.getByRole('button', { name: 'fill in' }));
  await userEvent.fill(value(), typed);
  await userEvent.keyboard('{Enter}');
}

/** Everything that a finger presses. */
export const pressed = () =>
  frame.querySelectorAll('section button, section label.button, section select');
