import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { writeStamp, type ImageStamp } from '../../src/exports/image/image-stamp.ts';
import { stampSvg } from '../../src/exports/image/picture-metadata.ts';
import { openApp } from '../journeys/app-page.ts';
import { dragFiles } from '../journeys/drag-files.ts';
import { openBrowser, type JourneyBrowser } from '../journeys/open-browser.ts';
import { expectHarmless, hostileLine, mark, shortHostile } from './hostile-texts.ts';

const baseUrl = inject('baseUrl');
let browser: JourneyBrowser;
let folder: string;
beforeAll(async () => {
  browser = await openBrowser(baseUrl);
  folder = mkdtempSync(join(tmpdir(), 'hostile-'));
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

describe('a picture that says of itself what it shows', () => {
  const stamp: ImageStamp = {
    address: `${baseUrl}#/indicator/technology-appraisals?places=63-45`,
    chart: 'technology-appraisals',
    dataVersion: '0123456789abcdef',
    figures: 'b'.repeat(64),
    exportedOn: '2026-11-21',
  };
  const attack = hostileLine('stamp').slice(0, 180);

  test.each<[string, Partial<ImageStamp>]>([
    ['address', { address: `${baseUrl}#/indicator/${attack}?search=${attack}&${attack}=1` }],
    ['address of a script', { address: `javascript:window.hostileRan=1//#/` }],
    ['address of another site', { address: `http://hostile.example.test/#/?${attack}` }],
    ['chart', { chart: attack }],
    ['chart of every object', { chart: '__proto__' }],
    ['version', { dataVersion: attack }],
    ['short version', { dataVersion: '\u202e<x-hos' }],
    ['day', { exportedOn: attack }],
    ['figures', { figures: attack }],
  ])('with an attack for its %s leads to nothing but a view and text', async (name, more) => {
    const { page, close } = await browser.newPage();
    await openApp(page, '#/data');
    const text = writeStamp({ ...stamp, ...more });
    expect(text).toContain('seal');
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" onload="window.hostileRan=1"><title>${mark}</title><script>window.hostileRan=1</script></svg>`;
    const path = join(
      folder,
      `${name.replaceAll(' ', '-')} ${shortHostile.replaceAll('/', '∕')}.svg`,
    );
    writeFileSync(path, stampSvg(svg, { ...stamp, ...more }));
    await dragFiles(page, [path]);
    await page
      .getByRole('status')
      .filter({ hasText: /ảnh|mở lại/i })
      .filter({ hasNotText: 'Đang đọc' })
      .first()
      .waitFor();
    await expectHarmless(page, name);
    expect(page.url().startsWith(baseUrl)).toBe(true);
    await close();
  });
});
