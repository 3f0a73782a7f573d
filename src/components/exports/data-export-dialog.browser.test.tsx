import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { appraisals, catalogue, partYear2023, year2022 } from '../../exports/export.fixture.ts';
import type { Observation } from '../../semantic/observation.ts';
import { DataExportDialog } from './data-export-dialog.tsx';

let root: Root;
let place: HTMLElement;
/** What was handed to the browser's downloads. */
let saved: { name: string; text: () => Promise<string> }[];

beforeEach(async () => {
  // Narrow, so that each choice is the platform's own list.
  await page.viewport(400, 800);
  saved = [];
  const files = new Map<string, Blob>();
  const createUrl = URL.createObjectURL.bind(URL);
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    const address = createUrl(file);
    files.set(address, file as Blob);
    return address;
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    const file = files.get(this.href);
    saved.push({ name: this.download, text: async () => (await file?.text()) ?? '' });
  });
  place = document.body.appendChild(document.createElement('main'));
  root = createRoot(place);
});

afterEach(() => {
  root.unmount();
  place.remove();
  vi.restoreAllMocks();
});

const open = (
  loadIndicator: (id: string) => Promise<readonly Observation[]> = async () => [],
): void =>
  root.render(
    <DataExportDialog
      model={appraisals}
      catalogue={catalogue}
      version="1a2b3c4d5e6f"
      date="2026-11-21"
      keptSince={undefined}
      loadIndicator={loadIndicator}
      onClose={() => undefined}
    />,
  );
const press = (name: string) => userEvent.click(page.getByRole('button', { name }));
const choose = (label: string, option: string) =>
  userEvent.selectOptions(page.getByLabelText(label), option);
const outcome = () => page.getByRole('status');

it('downloads the current view as CSV in the Vietnamese manner', async () => {
  open();
  await press('Tải xuống');
  await expect.element(outcome()).toHaveTextContent(/^Đã tạo tệp tham-dinh-cong-nghe-quang-tri/);
  expect(saved[0]?.name).toMatch(
    /^tham-dinh-cong-nghe-quang-tri-2022-2023-1a2b3c4d-2026-11-21\.csv$/,
  );
  // `text()` of a blob drops the mark of UTF-8.
  const [head, , whole] = (await saved[0]?.text())?.split('\r\n') ?? [];
  expect(head).toMatch(/^"Kỳ";"Dãy số liệu";"Chỉ tiêu"/);
  expect(whole).toContain(`;86;"";"dự án";`);
  expect(whole).toContain(`"'=86 dự án"`);
});

it('downloads the whole indicator, by the figures that it is given', async () => {
  const asked: string[] = [];
  open(async (id) => {
    asked.push(id);
    return [year2022, partYear2023];
  });
  await choose('Phạm vi', 'Toàn bộ chỉ tiêu');
  await press('Tải xuống');
  await expect.element(outcome()).toHaveTextContent(/^Đã tạo tệp/);
  expect(asked).toEqual(['technology-appraisals']);
  expect((await saved[0]?.text())?.split('\r\n')).toHaveLength(3);
});

it('makes a workbook and a Parquet file, whose writers come when asked for', async () => {
  open();
  for (const [label, extension] of [
    ['Excel (.xlsx)', 'xlsx'],
    ['Parquet', 'parquet'],
  ] as const) {
    await choose('Định dạng', label);
    await press('Tải xuống');
    await expect.element(outcome()).toHaveTextContent(`.${extension}.`);
  }
  expect((await saved[0]?.text())?.slice(0, 2)).toBe('PK');
  expect((await saved[1]?.text())?.slice(0, 4)).toBe('PAR1');
});

it('copies the table in both forms', async () => {
  const given = new Map<string, string | undefined>();
  const take = ({ clipboardData }: ClipboardEvent) => {
    for (const type of ['text/html', 'text/plain']) given.set(type, clipboardData?.getData(type));
  };
  window.addEventListener('copy', take, { once: true });
  open();
  await press('Sao chép bảng');
  await expect.element(outcome()).toHaveTextContent('Đã sao chép. Dán vào Word hoặc Excel.');
  expect(given.get('text/html')).toContain('<td align="right">1000</td>');
  expect(given.get('text/plain')?.split('\r\n')[2]).toBe('2022\t86\t');
});

it('says it when the clipboard refuses, and when figures or file cannot be had', async () => {
  vi.spyOn(navigator.clipboard, 'write').mockRejectedValue(new DOMException('', 'NotAllowedError'));
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'));
  vi.spyOn(document, 'execCommand').mockReturnValue(false);
  open(() => Promise.reject(new Error('offline')));
  await press('Sao chép bảng');
  await expect.element(outcome()).toHaveTextContent(/^Trình duyệt không cho sao chép/);
  await choose('Phạm vi', 'Toàn bộ chỉ tiêu');
  await press('Tải xuống');
  await expect.element(outcome()).toHaveTextContent(/^Không lấy được toàn bộ số liệu/);
  await choose('Phạm vi', 'Đang hiển thị');
  vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
    throw new Error('no memory');
  });
  await press('Tải xuống');
  await expect.element(outcome()).toHaveTextContent(/^Không tạo được tệp/);
  expect(saved).toEqual([]);
});
