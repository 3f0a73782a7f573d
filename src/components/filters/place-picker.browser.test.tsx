import { StrictMode, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { wordsIn } from '../../i18n/words.ts';
import { searchIndex } from '../../semantic/search.ts';
import '../../styles/base.css';
import '../../styles/tokens.css';
import { WordsProvider } from '../words-context.tsx';
import type { PlaceOption } from './place-option.ts';
import { PlacePicker } from './place-picker.tsx';

const north = 'Trung du và miền núi phía Bắc';
const central = 'Bắc Trung Bộ';
const south = 'Đông Nam Bộ';

const option = (value: string, label: string, group: string, rank?: number, hint?: string) => ({
  item: {
    value,
    label,
    group,
    hint,
    rank,
    figure: rank === undefined ? undefined : `${100 - rank},0`,
  } satisfies PlaceOption,
  names: [label, ...(value === '79' ? ['Sài Gòn', 'TPHCM'] : [])],
});

const findables = [
  option('04', 'Cao Bằng', north, 9),
  option('06', 'Bắc Kạn', north, 8),
  option('08', 'Tuyên Quang', north, undefined, 'không có số liệu'),
  option('44', 'Quảng Bình', central, 7),
  option('45', 'Quảng Trị', central, 6),
  option('46', 'Thừa Thiên Huế', central, 5),
  option('74', 'Bình Dương', south, 3),
  option('75', 'Đồng Nai', south, 4),
  option('77', 'Bà Rịa - Vũng Tàu', south, 1),
  option('79', 'TP. Hồ Chí Minh', south, 2),
];
const index = searchIndex<PlaceOption>(findables);

const quickSets = [
  { key: 'near', label: 'Tỉnh giáp ranh', ids: ['44', '46'] },
  { key: 'all', label: 'Tất cả', ids: findables.map(({ item }) => item.value) },
  { key: 'none', label: 'Bỏ chọn', ids: [] },
];

let root: Root;
let frame: HTMLElement;
const onChange = vi.fn<(ids: string[]) => void>();

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

interface HeldProps {
  first: readonly string[];
  withFigures?: () => typeof index;
}

function Held({ first, ...more }: HeldProps) {
  const [chosen, setChosen] = useState(first);
  return (
    <PlacePicker
      label="Nêu bật"
      chosen={chosen}
      index={index}
      {...more}
      groups={[north, central, south]}
      quickSets={quickSets}
      onChange={(ids) => {
        onChange(ids);
        setChosen(ids);
      }}
    />
  );
}

async function show(first: readonly string[] = ['45', '04'], language: 'vi' | 'en' = 'vi') {
  root.render(
    <StrictMode>
      <WordsProvider value={wordsIn(language)}>
        <Held first={first} />
      </WordsProvider>
    </StrictMode>,
  );
  await vi.waitFor(() => expect(frame.textContent).toContain('Nêu bật'));
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const row = (name: string | RegExp) => page.getByRole('option', { name });
const field = () => page.getByRole('combobox', { name: /Tìm tỉnh/ });
const lastChosen = () => onChange.mock.lastCall?.[0];
const rows = () => [...document.querySelectorAll('[role="option"]')].map((it) => it.textContent);
const open = async () => {
  await userEvent.click(button('Thêm tỉnh, thành phố'));
  await expect.element(page.getByRole('listbox')).toBeVisible();
};
const hasFocus = (it: Element) => vi.waitFor(() => expect(document.activeElement).toBe(it));

describe('figures beside the names', () => {
  it('are worked out when the list is opened', async () => {
    const cold = searchIndex<PlaceOption>([option('04', 'Cao Bằng', north, 63)]);
    const withFigures = vi.fn(() => cold);
    root.render(<Held first={['45']} withFigures={withFigures} />);
    await expect.element(button('Quảng Trị')).toBeVisible();
    expect(withFigures).not.toHaveBeenCalled();
    await open();
    await expect.element(row(/Cao Bằng/)).toHaveTextContent('37,0');
  });
});

describe('the chosen places', () => {
  it('a press puts one first, its cross takes it out', async () => {
    await show(['45', '04', '79']);
    await expect.element(button('Quảng Trị')).toHaveAttribute('aria-pressed', 'true');
    await userEvent.click(button('TP. Hồ Chí Minh'));
    expect(lastChosen()).toEqual(['79', '45', '04']);
    await userEvent.click(button('Bỏ Quảng Trị'));
    expect(lastChosen()).toEqual(['79', '04']);
  });

  it('whoever takes them out by keyboard goes on beside them', async () => {
    await show(['45', '04', '79']);
    button('Bỏ Cao Bằng').element().focus();
    await userEvent.keyboard('{Enter}');
    await hasFocus(button('Bỏ TP. Hồ Chí Minh').element());
    await userEvent.keyboard('{Enter}');
    expect(lastChosen()).toEqual(['45']);
    await hasFocus(button('Quảng Trị').element());
    expect(frame.textContent).not.toContain('×');
  });

  it('more than eight are told as a number, which opens the list', async () => {
    const many = ['04', '06', '08', '44', '45', '46', '74', '75', '77'];
    await show(many);
    expect(page.getByRole('button', { name: /^Bỏ / }).elements()).toHaveLength(6);
    await userEvent.click(button('+ 3 nơi khác'));
    await expect.element(page.getByRole('dialog', { name: 'Nêu bật' })).toBeVisible();
    // Eight places are all shown again, and the button that has the focus to give back is gone.
    await userEvent.click(row(/^Bà Rịa/));
    await vi.waitFor(() => expect(button('+ 3 nơi khác').elements()).toHaveLength(0));
    await userEvent.keyboard('{Escape}');
    await hasFocus(button('Thêm tỉnh, thành phố').element());
  });
});

describe('the list', () => {
  it('opens with the field at hand, and Escape gives the focus back', async () => {
    await show();
    await open();
    await hasFocus(field().element());
    await expect.element(page.getByRole('status')).toHaveTextContent('Đã chọn 2/10');
    await expect.element(page.getByRole('listbox')).toHaveAttribute('aria-multiselectable', 'true');
    await userEvent.keyboard('{Escape}');
    await hasFocus(button('Thêm tỉnh, thành phố').element());
    expect(page.getByRole('listbox').elements()).toHaveLength(0);
  });

  it('finds without accents, by other names and by initials; Enter ticks and it stays open', async () => {
    await show();
    await open();
    await userEvent.keyboard('sai gon');
    await vi.waitFor(() => expect(rows()).toEqual(['TP. Hồ Chí Minh98,0']));
    await userEvent.keyboard('{Enter}');
    expect(lastChosen()).toEqual(['45', '04', '79']);
    await expect.element(row(/Hồ Chí Minh/)).toHaveAttribute('aria-selected', 'true');
    // What was typed is selected, so the next name takes its place.
    await userEvent.keyboard('brvt');
    await vi.waitFor(() => expect(rows()).toEqual(['Bà Rịa - Vũng Tàu99,0']));
    await userEvent.keyboard('{Enter}');
    expect(lastChosen()).toEqual(['45', '04', '79', '77']);
    await userEvent.keyboard('{Enter}');
    expect(lastChosen()).toEqual(['45', '04', '79']);
  });

  it('says when nothing is found', async () => {
    await show();
    await open();
    await userEvent.keyboard('xyz');
    await expect
      .element(page.getByText('Không có tỉnh, thành phố nào khớp với “xyz”.'))
      .toBeVisible();
  });

  it('a space is typed while typing, and ticks on the way through the list', async () => {
    await show();
    await open();
    await userEvent.keyboard('quang b');
    await expect.element(field()).toHaveValue('quang b');
    await vi.waitFor(() => expect(rows()).toEqual(['Quảng Bình93,0']));
    await userEvent.clear(field());
    await userEvent.keyboard('{Enter}');
    expect(onChange).not.toHaveBeenCalled();
    // Past the region's own row.
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown} ');
    expect(lastChosen()).toEqual(['45', '04', '06']);
    await expect.element(field()).toHaveValue('');
    await userEvent.keyboard(' ');
    expect(lastChosen()).toEqual(['45', '04']);
  });

  it('has a row for each region that takes all of it, or none', async () => {
    await show();
    await open();
    expect(rows().slice(0, 5)).toEqual([
      'Chọn cả vùng',
      'Cao Bằng91,0',
      'Bắc Kạn92,0',
      'Tuyên Quang không có số liệu',
      'Chọn cả vùng',
    ]);
    await userEvent.click(row(`Chọn cả vùng ${north}`));
    expect(lastChosen()).toEqual(['45', '04', '06', '08']);
    // The keyboard goes on from the row that was pressed.
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(lastChosen()).toEqual(['45', '06', '08']);
    await userEvent.keyboard('{Enter}');
    expect(lastChosen()).toEqual(['45', '06', '08', '04']);
    await userEvent.click(row(`Bỏ cả vùng ${north}`));
    expect(lastChosen()).toEqual(['45']);
  });

  it('the last place stays, and the foot says so', async () => {
    await show(['45']);
    await open();
    await userEvent.click(row(/^Quảng Trị/));
    expect(lastChosen()).toEqual(['45']);
    await expect.element(page.getByRole('status')).toHaveTextContent('Cần giữ ít nhất một');
  });

  it('stands by region, by name, or by the figure shown with its ranks', async () => {
    await show();
    await open();
    await userEvent.click(page.getByRole('radio', { name: 'Theo tên' }));
    expect(rows().slice(0, 3)).toEqual(['Bà Rịa - Vũng Tàu99,0', 'Bắc Kạn92,0', 'Bình Dương97,0']);
    await userEvent.click(page.getByRole('radio', { name: 'Theo số liệu đang xem' }));
    expect(rows().slice(0, 2)).toEqual(['1Bà Rịa - Vũng Tàu99,0', '2TP. Hồ Chí Minh98,0']);
    expect(rows().at(-1)).toBe('Tuyên Quang không có số liệu');
    await userEvent.keyboard('{Escape}');
    await open();
    await expect.element(page.getByRole('radio', { name: 'Theo số liệu đang xem' })).toBeChecked();
  });

  it('a quick set replaces the others and keeps the first', async () => {
    await show();
    await open();
    await userEvent.click(page.getByRole('button', { name: /^Tỉnh giáp ranh/ }));
    expect(lastChosen()).toEqual(['45', '44', '46']);
    await userEvent.click(button('Tất cả'));
    expect(lastChosen()?.slice(0, 3)).toEqual(['45', '04', '06']);
    expect(lastChosen()).toHaveLength(10);
    await userEvent.click(button('Bỏ chọn'));
    expect(lastChosen()).toEqual(['45']);
  });
});

describe('in English', () => {
  it('has its names', async () => {
    await show(['45', '04'], 'en');
    await userEvent.click(button('Add provinces and cities'));
    await expect.element(page.getByRole('combobox', { name: /Find a province/ })).toBeVisible();
    await expect.element(page.getByRole('status')).toHaveTextContent('2 of 10 chosen');
    await expect.element(row(`Choose all of ${south}`)).toBeVisible();
    await userEvent.click(button('Done'));
    await hasFocus(button('Add provinces and cities').element());
  });
});

describe('on a phone', () => {
  it('takes the whole screen, and does not call up the keyboard by itself', async () => {
    await page.viewport(360, 740);
    await show();
    await open();
    const dialog = page.getByRole('dialog', { name: 'Nêu bật' });
    const { left, top, width, height } = dialog.element().getBoundingClientRect();
    expect([left, top, width, height]).toEqual([0, 0, 360, 740]);
    await hasFocus(button('Xong').element());
    await userEvent.click(row(/^Bắc Kạn/));
    expect(lastChosen()).toEqual(['45', '04', '06']);
    await userEvent.click(button('Xong'));
    await hasFocus(button('Thêm tỉnh, thành phố').element());
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  });
});
