import { describe, expect, test } from 'vitest';
import { serveDist } from '../../scripts/serve-dist.mjs';
import { builtApp } from '../journeys/built-app.ts';
import { openBrowser } from '../journeys/open-browser.ts';
import { servePage } from '../journeys/serve-page.ts';

describe('a frame in another site’s page', () => {
  const framed = async (frameAncestors: string) => {
    const served = await serveDist({ folder: builtApp, frameAncestors });
    const portal = await servePage(
      `<!doctype html><title>Cổng</title><iframe src="${served.url}#/?embed=1" width="800" height="600"></iframe>`,
    );
    const other = await openBrowser(portal.url);
    const { page, leave } = await other.newPage();
    await page.goto(portal.url);
    const frame = await (await page.waitForSelector('iframe')).contentFrame();
    const end = async () => {
      await leave();
      await other.close();
      portal.close();
      await served.close();
    };
    return { frame, page, portal, end };
  };

  test('stays empty where the department names no site', async () => {
    const { frame, page, end } = await framed("'self'");
    await page.waitForTimeout(3_000);
    expect(frame?.url()).toMatch(/^chrome-error:/);
    expect(await frame?.locator('figure').count()).toBe(0);
    await end();
  });

  test('shows its chart where the site is named', async () => {
    const { frame, end } = await framed("'self' http://localhost:*");
    await frame?.waitForSelector('figure[data-state="ready"]');
    await end();
  });
});
