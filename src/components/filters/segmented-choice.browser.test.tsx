import { StrictMode, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { wordsIn } from '../../i18n/words.ts';
import '../../styles/base.css';
import '../../styles/tokens.css';
import { WordsProvider } from '../words-context.tsx';
import { SegmentedChoice, type SegmentOption } from './segmented-choice.tsx';

const options: SegmentOption<string>[] = [
  { value: 'raw', label: 'Số gốc' },
  { value: 'per-head', label: 'Theo đầu người', disabled: 'chỉ tiêu này đã là số bình quân' },
  { value: 'index', label: 'Chỉ số' },
  { value: 'change', label: 'Thay đổi' },
];

let root: Root;
let frame: HTMLElement;
const onChange = vi.fn<(value: string) => void>();

beforeEach(async () => {
  await page.viewport(1280, 800);
  frame = document.body.appendChild(document.createElement('main'));
  root = createRoot(frame);
  onChange.mockClear();
});

afterEach(() => {
  root.unmount();
  frame.remove();
});

function Choice({ offered }: { offered: SegmentOption<string>[] }) {
  const [value, setValue] = useState('raw');
  return (
    <SegmentedChoice
      label="Cách tính"
      value={value}
      options={offered}
      onChange={(next) => {
        onChange(next);
        setValue(next);
      }}
    />
  );
}

async function show(language: 'vi' | 'en' = 'vi', offered = options) {
  root.render(
    <StrictMode>
      <WordsProvider value={wordsIn(language)}>
        <Choice offered={offered} />
      </WordsProvider>
    </StrictMode>,
  );
  await vi.waitFor(() => expect(frame.textContent).toContain('Cách tính'));
}

const radio = (name: string) => page.getByRole('radio', { name });
const focused = () => document.activeElement as HTMLInputElement;

describe('choices side by side', () => {
  it('are a named group, of which one is taken', async () => {
    await show();
    await expect.element(page.getByRole('radiogroup', { name: 'Cách tính' })).toBeVisible();
    await expect.element(radio('Số gốc')).toBeChecked();
    await userEvent.click(radio('Chỉ số'));
    expect(onChange).toHaveBeenCalledExactlyOnceWith('index');
    await expect.element(radio('Chỉ số')).toBeChecked();
  });

  it('are one stop on the way through the page, and arrows take the next one', async () => {
    await show();
    await userEvent.tab();
    expect(focused().value).toBe('raw');
    await userEvent.keyboard('{ArrowLeft}');
    expect(onChange).toHaveBeenLastCalledWith('change');
    await userEvent.tab();
    expect(frame.contains(document.activeElement)).toBe(false);
  });
});

describe('a choice that does not apply', () => {
  it('stays, and its reason stands below and is read out with it', async () => {
    await show();
    const refused = radio('Theo đầu người');
    const reason = '“Theo đầu người” không dùng được ở đây: chỉ tiêu này đã là số bình quân.';
    expect(frame.textContent).toContain(reason);
    await expect.element(refused).toHaveAttribute('aria-disabled', 'true');
    await expect.element(refused).toHaveAccessibleDescription(reason);
    await expect.element(radio('Chỉ số')).not.toHaveAttribute('aria-describedby');
  });

  it('can be reached but not taken, by pointer or by keyboard', async () => {
    await show();
    await userEvent.click(radio('Theo đầu người'), { force: true });
    expect(onChange).not.toHaveBeenCalled();
    await expect.element(radio('Số gốc')).toBeChecked();
    await userEvent.click(radio('Số gốc'));
    await userEvent.keyboard('{ArrowRight}');
    expect(focused().value).toBe('per-head');
    expect(onChange).not.toHaveBeenCalled();
    await expect.element(radio('Số gốc')).toBeChecked();
    await userEvent.keyboard('{ArrowRight}');
    expect(onChange).toHaveBeenCalledExactlyOnceWith('index');
  });

  it('shares its reason with others of the same', async () => {
    const reason = 'chỉ có một kỳ';
    await show('vi', [
      { value: 'raw', label: 'Số gốc' },
      { value: 'index', label: 'Chỉ số', disabled: reason },
      { value: 'change', label: 'Thay đổi', disabled: reason },
    ]);
    expect(frame.querySelectorAll('p')).toHaveLength(2);
    expect(frame.textContent).toContain(
      '“Chỉ số”, “Thay đổi” không dùng được ở đây: chỉ có một kỳ.',
    );
  });

  it('is refused in English words too', async () => {
    await show('en', [
      { value: 'raw', label: 'As reported' },
      { value: 'index', label: 'Index', disabled: 'there is one period only' },
    ]);
    expect(frame.textContent).toContain('“Index” cannot be used here: there is one period only.');
  });
});

describe('on a phone', () => {
  it('the choices become a list, in which those that do not apply cannot be taken', async () => {
    await page.viewport(360, 740);
    await show();
    const list = page.getByRole('combobox', { name: 'Cách tính' });
    await expect.element(list).toHaveValue('raw');
    expect(frame.querySelector('input')).toBeNull();
    const refused = [...frame.querySelectorAll('option')].filter((it) => it.disabled);
    expect(refused.map((it) => it.value)).toEqual(['per-head']);
    expect(frame.textContent).toContain('không dùng được ở đây');
    await userEvent.selectOptions(list, 'change');
    expect(onChange).toHaveBeenCalledExactlyOnceWith('change');
  });
});
