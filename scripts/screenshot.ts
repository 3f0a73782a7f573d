import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright';
import { serveDist } from './serve-dist.mjs';
import { chromiumArguments } from './setup/chromium-arguments.mjs';
import { findChromium } from './setup/find-chromium.mjs';

interface Picture {
  name: string;
  /** What stands behind the `#`. */
  address: string;
  width: number;
  height: number;
  /** Device pixels to one CSS pixel: a phone's picture is small, so it is taken twice as fine. */
  scale: number;
  /** Views whose first chart is put into a briefing before. */
  collected?: readonly string[];
}

/** The pictures that README.md shows; taken of what `npm run build` has put into dist/. */
const pictures: readonly Picture[] = [
  { name: 'overview-1280.png', address: '/', width: 1280, height: 840, scale: 1 },
  { name: 'overview-360.png', address: '/', width: 360, height: 900, scale: 2 },
  {
    name: 'compare-1280.png',
    address: '/compare?years=2023&places=63-45~63-34~63-06~63-04',
    width: 1280,
    height: 1180,
    scale: 1,
  },
  { name: 'map-1280.png', address: '/map?years=2023', width: 1280, height: 1480, scale: 1 },
  { name: 'progress-1280.png', address: '/progress', width: 1280, height: 1040, scale: 1 },
  {
    name: 'briefing-1280.png',
    address: '/briefing',
    width: 1280,
    height: 1240,
    scale: 1,
    collected: ['/indicator/technology-appraisals?places=63-45', '/map?years=2023'],
  },
];

/** More than this is slow to look at on the lines that the readers of README.md have. */
const mostBytes = 400_000;

const folder = join(import.meta.dirname, '..', 'docs', 'screenshots');

async function take(browser: Browser, url: string, picture: Picture): Promise<Uint8Array> {
  const { address, width, height, scale, collected = [] } = picture;
  const page = await browser.newPage({
    viewport: { width, height },
    deviceScaleFactor: scale,
    colorScheme: 'light',
    reducedMotion: 'reduce',
    locale: 'vi-VN',
  });
  const open = async (view: string) => {
    await page.goto(`${url}#${view}`);
    await page.evaluate(() => window.__bench.ready());
  };
  for (const view of collected) {
    await open(view);
    await page.getByRole('button', { name: 'Thêm vào bản tin' }).first().click();
  }
  await open(address);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const image = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  await page.close();
  return image;
}

const { url, close } = await serveDist();
const executablePath = findChromium(chromium.executablePath());
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: chromiumArguments,
});
try {
  mkdirSync(folder, { recursive: true });
  for (const picture of pictures) {
    const image = await take(browser, url, picture);
    if (image.length > mostBytes) {
      throw new Error(`${picture.name} has ${image.length} bytes, more than ${mostBytes}`);
    }
    writeFileSync(join(folder, picture.name), image);
    console.log(`docs/screenshots/${picture.name}: ${image.length} bytes`);
  }
} finally {
  await browser.close();
  await close();
}
