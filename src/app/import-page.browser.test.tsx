import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { HashRouter } from 'react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { WordsProvider } from '../components/words-context.tsx';
import { wordsIn } from '../i18n/words.ts';
import { LazyEngine } from '../engine/lazy-engine.ts';
import { ImportSection } from '../pages/data/import/import-section.tsx';
import { createDataAccess } from '../queries/data-access.ts';
import { DataAccessProvider } from '../queries/data-access-context.tsx';
import { catalogue } from '../semantic/comparison.fixture.ts';
import { observed } from '../semantic/observation.fixture.ts';
import '../styles/base.css';
import '../styles/tokens.css';
import { fakeImports, type Asked } from './fake-imports.fixture.ts';
import { ImportKeeper } from './import-keeper.tsx';

let root: Root;
let frame: HTMLElement;
let asked: Asked;

beforeEach(async () => {
  await page.viewport(1280, 900);
  location.hash = '#/data';
  frame = document.body.appendChild(document.createElement('main'));
  root = createRoot(frame);
  const fake = fakeImports([observed(86, '2022-01-01', '2022-12-31')]);
  asked = fake.asked;
  const unused = () => Promise.reject(new Error('not needed here'));
  const access = createDataAccess(new LazyEngine(unused), unused);
  access.imports = async () => fake.imports;
  const client = new QueryClient();
  const department = { vi: 'Sở Khoa học và Công nghệ tỉnh Quảng Trị', en: 'DOST Quang Tri' };
  client.setQueryData(['config'], { department, defaultPlace: '63-45', languages: ['vi'] });
  client.setQueryData(['data'], { packages: [], version: '0', asShipped: true, manifest: null });
  client.setQueryData(['catalogue'], catalogue);
  root.render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <DataAccessProvider value={access}>
          <HashRouter>
            <WordsProvider value={wordsIn('vi')}>
              <ImportKeeper>
                <ImportSection />
              </ImportKeeper>
            </WordsProvider>
          </HashRouter>
        </DataAccessProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
  await expect.element(page.getByRole('heading', { name: 'Nạp số liệu' })).toBeVisible();
});

afterEach(() => {
  root.unmount();
  frame.remove();
});

/** What is read and compared comes in steps, each of which draws a long page anew. */
const soon = (check: () => void) => vi.waitFor(check, 10_000);
const region = () => frame.querySelector<HTMLElement>('[data-import-state]');
const state = () => Object.assign({}, region()?.dataset);
const become = (importState: string) =>
  soon(() => expect(region()?.dataset['importState']).toBe(importState));
const press = (name: string | RegExp) => userEvent.click(page.getByRole('button', { name }));

const file = (name: string, text: string) => new File([text], name, { type: 'text/csv' });
async function give(...files: File[]) {
  const input = frame.querySelector<HTMLInputElement>('input[type=file][multiple]');
  if (!input) throw new Error('no input for files');
  await userEvent.upload(input, files);
}

/** Names the document, which no file of these tests does. */
async function nameSource(title = 'Báo cáo năm 2024') {
  const document = page.getByLabelText('Tên văn bản');
  await userEvent.fill(document, title);
  await userEvent.click(page.getByRole('button', { name: /^Là Sở Khoa học và Công nghệ/ }));
}

const clear = 'Nơi,Năm,Giá trị\nQuảng Trị,2022,88\nQuảng Trị,2024,120\n';

