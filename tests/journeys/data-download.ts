import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';

/** Downloads the figures of the first chart in a format, as they are shown or of its whole indicator. */
export async function download(
  page: Page,
  format: string,
  { ofIndicator = false } = {},
): Promise<{ name: string; bytes: Buffer }> {
  await page.getByRole('button', { name: 'Xuất' }).first().click();
  await page.getByRole('menuitem', { name: 'Số liệu' }).click();
  const dialog = page.getByRole('dialog');
  const choose = (name: string) =>
    dialog.getByRole('radio', { name, exact: true }).check({ force: true });
  if (ofIndicator) await choose('Toàn bộ chỉ tiêu');
  await choose(format);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Tải xuống' }).click(),
  ]);
  const bytes = await readFile(await file.path());
  await page.keyboard.press('Escape');
  return { name: file.suggestedFilename(), bytes };
}
