import { StrictMode, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { wordsIn } from '../../i18n/words.ts';
import { WordsProvider } from '../words-context.tsx';
import { ClassBreaksEditor } from './class-breaks-editor.tsx';

let root: Root;
let frame: HTMLElement;
const onChange = vi.fn<(breaks: number[]) => void>();

beforeEach(() => {
  frame = document.body.appendChild(document.createElement('main'));
  root = createRoot(frame);
  onChange.mockClear();
});

afterEach(() => {
  root.unmount();
  frame.remove();
});

function Held() {
  const [breaks, setBreaks] = useState([58.3, 1069]);
  return (
    <>
      <ClassBreaksEditor
        breaks={breaks}
        unit="triệu đồng"
        min={34.7}
        max={1339}
        onChange={(next) => {
          onChange(next);
          setBreaks(next);
        }}
      />
      <button type="button" onClick={() => setBreaks([1, 2])}>
        other
      </button>
    </>
  );
}

async function show(language: 'vi' | 'en' = 'vi') {
  root.render(
    <StrictMode>
      <WordsProvider value={wordsIn(language)}>
        <Held />
      </WordsProvider>
    </StrictMode>,
  );
  await vi.waitFor(() => expect(frame.querySelector('input')).not.toBeNull());
}

const field = () => page.getByRole('textbox');

describe('own class bounds', () => {
  it('stand in the field as the language writes them, under their name and unit', async () => {
    await show();
    await expect
      .element(page.getByLabelText('Mốc chia lớp (triệu đồng)'))
      .toHaveValue('58,3; 1.069');
    expect(frame.textContent).toContain('Số liệu đang xem từ 34,7 đến 1.339.');
    await show('en');
    await expect.element(field()).toHaveValue('58.3; 1,069');
    await expect.element(page.getByLabelText('Class bounds (triệu đồng)')).toBeVisible();
  });

  it('count once Enter is pressed, and are then written in order', async () => {
    await show();
    await userEvent.fill(field(), '50;62,5;  1080');
    expect(onChange).not.toHaveBeenCalled();
    await userEvent.keyboard('{Enter}');
    expect(onChange).toHaveBeenCalledExactlyOnceWith([50, 62.5, 1080]);
    await expect.element(field()).toHaveValue('50; 62,5; 1.080');
    expect(document.activeElement).toBe(field().element());
  });

  it('count once the button is pressed', async () => {
    await show('en');
    await userEvent.fill(field(), '50; 62.5');
    await userEvent.click(page.getByRole('button', { name: 'Apply' }));
    expect(onChange).toHaveBeenCalledExactlyOnceWith([50, 62.5]);
  });

  it('that come from elsewhere take the place of what was typed', async () => {
    await show();
    await userEvent.fill(field(), '7');
    await userEvent.click(page.getByRole('button', { name: 'other' }));
    await expect.element(field()).toHaveValue('1; 2');
  });
});

describe('bounds that cannot be', () => {
  it('are said to be wrong below the field, not applied, and not thrown away', async () => {
    await show();
    await userEvent.fill(field(), '80; 62,5');
    await expect.element(field()).toHaveAttribute('aria-invalid', 'false');
    await userEvent.keyboard('{Enter}');
    expect(onChange).not.toHaveBeenCalled();
    await expect.element(field()).toHaveAttribute('aria-invalid', 'true');
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent('Mốc 62,5 nhỏ hơn mốc đứng trước.');
    await expect.element(field()).toHaveAccessibleDescription(/Mốc 62,5 nhỏ hơn/);
    await expect.element(field()).toHaveValue('80; 62,5');
  });

  it('are no longer wrong once something is typed', async () => {
    await show();
    await userEvent.fill(field(), 'x');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('alert')).toHaveTextContent('“x” không phải là số.');
    await userEvent.fill(field(), '5');
    await expect.element(field()).toHaveAttribute('aria-invalid', 'false');
    expect(page.getByRole('alert').element().textContent).toBe('');
  });
});
