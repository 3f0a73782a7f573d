import type { Page } from 'playwright';
import { wordsIn } from '../src/i18n/words.ts';

const { takeAlong } = wordsIn('vi').messages;
const texts = {
  copy: takeAlong.copyPicture,
  copying: takeAlong.copying,
  copied: takeAlong.copied(''),
  more: takeAlong.more,
  image: takeAlong.kinds.image,
};

/** What one copy took. */
export interface CopyTimes {
  /** Ms from the press of the chart's button until the picture is on the clipboard. */
  copied: number;
  /** The longest task over 50 ms of the page's thread meanwhile; 0 if there was none. */
  longTask: number;
}

/** Opens a view of the app and waits until its charts and its engine stand still. */
export async function openView(page: Page, app: string, address: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${app}${address}`);
  await page.waitForFunction(() => '__bench' in window);
  await page.evaluate(() => window.__bench.ready());
  await page.waitForFunction(() => document.documentElement.dataset['engineState'] === 'ready');
  await page.waitForFunction(
    (copy) => [...document.querySelectorAll('main button')].some((it) => it.textContent === copy),
    texts.copy,
  );
  await page.bringToFront();
}

/** Presses the copy button of the first chart, as a person does. */
export async function copyPicture(page: Page): Promise<CopyTimes> {
  return page.evaluate(async ({ copy, copying, copied }) => {
    const figure = [...document.querySelectorAll('main figure, main article, main section')].find(
      (it) => [...it.querySelectorAll('button')].some((button) => button.textContent === copy),
    );
    const buttons = [...(figure?.querySelectorAll('button') ?? [])];
    const button = buttons.find((it) => it.textContent === copy);
    if (!figure || !button) throw new Error('no chart that can be copied');
    const start = performance.now();
    const end = await new Promise<number>((resolve, reject) => {
      const observer = new MutationObserver(() => {
        const said = [...figure.querySelectorAll('[role="status"]')].map((it) => it.textContent);
        if (said.includes(copied) && performance.now() > start) {
          observer.disconnect();
          resolve(performance.now());
        } else if (said.every((it) => it !== copying && it !== copied && it !== '')) {
          observer.disconnect();
          reject(new Error(`not copied: ${said.join(' ')}`));
        }
      });
      observer.observe(figure, { subtree: true, childList: true, characterData: true });
      button.click();
    });
    await new Promise((resolve) => setTimeout(resolve, 60));
    return { copied: end - start, longTask: window.__watch.longest(start, end) };
  }, texts);
}

/**
 * The least that a picture of this size costs on this machine: the one on the clipboard drawn once
 * more, made a PNG and put back. In ms; throws if the clipboard holds no picture of the size.
 */
export async function copyBare(page: Page, width: number, height: number): Promise<number> {
  return page.evaluate(
    async (size) => {
      const [item] = await navigator.clipboard.read();
      const image = await createImageBitmap((await item?.getType('image/png')) ?? new Blob());
      if (image.width !== size.width || image.height !== size.height) {
        throw new Error(`${image.width} × ${image.height} on the clipboard`);
      }
      const start = performance.now();
      const canvas = new OffscreenCanvas(size.width, size.height);
      canvas.getContext('2d')?.drawImage(image, 0, 0);
      const png = await canvas.convertToBlob({ type: 'image/png' });
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
      const time = performance.now() - start;
      image.close();
      return time;
    },
    { width, height },
  );
}

/** Ms from the choice in the chart's menu until the dialog shows the picture; closes it again. */
export async function openPreview(page: Page): Promise<number> {
  await page.getByRole('button', { name: texts.more }).first().click();
  const item = page.getByRole('menuitem', { name: texts.image });
  await item.waitFor();
  const time = await item.evaluate(async (it: HTMLElement) => {
    const start = performance.now();
    it.click();
    for (;;) {
      const image = document.querySelector<HTMLImageElement>('[role="dialog"] img');
      if (image?.complete && image.naturalWidth > 0) return performance.now() - start;
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  });
  await page.keyboard.press('Escape');
  await page.locator('[role="dialog"] img').waitFor({ state: 'detached' });
  return time;
}
