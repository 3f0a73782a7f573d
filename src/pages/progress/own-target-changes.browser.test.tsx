import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { appraisals } from '../../semantic/comparison.fixture.ts';
import '../../styles/base.css';
import '../../styles/tokens.css';
import {
  alerts,
  choose,
  kept,
  rows,
  setTarget,
  show,
  startWithNothing,
  value,
} from './own-targets-section.fixture.tsx';

startWithNothing();

describe('changing an own target', () => {
  const change = async (name = /^Sửa mục tiêu: Dự án/) => {
    await userEvent.click(page.getByRole('button', { name }));
    await vi.waitFor(() => expect(document.activeElement).toBe(value().element()));
  };
  const leave = (targets: readonly object[]) => {
    localStorage.setItem('own-targets', JSON.stringify(targets));
    window.dispatchEvent(new StorageEvent('storage', { key: 'own-targets' }));
  };
  const money = {
    indicatorId: 'fines',
    placeId: '63-04',
    period: { start: '2022-01-01', end: '2022-09-30' },
    breakdown: '',
    value: 4_500_000,
  };

  it('fills the form in, and can be taken back', async () => {
    await show();
    leave([money]);
    await change(/^Sửa mục tiêu: Tiền xử phạt, Cao Bằng/);
    await expect.element(value()).toHaveValue('4,5');
    await expect
      .element(page.getByLabelText('Kỳ', { exact: true }))
      .toHaveDisplayValue('9 tháng đầu năm');
    await expect.element(page.getByLabelText('Năm', { exact: true })).toHaveValue('2022');
    await expect.element(page.getByText(/^Đang sửa: Tiền xử phạt/)).toBeVisible();
    await userEvent.fill(page.getByLabelText('Năm', { exact: true }), '2021');
    await userEvent.fill(value(), '6');
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() =>
      expect(kept()).toEqual([
        { ...money, period: { start: '2021-01-01', end: '2021-09-30' }, value: 6_000_000 },
      ]),
    );
    await expect.element(page.getByText(/^Đã sửa: Tiền xử phạt, .* 6\s+triệu đồng/)).toBeVisible();
    await expect.element(value()).toHaveValue('');
    expect(page.getByText(/^Đang sửa/).elements()).toEqual([]);
    await userEvent.click(page.getByRole('button', { name: 'Hoàn tác' }));
    await vi.waitFor(() => expect(kept()).toEqual([money]));
  });

  it('keeps its part and a period that the form has no name for', async () => {
    await show();
    const odd = {
      indicatorId: appraisals.id,
      placeId: '63-04',
      period: { start: '2021-01-01', end: '2025-12-31' },
      breakdown: 'field=agriculture',
      value: 5,
    };
    leave([odd]);
    await change();
    await userEvent.fill(value(), '7');
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(kept()).toEqual([{ ...odd, value: 7 }]));
    await expect.element(page.getByLabelText('Kỳ', { exact: true })).toHaveDisplayValue('Cả năm');
  });

  it('takes the place of no other target', async () => {
    await show();
    await setTarget('120');
    leave([...kept(), { ...kept()[0], placeId: '63-04', value: 9 }]);
    await change(/^Sửa mục tiêu: Dự án được thẩm định, Quảng Trị/);
    await choose('Tỉnh, thành phố', 'cao bang');
    await userEvent.click(page.getByRole('button', { name: 'Lưu thay đổi' }));
    await vi.waitFor(() => expect(alerts()).toEqual([expect.stringContaining('Đã có mục tiêu 9')]));
    expect(kept()).toHaveLength(2);
  });

  it('can be left, by the keyboard too, and ends with the target', async () => {
    await show();
    await setTarget('120');
    await change();
    page.getByRole('button', { name: 'Thôi sửa' }).element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('button', { name: 'Đặt mục tiêu' })).toBeVisible();
    await expect.element(value()).toHaveValue('');
    expect(document.activeElement?.textContent).toBe('Mục tiêu tự đặt');
    expect(kept()).toMatchObject([{ value: 120 }]);
    await change();
    await userEvent.click(page.getByRole('button', { name: /^Xóa mục tiêu: Dự án/ }));
    await expect.element(page.getByRole('button', { name: 'Đặt mục tiêu' })).toBeVisible();
  });
});

describe('what the section tells', () => {
  it('of targets that can’t be read, and erases none', async () => {
    localStorage.setItem('own-targets', '[{"indicatorId":"fines"}]');
    window.dispatchEvent(new StorageEvent('storage', { key: 'own-targets' }));
    await show();
    const told = page.getByText(
      '1 mục tiêu đã lưu không đọc được; vẫn được giữ nguyên trong trình duyệt.',
    );
    await expect.element(told).toBeVisible();
    await setTarget('120');
    await vi.waitFor(() => expect(kept()).toHaveLength(2));
    expect(kept()[1]).toEqual({ indicatorId: 'fines' });
    await expect.element(told).toBeVisible();
  });

  it('of a target for a period of which there is no figure', async () => {
    await show();
    await setTarget('120');
    await vi.waitFor(() =>
      expect(rows()[0]?.[2]).toBe('Năm 2023chưa có số thực hiện của đúng kỳ này'),
    );
  });

  it('no longer of what was kept, beside an error or once the form is edited', async () => {
    await show();
    const notice = () => page.getByText(/^Đã lưu: /).elements();
    await setTarget('120');
    await vi.waitFor(() => expect(notice()).toHaveLength(1));
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(alerts()).toEqual(['Chưa nhập mục tiêu.']));
    expect(notice()).toEqual([]);
    await userEvent.click(page.getByRole('button', { name: /^Xóa mục tiêu/ }));
    await setTarget('130');
    await vi.waitFor(() => expect(notice()).toHaveLength(1));
    await userEvent.fill(value(), '1');
    await vi.waitFor(() => expect(notice()).toEqual([]));
  });

  it('still of what was removed while the form is edited: it could not be taken back', async () => {
    await show();
    await setTarget('120');
    await userEvent.click(page.getByRole('button', { name: /^Xóa mục tiêu/ }));
    await userEvent.fill(value(), '1x');
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() =>
      expect(alerts()).toEqual(['“1x” không phải là số. Chỉ tiêu này chỉ có số nguyên, ví dụ 62.']),
    );
    await userEvent.click(page.getByRole('button', { name: 'Hoàn tác' }));
    await vi.waitFor(() => expect(kept()).toHaveLength(1));
  });
});
