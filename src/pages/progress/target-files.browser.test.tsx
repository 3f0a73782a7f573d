import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../styles/base.css';
import '../../styles/tokens.css';
import { kept, rows, setTarget, show, startWithNothing } from './own-targets-section.fixture.tsx';

startWithNothing();

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

  it('is read but for a line with a cell too many, in the order of lines', async () => {
    await show();
    await upload(`${header}
technology-appraisals;63-04;2023-01-01;2023-12-31;;0;dự án
technology-appraisals;63-04;2023-01-01;2023-12-31;120;dự án
technology-appraisals;63-45;2023-01-01;2023-12-31;;120;dự án
technology-appraisals;63-06;2023-01-01;2023-12-31;;-1;dự án
`);
    await expect
      .element(page.getByText(/^Tệp ke-hoach.csv: nhận 1 mục tiêu, từ chối 3 dòng/))
      .toBeVisible();
    expect(rows().slice(1)).toEqual([
      ['2', 'value', '0', 'mục tiêu bằng 0 thì không tính được tiến độ'],
      ['3', '', '', 'số ô không khớp với dòng tiêu đề'],
      ['5', 'value', '-1', 'mục tiêu không được âm'],
    ]);
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
    await vi.waitFor(() => expect(saved).toHaveLength(1), 10_000);
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
