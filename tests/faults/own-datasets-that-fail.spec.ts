import type { BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { headlinesOf, openApp, textOf } from '../journeys/app-page.ts';
import { openBrowser, type JourneyBrowser } from '../journeys/open-browser.ts';
import {
  appraisals2024,
  archiveOf,
  chooseArchive,
  ownDatasetsOf,
  ownSection,
  restore,
  trialsOf,
} from '../journeys/own-archive.ts';

// Tabs that die, disks that fill, bytes that rot: what a person has brought in is whole or untouched.

const baseUrl = inject('baseUrl');
let browser: JourneyBrowser;
beforeAll(async () => {
  browser = await openBrowser(baseUrl, { reusesPages: true });
});
afterAll(() => browser.close());

async function appraisals(page: Page): Promise<string | null | undefined> {
  const found = (await headlinesOf(page)).find(([id]) => id === 'technology-appraisals');
  return found?.[2];
}

/** Opens the data page in a tab of its own and begins to restore; does not wait for the end. */
async function beginRestore(context: BrowserContext, archive: Buffer): Promise<Page> {
  const tab = await context.newPage();
  await openApp(tab, '#/data');
  await chooseArchive(tab, archive);
  await tab.getByRole('dialog').getByRole('button', { name: 'Khôi phục' }).click();
  return tab;
}

const kills: Record<string, (tab: Page) => Promise<void>> = {
  closed: (tab) => tab.close(),
  crashed: async (tab) => {
    const session = await tab.context().newCDPSession(tab);
    const crashed = tab.waitForEvent('crash');
    // Never answered: there is nobody left.
    session.send('Page.crash').catch(() => undefined);
    await crashed;
    await tab.close();
  },
};

test.each(Object.entries(kills))(
  'a tab that is %s in the middle of a save, again and again: the old state or the new',
  async (_, kill) => {
    const { page } = await browser.newPage();
    const context = page.context();
    await openApp(page, '#/data');
    await restore(page, await archiveOf(baseUrl, [appraisals2024(131), trialsOf('coffee', 7)]));
    let value = 131;
    const outcomes = new Set<string>();
    for (let round = 0; round < 8; round += 1) {
      const next = value + 1;
      const archive = await archiveOf(baseUrl, [
        { ...appraisals2024(next), ballast: 12 },
        trialsOf('tea', next),
      ]);
      const tab = await beginRestore(context, archive);
      await tab.waitForTimeout(round * 150);
      await kill(tab);
      // Loaded anew, in a tab that has the app's code compiled.
      await openApp(page);
      const found = Number(await appraisals(page));
      expect([value, next]).toContain(found);
      await page.getByRole('navigation').getByRole('link', { name: 'Dữ liệu' }).click();
      await ownSection(page).waitFor();
      const listed = await ownDatasetsOf(page);
      expect(listed.every((it) => it.endsWith(' true'))).toBe(true);
      // Both of a file are there, or neither.
      if (found === next) expect(listed).toContain('tea true');
      outcomes.add(found === next ? 'new' : 'old');
      value = found;
    }
    // Otherwise every kill came too late to show anything.
    expect(outcomes).toContain('old');
    await restore(page, await archiveOf(baseUrl, [trialsOf('later', 1)]));
    expect(await ownDatasetsOf(page)).toContain('later true');
    await context.close();
  },
  240_000,
);

test('a full disk is told, nothing has changed, and there is room again once it is given', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/data');
  await restore(page, await archiveOf(baseUrl, [appraisals2024()]));
  const session = await page.context().newCDPSession(page);
  const { origin } = new URL(baseUrl);
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 400_000 });
  const large = await archiveOf(baseUrl, [
    { ...appraisals2024(140), ballast: 12 },
    trialsOf('tea', 5),
  ]);
  await chooseArchive(page, large);
  await page.getByRole('dialog').getByRole('button', { name: 'Khôi phục' }).click();
  const alert = ownSection(page).getByRole('alert');
  await expect
    .poll(() => textOf(alert), { timeout: 20_000 })
    .toContain('Trình duyệt không còn chỗ lưu');
  expect(await ownDatasetsOf(page)).toEqual(['quang-tri-2024 true']);
  await openApp(page);
  expect(await appraisals(page)).toBe('131');
  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await page.getByRole('navigation').getByRole('link', { name: 'Dữ liệu' }).click();
  await restore(page, large);
  expect(await ownDatasetsOf(page)).toEqual(['quang-tri-2024 true', 'tea true']);
  await close();
});

