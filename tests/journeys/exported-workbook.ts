import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { readSheet } from 'read-excel-file/node';

/** The column "Giá trị" of the workbook that the first chart of the page is saved as. */
export async function valuesOfWorkbook(page: Page): Promise<unknown[]> {
  await page.getByRole('button', { name: 'Xuất' }).first().click();
  await page.getByRole('menuitem', { name: 'Số liệu' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Excel (.xlsx)', exact: true }).check({ force: true });
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Tải xuống' }).click(),
  ]);
  const [titles = [], ...rows] = await readSheet(await readFile(await file.path()));
  return rows.map((row) => row[titles.indexOf('Giá trị')]);
}
