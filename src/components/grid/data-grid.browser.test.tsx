import { useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../styles/tokens.css';
import '../../styles/base.css';
import { DataGrid, type DataGridProps } from './data-grid.tsx';
import type { GridColumn } from './grid-column.ts';

const million = 1_000_000;
const columns: GridColumn[] = [
  { key: 'n', name: 'n', detail: 'BIGINT', kind: 'number' },
  { key: 'text', name: 'text', kind: 'text' },
  { key: 'nothing', name: 'nothing', kind: 'text' },
];
const cellAt = (row: number, column: number) =>
  column === 0 ? String(row) : column === 1 ? `=chữ ${row} ${'dài '.repeat(40)}` : null;

let root: Root;
let place: HTMLElement;

beforeEach(async () => {
  await page.viewport(900, 700);
  place = document.body.appendChild(document.createElement('main'));
  root = createRoot(place);
});

afterEach(() => {
  root.unmount();
  place.remove();
  vi.restoreAllMocks();
});

const show = (props: Partial<DataGridProps> = {}): void =>
  root.render(
    <DataGrid label="Kết quả" columns={columns} rowCount={million} cellAt={cellAt} {...props} />,
  );
const grid = () => page.getByRole('grid');
const cell = (row: number, column: number) =>
  place.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`);
const activeText = (): string | undefined => {
  const id = grid().element().getAttribute('aria-activedescendant');
  return (id && document.getElementById(id)?.textContent) || undefined;
};
const enter = async () => {
  await expect.element(grid()).toBeVisible();
  await userEvent.keyboard('{Tab}');
};
/** What Ctrl+C puts on the clipboard. */
const copied = (): string => {
  const data = new DataTransfer();
  const event = new ClipboardEvent('copy', {
    clipboardData: data,
    bubbles: true,
    cancelable: true,
  });
  grid().element().dispatchEvent(event);
  return data.getData('text/plain');
};

it('has a million rows and puts few of them on the page', async () => {
  show();
  await expect.element(grid()).toHaveAttribute('aria-rowcount', String(million + 1));
  expect(place.querySelectorAll('[role=row]').length).toBeLessThan(50);
  await enter();
  await userEvent.keyboard('{Control>}{End}{/Control}');
  await expect.poll(() => cell(million - 1, 2)?.textContent).toBe('NULL');
  const last = cell(million - 1, 2)?.getBoundingClientRect();
  const around = grid().element().getBoundingClientRect();
  expect(last?.bottom).toBeLessThanOrEqual(around.bottom);
  expect(last?.right).toBeLessThanOrEqual(around.right);
  expect(cell(million - 1, 0)?.parentElement?.getAttribute('aria-rowindex')).toBe(
    String(million + 1),
  );
  expect(place.querySelectorAll('[role=row]').length).toBeLessThan(50);
});

it('is walked by keyboard alone, each cell in sight and named to whoever hears it', async () => {
  show();
  await enter();
  await expect.poll(activeText).toBe('0');
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  await expect.poll(activeText).toBe('2');
  await userEvent.keyboard('{PageDown}{PageDown}{PageDown}');
  await expect.poll(() => Number(activeText())).toBeGreaterThan(30);
  await userEvent.keyboard('{Control>}{Home}{/Control}');
  await expect.poll(activeText).toBe('0');
  // Tab leaves: the grid is one stop.
  await userEvent.keyboard('{Tab}');
  expect(document.activeElement).not.toBe(grid().element());
});

it('copies what is chosen with tabs between, and no formula', async () => {
  const short = (row: number, column: number) => (column === 1 ? '=1+1' : String(row));
  show({ cellAt: short });
  await enter();
  await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowRight}{/Shift}');
  await expect.poll(() => place.querySelectorAll('[aria-selected=true]').length).toBe(4);
  expect(copied()).toBe("0\t'=1+1\r\n1\t'=1+1");
  await expect.element(page.getByRole('status')).toHaveTextContent('Đã sao chép 4 ô.');
});

it('says that three million cells are too many to copy, and copies nothing', async () => {
  show();
  await enter();
  await userEvent.keyboard('{Control>}a{/Control}');
  await expect.poll(() => cell(0, 2)?.getAttribute('aria-selected')).toBe('true');
  expect(copied()).toBe('');
  await expect.element(page.getByRole('status')).toHaveTextContent(/tối đa 500.000 ô/);
});

it('shows the whole of a text that is cut, on focus and under the pointer', async () => {
  show();
  await enter();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(page.getByRole('tooltip')).toHaveTextContent(/^=chữ 0 (dài ?){40}$/);
  await userEvent.keyboard('{Escape}');
  expect(page.getByRole('tooltip').query()).toBeNull();
  const third = cell(3, 1);
  if (!third) throw new Error('row 3 is not drawn');
  await userEvent.hover(third);
  await expect.element(page.getByRole('tooltip')).toHaveTextContent(/^=chữ 3 /);
});

it('draws columns wider by pointer and by keyboard', async () => {
  show();
  await enter();
  const before = cell(0, 0)?.offsetWidth ?? 0;
  await userEvent.keyboard('{Alt>}{Shift>}{ArrowRight}{/Shift}{/Alt}');
  await expect.poll(() => cell(0, 0)?.offsetWidth).toBe(before + 16);
});

it('lets cells be changed where it may, and gives up by Escape', async () => {
  const changes: unknown[] = [];
  function Editable() {
    const [texts, setTexts] = useState(['1', '2', '3']);
    return (
      <DataGrid
        label="Sửa"
        columns={columns.slice(0, 1)}
        rowCount={3}
        cellAt={(row) => texts[row] ?? ''}
        rowState={(row) => (row === 1 ? { tone: 'error', mark: '!', label: '1 lỗi' } : undefined)}
        isEditable={(row) => row !== 2}
        onEditCell={(row, column, text) => {
          changes.push([row, column, text]);
          setTexts(texts.map((it, at) => (at === row ? text : it)));
        }}
      />
    );
  }
  root.render(<Editable />);
  await enter();
  await userEvent.keyboard('{Enter}10{Enter}');
  await expect.poll(activeText).toBe('2');
  await userEvent.keyboard('7{Escape}');
  await userEvent.keyboard('8{Enter}');
  await userEvent.keyboard('9');
  expect(page.getByRole('textbox').query()).toBeNull();
  expect(changes).toEqual([
    [0, 0, '10'],
    [1, 0, '8'],
  ]);
  await expect.poll(() => cell(1, 0)?.textContent).toBe('8');
  expect(page.getByRole('rowheader').nth(1).element().textContent).toBe('!1 lỗi: 2');
});
