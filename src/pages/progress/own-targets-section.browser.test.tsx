import { StrictMode, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { WordsProvider } from '../../components/words-context.tsx';
import { wordsIn } from '../../i18n/words.ts';
import {
  appraisals,
  catalogue as country,
  indicatorFor,
} from '../../semantic/comparison.fixture.ts';
import '../../styles/base.css';
import '../../styles/tokens.css';
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
      />
    </>
  );
}

async function show(language: 'vi' | 'en' = 'vi') {
  root.render(
    <StrictMode>
      <WordsProvider value={wordsIn(language)}>
        <Page />
      </WordsProvider>
    </StrictMode>,
  );
  await expect.element(page.getByRole('heading')).toBeVisible();
}

const value = () => page.getByLabelText('Mục tiêu', { exact: true });
const alerts = () =>
  [...frame.querySelectorAll('[role=alert]')].map((it) => it.textContent).filter(Boolean);
const rows = () =>
  [...frame.querySelectorAll('tbody tr')].map((row) =>
    [...row.querySelectorAll('th, td')].slice(0, 4).map((cell) => cell.textContent),
  );
const kept = () => JSON.parse(localStorage.getItem('own-targets') ?? '[]');

async function choose(label: string, typed: string) {
  await userEvent.click(page.getByRole('combobox', { name: label }));
  await userEvent.fill(page.getByPlaceholder('Gõ để tìm, không cần dấu'), typed);
  await userEvent.keyboard('{Enter}');
}

async function setTarget(typed: string) {
  await userEvent.click(page.getByRole('button', { name: 'fill in' }));
  await userEvent.fill(value(), typed);
  await userEvent.keyboard('{Enter}');
}

describe('setting an own target', () => {
  it('is done from the keyboard, money in million VND', async () => {
    await show();
    await choose('Chỉ tiêu', 'xu phat');
    await choose('Tỉnh, thành phố', 'cao bang');
    await userEvent.selectOptions(page.getByLabelText('Kỳ', { exact: true }), '9 tháng đầu năm');
    await userEvent.fill(page.getByLabelText('Năm', { exact: true }), '2022');
    await expect.element(value()).toHaveAccessibleDescription(/triệu đồng/);
    await userEvent.fill(value(), '4,5');
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() =>
      expect(rows()).toEqual([
        ['Tiền xử phạt', 'Cao Bằng (địa giới 63 đơn vị)', '9 tháng 2022', '4,5\u00a0triệu đồng'],
      ]),
    );
    expect(kept()).toEqual([
      {
        indicatorId: 'fines',
        placeId: '63-04',
        period: { start: '2022-01-01', end: '2022-09-30' },
        breakdown: '',
        value: 4_500_000,
      },
    ]);
    await expect.element(page.getByText(/^Đã lưu: Tiền xử phạt/)).toBeVisible();
    await expect.element(value()).toHaveValue('');
  });

  it('says at each field what is wrong with it, and keeps nothing', async () => {
    await show();
    await userEvent.fill(page.getByLabelText('Năm', { exact: true }), '23');
    await userEvent.fill(value(), '62.5');
    expect(alerts()).toEqual([]);
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() =>
      expect(alerts()).toEqual([
        'Chưa chọn chỉ tiêu.',
        'Chưa chọn tỉnh, thành phố.',
        'Năm là số từ 1990 đến 2100.',
        '“62.5” không phải là số. Viết số thập phân: 62,5.',
      ]),
    );
    await expect.element(value()).toHaveAttribute('aria-invalid', 'true');
    await expect.element(value()).toHaveAccessibleDescription(/không phải là số/);
    await expect.element(value()).toHaveValue('62.5');
    expect(kept()).toEqual([]);
  });

  it('can be begun elsewhere on the page, and leads to the value', async () => {
    await show();
    await userEvent.click(page.getByRole('button', { name: 'fill in' }));
    await vi.waitFor(() => expect(document.activeElement).toBe(value().element()));
    await userEvent.keyboard('120{Enter}');
    await vi.waitFor(() =>
      expect(rows()).toEqual([
        ['Dự án được thẩm định', 'Quảng Trị (địa giới 63 đơn vị)', 'Năm 2023', '120\u00a0dự án'],
      ]),
    );
  });

  it('replaces nothing silently', async () => {
    await show();
    await setTarget('120');
    await setTarget('130');
    await vi.waitFor(() =>
      expect(alerts()).toEqual([
        'Đã có mục tiêu 120\u00a0dự án cho chỉ tiêu, nơi và kỳ này; xóa mục tiêu đó trước.',
      ]),
    );
    await setTarget('120');
    await expect.element(page.getByText(/^Mục tiêu này đã có/)).toBeVisible();
    expect(kept()).toMatchObject([{ value: 120 }]);
    await setTarget('0');
    await vi.waitFor(() =>
      expect(alerts()).toEqual(['Mục tiêu bằng 0 thì không tính được tiến độ.']),
    );
  });
});

