import type { Locator, Page } from 'playwright';

// A small table as a person gives it, up to the button that loads it.

export interface GivenFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** A CSV with the appraisals of Quảng Trị in one year, of which no report and no other dataset tells. */
export const appraisalsOf = (year: number, value: number): GivenFile => ({
  name: `tham-dinh-${year}.csv`,
  mimeType: 'text/csv',
  buffer: Buffer.from(
    `Chỉ tiêu;Đơn vị tính;Địa phương;Kỳ;Giá trị
Dự án đầu tư được thẩm định, có ý kiến về công nghệ;dự án;Quảng Trị;${year};${value}
`,
  ),
});

export const importAt = (page: Page, state: string): Locator =>
  page.locator(`[data-import-state="${state}"]`);

/** Gives files on the data page, which is open. */
export const giveFiles = (page: Page, ...files: GivenFile[]): Promise<void> =>
  page.locator('input[type="file"][multiple]').first().setInputFiles(files);

/** Says of which document the figures are; what was said before stays. */
export async function nameSource(page: Page): Promise<void> {
  const review = importAt(page, 'review');
  for (const [label, text] of [
    ['Tên văn bản', 'Báo cáo của phòng'],
    ['Cơ quan ban hành', 'Phòng Quản lý khoa học'],
  ] as const) {
    const field = review.getByLabel(label);
    await field.waitFor({ timeout: 90_000 });
    if ((await field.inputValue()) === '') await field.fill(text);
    await field.blur();
  }
}

export const loadButton = (page: Page): Locator =>
  importAt(page, 'review').getByRole('button', { name: /^Nạp \d/ });

/** What loads the table, once it can be pressed. */
export const readyToLoad = (page: Page): Locator =>
  importAt(page, 'review')
    .locator('button[aria-disabled="false"]')
    .filter({ hasText: /^Nạp \d/ });

/** What is told of a table whose figures are in already. */
export const nothingToLoad = (page: Page): Locator =>
  importAt(page, 'review').getByText('Không có số nào được nhận');

/**
 * Loads the table once more after it was told not to be in. What is in all the same needs no press,
 * and what another tab saved may become known between the look at the button and the press.
 */
export async function loadAgain(page: Page): Promise<void> {
  await readyToLoad(page).or(nothingToLoad(page)).first().waitFor();
  await pressAndWait(page, 5_000).catch(async (failure: unknown) => {
    if ((await nothingToLoad(page).count()) === 0) throw failure;
  });
}

/** Presses what loads the table, and waits until it is loaded; fails with what is told in its stead. */
export const load = (page: Page): Promise<void> => pressAndWait(page, 45_000);

async function pressAndWait(page: Page, timeout: number): Promise<void> {
  const button = loadButton(page);
  const review = importAt(page, 'review');
  await button.click({ timeout }).catch(async (cause: unknown) => {
    const said = await review.getByRole('status').last().innerText();
    throw new Error(`can’t be loaded: ${said}`, { cause });
  });
  const told = page.locator('[data-import-state] [role="alert"]');
  await importAt(page, 'loaded').or(told).first().waitFor({ timeout: 45_000 });
  if ((await told.count()) > 0)
    throw new Error(`not loaded: ${(await told.allTextContents()).join()}`);
}