it('tells what would change, takes what is ticked, and tells what came in', async () => {
  await give(file('thang-9.csv', clear));
  await become('review');
  expect(state()).toMatchObject({ rowsOk: '2', rowsRejected: '0' });
  await soon(() => expect(document.activeElement?.textContent).toBe('thang-9'));
  const load = page.getByRole('button', { name: 'Nạp 1 số mới và 1 số sửa đổi' });
  await expect.element(load).toBeVisible();
  // Old and new stand side by side.
  await soon(() =>
    expect(frame.querySelector('[data-changes=revised] tbody tr')?.textContent).toMatch(
      /86\sdự án.*88\sdự án.*dòng 2/,
    ),
  );
  await userEvent.click(page.getByRole('checkbox', { name: /^Nhận: Dự án.*Năm 2022/ }));
  // Nothing is made up for a source: pressing leads to what is missing.
  const one = page.getByRole('button', { name: 'Nạp 1 số mới' });
  await expect.element(one).toHaveAccessibleDescription(/^Chưa ghi tên văn bản/);
  await userEvent.click(one, { force: true });
  expect(asked.accepted).toEqual([]);
  expect(document.activeElement).toBe(page.getByLabelText('Tên văn bản').element());
  await nameSource();
  const dataset = page.getByLabelText('Tên bộ số liệu');
  await userEvent.clear(dataset);
  await userEvent.tab();
  await expect.element(one).toHaveAccessibleDescription(/^Chưa có tên bộ số liệu/);
  await userEvent.click(one, { force: true });
  expect(document.activeElement).toBe(dataset.element());
  await userEvent.fill(dataset, 'thang-9');
  await userEvent.tab();
  await press('Nạp 1 số mới');
  await become('loaded');
  expect(asked.accepted).toMatchObject([
    {
      name: 'thang-9',
      title: 'thang-9',
      acceptance: {
        kinds: ['new', 'revised'],
        without: ['technology-appraisals|63-45|2022-01-01|2022-12-31|actual|'],
      },
      recipe: {
        source: {
          title: 'Báo cáo năm 2024',
          issuer: 'Sở Khoa học và Công nghệ tỉnh Quảng Trị',
          placeId: '63-45',
        },
      },
    },
  ]);
  await soon(() => expect(document.activeElement?.textContent).toBe('Đã nạp “thang-9”'));
  expect(asked.closed).toBe(1);
});

it('asks how 1.234 is meant, and loads nothing until it is said', async () => {
  await give(file('hoi.csv', 'Nơi,Năm,Giá trị\nQuảng Trị,2022,1.234\nQuảng Trị,2024,12\n'));
  await become('review');
  await expect
    .element(page.getByText('1.234 là một nghìn hai trăm ba mươi tư, hay một phẩy hai ba bốn?'))
    .toBeVisible();
  const load = page.getByRole('button', { name: /^Nạp \d/ });
  await expect.element(load).toHaveAttribute('aria-disabled', 'true');
  await expect.element(load).toHaveAccessibleDescription(/^Còn 1 câu hỏi chưa trả lời/);
  await expect
    .element(load)
    .toHaveAccessibleDescription(/1 dòng nạp được, 1 dòng chờ trả lời, 0 dòng bị loại/);
  // It can be reached, tells its reason, and leads to the question.
  load.element().focus();
  await userEvent.keyboard('{Enter}');
  expect(asked.accepted).toEqual([]);
  expect(frame.querySelector('[data-question]')?.contains(document.activeElement)).toBe(true);
  await press(/^Kiểu Việt Nam/);
  await soon(() => expect(state()).toMatchObject({ rowsOk: '2', rowsRejected: '0' }));
  expect(frame.querySelectorAll('[data-question]')).toHaveLength(0);
  await expect.element(page.getByText('1.234 dự án').first()).toBeVisible();
  // An answer can be taken back.
  await press('Hoàn tác lần sửa trước');
  await soon(() => expect(frame.querySelectorAll('[data-question]')).toHaveLength(1));
});

