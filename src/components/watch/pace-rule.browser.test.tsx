import { StrictMode, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { wordsIn } from '../../i18n/words.ts';
import { WordsProvider } from '../words-context.tsx';
import { PaceRule } from './pace-rule.tsx';

let root: Root;
const onChange = vi.fn<(below: number | null) => void>();

function Rule({ first }: { first: number | null }) {
  const [below, setBelow] = useState(first);
  return (
    <PaceRule
      name="Nấm"
      below={below}
      usual={0.85}
      onChange={(next) => {
        onChange(next);
        setBelow(next);
      }}
    />
  );
}

const show = (first: number | null) =>
  root.render(
    <StrictMode>
      <WordsProvider value={wordsIn('vi')}>
        <Rule first={first} />
      </WordsProvider>
    </StrictMode>,
  );

beforeEach(() => {
  root = createRoot(document.body.appendChild(document.createElement('main')));
  onChange.mockClear();
});

afterEach(() => {
  root.unmount();
  document.body.replaceChildren();
});

const level = () => page.getByRole('textbox', { name: 'Mức nhịp độ: Nấm' });

it('is off, and once switched on begins with the department’s level', async () => {
  show(null);
  const box = page.getByRole('checkbox', { name: 'Báo khi nhịp độ dưới mức đặt: Nấm' });
  await expect.element(box).not.toBeChecked();
  expect(level().query()).toBeNull();
  await userEvent.click(box);
  expect(onChange).toHaveBeenLastCalledWith(0.85);
  await expect.element(level()).toHaveValue('0,85');
  await userEvent.click(box);
  expect(onChange).toHaveBeenLastCalledWith(null);
});

it('counts a level once Enter is pressed, stays where the keyboard is, or once it is left', async () => {
  show(0.85);
  await userEvent.fill(level(), '0,7');
  expect(onChange).not.toHaveBeenCalled();
  await userEvent.keyboard('{Enter}');
  expect(onChange).toHaveBeenCalledExactlyOnceWith(0.7);
  await expect.element(level()).toHaveFocus();
  await userEvent.fill(level(), '0.9');
  await userEvent.tab();
  expect(onChange).toHaveBeenLastCalledWith(0.9);
  await expect.element(level()).toHaveValue('0,9');
});

it('refuses what is no pace, says so, and keeps the level that holds', async () => {
  show(0.85);
  await userEvent.fill(level(), 'nhanh');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('alert')).toHaveTextContent('không quá 5');
  await expect.element(level()).toHaveAttribute('aria-invalid', 'true');
  expect(onChange).not.toHaveBeenCalled();
  await userEvent.fill(level(), '0,85');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('alert')).toHaveTextContent('');
});