/** Writes garbage over the files of the private file system whose path matches. */
const spoil = (page: Page, pattern: string) =>
  page.evaluate(async (source) => {
    const wanted = new RegExp(source);
    const root = await navigator.storage.getDirectory();
    const top = await root.getDirectoryHandle('own-packages');
    let count = 0;
    const visit = async (folder: FileSystemDirectoryHandle, path: string) => {
      for await (const [name, handle] of folder as unknown as AsyncIterable<
        [string, FileSystemDirectoryHandle | FileSystemFileHandle]
      >) {
        const at = path + name;
        if (handle.kind === 'directory') await visit(handle, `${at}/`);
        else if (wanted.test(at)) {
          const { size } = await handle.getFile();
          const writable = await handle.createWritable();
          await writable.write(new Uint8Array(size).fill(35));
          await writable.close();
          count += 1;
        }
      }
    };
    await visit(top, '');
    return count;
  }, pattern);

describe('files that have gone bad', () => {
  test('one dataset is refused with the reason, kept, and all others go on', async () => {
    const { page, close } = await browser.newPage();
    await openApp(page, '#/data');
    await restore(page, await archiveOf(baseUrl, [appraisals2024()]));
    // The observations: after descriptor and sources.
    expect(await spoil(page, '/2$')).toBe(1);
    await restore(page, await archiveOf(baseUrl, [trialsOf('tea', 5)]));
    await openApp(page, '#/?year=2023');
    expect(await appraisals(page)).toBe('106');
    await page.getByRole('navigation').getByRole('link', { name: 'Dữ liệu' }).click();
    await ownSection(page).waitFor();
    expect(await ownDatasetsOf(page)).toEqual(['quang-tri-2024 false', 'tea true']);
    expect(await textOf(page.locator('[data-own-dataset="quang-tri-2024"]'))).toContain(
      'đã bị hỏng',
    );
    // The file from which it came mends it.
    await restore(page, await archiveOf(baseUrl, [appraisals2024()]));
    await openApp(page);
    expect(await appraisals(page)).toBe('131');
    await close();
  });

  test.each(['^index-', '^index-.*copy', 'entry'])('%s: nothing is lost', async (pattern) => {
    const { page, close } = await browser.newPage();
    await openApp(page, '#/data');
    await restore(page, await archiveOf(baseUrl, [appraisals2024(120)]));
    await restore(page, await archiveOf(baseUrl, [appraisals2024(131), trialsOf('tea', 5)]));
    expect(await spoil(page, pattern)).toBeGreaterThan(0);
    await openApp(page);
    expect(await appraisals(page)).toBe('131');
    await page.getByRole('navigation').getByRole('link', { name: 'Dữ liệu' }).click();
    await restore(page, await archiveOf(baseUrl, [trialsOf('coffee', 7)]));
    await expect
      .poll(async () => (await ownDatasetsOf(page)).sort())
      .toEqual(['coffee true', 'quang-tri-2024 true', 'tea true']);
    await close();
  });

  test('every file of all: the figures beside the app are shown, and new ones can be kept', async () => {
    const { page, close } = await browser.newPage();
    await openApp(page, '#/data');
    await restore(page, await archiveOf(baseUrl, [appraisals2024()]));
    await spoil(page, '');
    await openApp(page);
    expect(await appraisals(page)).toBe('106');
    await page.getByRole('navigation').getByRole('link', { name: 'Dữ liệu' }).click();
    await restore(page, await archiveOf(baseUrl, [trialsOf('tea', 5)]));
    expect(await ownDatasetsOf(page)).toContain('tea true');
    await close();
  });
});

describe('browsers that keep less', () => {
  const withoutFolder = () => {
    // As on a page without TLS.
    for (const name of ['storage', 'locks']) {
      Object.defineProperty(navigator, name, { value: undefined });
    }
  };

  test('without a private file system: in IndexedDB, for good', async () => {
    const { page, close } = await browser.newPage();
    await page.addInitScript(withoutFolder);
    await openApp(page, '#/data');
    await restore(page, await archiveOf(baseUrl, [appraisals2024()]));
    await openApp(page);
    expect(await appraisals(page)).toBe('131');
    await close();
  });

  test('without that too: until the page is left, and the page says so', async () => {
    const { page, close } = await browser.newPage();
    await page.addInitScript(withoutFolder);
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('no', 'SecurityError');
      };
    });
    await openApp(page, '#/data');
    await restore(page, await archiveOf(baseUrl, [appraisals2024()]));
    expect(await ownDatasetsOf(page)).toEqual(['quang-tri-2024 true']);
    await expect.poll(() => textOf(ownSection(page))).toContain('sẽ mất khi đóng trang');
    await openApp(page, '#/data');
    expect(await ownDatasetsOf(page)).toEqual([]);
    await close();
  });

  test('where only a worker may write, as in Safari before 26', async () => {
    const { page, close } = await browser.newPage();
    await page.addInitScript(() => {
      // Not there on the empty page before.
      if (typeof FileSystemFileHandle === 'undefined') return;
      Reflect.deleteProperty(FileSystemFileHandle.prototype, 'createWritable');
    });
    await openApp(page, '#/data');
    await restore(page, await archiveOf(baseUrl, [appraisals2024()]));
    await openApp(page);
    expect(await appraisals(page)).toBe('131');
    await close();
  });
});