it('tells each problem with line, column, value and reason; mends it or leaves its row out', async () => {
  await give(file('loi.csv', `${clear}Quảng Trị,2020,mười bảy\nQuảng Trị,2019,không rõ\n`));
  await become('review');
  const rows = () =>
    [...frame.querySelectorAll('tr[data-problem]')].map((row) =>
      [...row.querySelectorAll('th, td')].slice(0, 4).map((cell) => cell.textContent),
    );
  const reason = 'Lỗi: không phải số; nếu không có số thì để trống';
  await soon(() =>
    expect(rows()).toEqual([
      ['4', 'Giá trị', 'mười bảy', reason],
      ['5', 'Giá trị', 'không rõ', reason],
    ]),
  );
  expect(state()).toMatchObject({ rowsOk: '2', rowsRejected: '2' });
  await userEvent.click(page.getByRole('button', { name: 'Sửa thành “17”' }).first());
  await soon(() => expect(state()).toMatchObject({ rowsOk: '3', rowsRejected: '1' }));
  await press('Bỏ dòng 5');
  await soon(() => expect(state()).toMatchObject({ rowsOk: '3', rowsRejected: '0' }));
  expect(asked.corrections.at(-1)).toEqual({
    leftOut: [5],
    cells: [{ line: 4, column: 2, text: '17' }],
  });
});

it('asks before rows are lost that nobody decided on, and tells them afterwards', async () => {
  await give(file('mat.csv', `${clear}Quảng Trị,2020,mười bảy\n`));
  await become('review');
  await nameSource();
  await press('Nạp 1 số mới và 1 số sửa đổi');
  await expect
    .element(page.getByRole('alert'))
    .toHaveTextContent(/1 dòng sẽ không được nạp: Không phải số \(1\)/);
  expect(asked.accepted).toEqual([]);
  await press('Xem các dòng ấy');
  expect(document.activeElement?.textContent).toMatch(/^Lỗi và điểm nghi ngờ/);
  await press('Nạp 1 số mới và 1 số sửa đổi');
  await press('Nạp phần còn lại');
  await become('loaded');
  const told = () => frame.querySelector('[data-not-loaded]')?.textContent;
  expect(told()).toMatch(/^1 dòng không nạp: Không phải số \(1\)/);
  // The way to them: the table again, in the place of what was just loaded.
  await press('Mở lại bảng để sửa các dòng ấy');
  await become('review');
  await press('Bỏ dòng 4');
  await soon(() => expect(state()).toMatchObject({ rowsOk: '2', rowsRejected: '0' }));
  await press(/^Nạp \d/);
  await become('loaded');
  expect(asked.accepted.map(({ name }) => name)).toEqual(['mat', 'mat']);
  expect(told()).toBeUndefined();
});

it('refuses in words and keeps the good file; more files join what is not finished', async () => {
  await give(file('trong.csv', ''));
  await become('rejected');
  await expect.element(page.getByRole('alert')).toHaveTextContent(/trong\.csv.*Tệp trống/);
  await give(file('tot.csv', clear));
  await become('review');
  await give(file('nua.csv', clear));
  await soon(() =>
    expect(
      [...frame.querySelectorAll('nav button')].map((it) => it.firstChild?.textContent),
    ).toEqual(['tot', 'nua']),
  );
});

it('stops reading at once, and is as if nothing had been given', async () => {
  await give(file('slow.csv', clear));
  await become('reading');
  await expect.element(page.getByText('500 kB / 2 MB, 7 dòng')).toBeVisible();
  await press('Dừng');
  await soon(() => expect(region()).toBeNull());
});

it('a failure while keeping is told, and everything is still there to try again', async () => {
  await give(file('full.csv', clear));
  await become('review');
  await nameSource();
  await press('Nạp 1 số mới và 1 số sửa đổi');
  await expect.element(page.getByRole('alert')).toHaveTextContent(/không có gì thay đổi/);
  expect(state()).toMatchObject({ importState: 'review', rowsOk: '2' });
});

it('takes cells that are pasted outside of fields', async () => {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', clear.replaceAll(',', '\t'));
  document.body.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
  );
  await become('review');
  expect(state()).toMatchObject({ rowsOk: '2' });
});

it('a role is changed from the keyboard', async () => {
  await give(file('cot.csv', clear));
  await become('review');
  await userEvent.selectOptions(page.getByLabelText('Vai trò của cột Năm'), 'Ghi chú');
  await soon(() => expect(frame.querySelector('[data-role=note] p')?.textContent).toBe('Năm'));
});
