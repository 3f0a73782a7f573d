import type { Page } from 'playwright';

/** Takes the first chart of a page along in three ways: as PNG, as SVG, and its table on the clipboard. */
export async function takeAway(page: Page): Promise<void> {
  const figure = page.locator('figure[data-chart-id]').first();
  await figure.getByRole('button', { name: 'Xuất', exact: true }).click();
  await page.getByRole('menuitem', { name: /PNG, SVG/ }).click();
  const dialog = page.getByRole('dialog');
  for (const name of ['PNG', 'SVG']) {
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name, exact: true }).click();
    await (await download).path();
  }
  await page.keyboard.press('Escape');
  await figure.getByRole('button', { name: 'Xuất', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Số liệu' }).click();
  await dialog.getByRole('button', { name: 'Sao chép bảng' }).click();
  await dialog.getByText('Đã sao chép. Dán vào Word hoặc Excel.').waitFor();
  await page.keyboard.press('Escape');
}