describe('removing an own target', () => {
  it('can be taken back, without the mouse', async () => {
    await show();
    await setTarget('120');
    await userEvent.click(page.getByRole('button', { name: /^Xóa mục tiêu: Dự án/ }));
    await expect.element(page.getByText(/^Đã xóa: Dự án/)).toBeVisible();
    expect(kept()).toEqual([]);
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Hoàn tác'));
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(rows()).toHaveLength(1));
    expect(kept()).toMatchObject([{ value: 120 }]);
    expect(document.activeElement?.textContent).toBe('Mục tiêu tự đặt');
  });
});

describe('a file of targets', () => {
  const file = (text: string) => new File([text], 'ke-hoach.csv', { type: 'text/csv' });
  const header = 'indicator_id;place_id;period_start;period_end;breakdown;value;unit';
  const upload = (text: string) =>
    userEvent.upload(page.getByLabelText('Nhập từ tệp CSV'), file(text));

  it('is taken as far as it can be, and tells of every other line', async () => {
    await show();
    await upload(`${header}
technology-appraisals;63-45;2023-01-01;2023-12-31;;120;dự án
technology-appraisals;63-04;2023-01-01;2023-12-31;;1.234;dự án
fines;63-45;2023-01-01;2023-12-31;;65;triệu đồng
`);
    await expect
      .element(page.getByText(/^Tệp ke-hoach.csv: nhận 1 mục tiêu, từ chối 2 dòng/))
      .toBeVisible();
    const [target, ambiguous, unit] = rows();
    expect(target?.[3]).toBe('120\u00a0dự án');
    expect(ambiguous?.slice(0, 3)).toEqual(['3', 'value', '1.234']);
    expect(unit).toEqual([
      '4',
      'unit',
      'triệu đồng',
      'đơn vị của chỉ tiêu này là “đồng”, số không được tự quy đổi',
    ]);
    expect(kept()).toHaveLength(1);
  });

  it('is refused whole where its columns are others', async () => {
    await show('en');
    await userEvent.upload(page.getByLabelText('Import from CSV'), file('a;b\n1;2\n'));
    await expect
      .element(page.getByText('ke-hoach.csv was refused; none of its lines was read.'))
      .toBeVisible();
    expect(rows()).toContainEqual(['1', 'indicator_id', '', 'the column is missing']);
  });

  it('is written with the day in its name, and read again without a change', async () => {
    await show();
    await setTarget('120');
    const saved: { name: string; blob: Promise<string> }[] = [];
    const texts: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      texts.push(blob as Blob);
      return 'blob:x';
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      saved.push({ name: this.download, blob: texts[0]?.text() ?? Promise.resolve('') });
    });
    await userEvent.click(page.getByRole('button', { name: 'Xuất tệp CSV' }));
    await vi.waitFor(() => expect(saved).toHaveLength(1));
    vi.restoreAllMocks();
    expect(saved[0]?.name).toMatch(/^muc-tieu-tu-dat-\d{4}-\d{2}-\d{2}\.csv$/);
    const text = (await saved[0]?.blob) ?? '';
    expect(text).toContain('technology-appraisals,63-45,2023-01-01,2023-12-31,,120,dự án');
    await upload(text);
    await expect
      .element(page.getByText(/nhận 0 mục tiêu, 1 dòng trùng với mục tiêu đã có/))
      .toBeVisible();
  });
});

it('fits a phone, with targets to press that a finger can hit', async () => {
  await page.viewport(360, 740);
  await show();
  await setTarget('120');
  await userEvent.upload(
    page.getByLabelText('Nhập từ tệp CSV'),
    new File(
      [
        'indicator_id,place_id,period_start,period_end,breakdown,value,unit\n',
        `${'x'.repeat(80)},63-45,2023-01-01,2023-12-31,,1,${'y'.repeat(80)}\n`,
      ],
      `${'z'.repeat(80)}.csv`,
    ),
  );
  await vi.waitFor(() => expect(rows()).toHaveLength(2));
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  for (const target of frame.querySelectorAll(
    'section button, section label.button, section select',
  )) {
    expect(target.getBoundingClientRect().height).toBeGreaterThanOrEqual(24);
  }
});
