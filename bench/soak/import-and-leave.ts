import type { Page } from 'playwright';
import { importPage as english } from '../../src/i18n/en/import.ts';
import { importPage as vietnamese } from '../../src/i18n/vi/import.ts';

const pages = [vietnamese, english];
const named = (texts: readonly string[]) => new RegExp(`^(${texts.join('|')})$`);

const csv = `Chỉ tiêu;Đơn vị tính;Địa phương;Kỳ;Giá trị
Dự án đầu tư được thẩm định, có ý kiến về công nghệ;dự án;Quảng Trị;2019;12
Một chỉ tiêu không ai biết;vụ;Quảng Trị;2019;1.234
`;

/** Gives a small file, waits until it is understood, and gives the import up again. */
export async function importAndLeave(page: Page): Promise<boolean> {
  await page.evaluate(() => {
    location.hash = '#/data';
  });
  const input = page.locator('input[type="file"][multiple]').first();
  await input.waitFor({ state: 'attached', timeout: 15_000 });
  await input.setInputFiles({ name: 'soak.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await page
    .locator('[data-import-state="review"], [data-import-state="rejected"]')
    .first()
    .waitFor({ timeout: 60_000 });
  for (const texts of [
    pages.flatMap((it) => [it.giveUp, it.startOver]),
    pages.map((it) => it.giveUpYes),
  ]) {
    const button = page.getByRole('button', { name: named(texts) }).first();
    if (await button.isVisible()) await button.click({ timeout: 10_000 });
  }
  await page.locator('[data-import-state]').waitFor({ state: 'detached', timeout: 15_000 });
  return true;
}
