import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../styles/base.css';
import '../../styles/tokens.css';
import {
  alerts,
  choose,
  kept,
  pressed,
  rows,
  setTarget,
  show,
  startWithNothing,
  value,
} from './own-targets-section.fixture.tsx';

startWithNothing();

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
        [
          'Dự án được thẩm định',
          'Quảng Trị (địa giới 63 đơn vị)',
          expect.stringMatching(/^Năm 2023/),
          '120\u00a0dự án',
        ],
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
  // What reads the file comes with the first one.
  await vi.waitFor(() => expect(rows()).toHaveLength(2), 10_000);
  await userEvent.click(page.getByRole('button', { name: /^Sửa mục tiêu/ }));
  await expect.element(page.getByRole('button', { name: 'Thôi sửa' })).toBeVisible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  for (const target of pressed()) {
    expect(target.getBoundingClientRect().height).toBeGreaterThanOrEqual(24);
  }
});
