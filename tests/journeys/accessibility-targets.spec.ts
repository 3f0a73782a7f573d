import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openApp, untilReady } from './app-page.ts';
import { everyPage, fillBriefing, viewWith, visit } from './accessible-views.ts';
import { faintEdges, faintPictureTexts } from './faint-parts.ts';
import { openBrowser, touchedPhone, type JourneyBrowser } from './open-browser.ts';
import { openDetails } from './sticking-out.ts';

// What is pressed can be hit, what is seen can be told apart, and nothing moves for those who asked for that.

let browser: JourneyBrowser;
beforeAll(async () => {
  browser = await openBrowser(inject('baseUrl'), { reusesPages: true });
});
afterAll(() => browser.close());

/**
 * Targets under 24 × 24 px that lie so close that a circle of 24 px about one meets another (WCAG
 * 2.5.8). Links within a sentence are as high as their line.
 */
const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const inSentence = (it: Element) => {
      const block = it.closest('p, li, td, th, dd, figcaption');
      if (!block || getComputedStyle(it).display !== 'inline') return false;
      const words = block.cloneNode(true) as Element;
      words.querySelectorAll('a, button, select, input').forEach((target) => target.remove());
      return /\p{L}/u.test(words.textContent);
    };
    /** What of it is in sight in the lists that scroll around it. */
    const inSight = (it: Element, { left, top, right, bottom }: DOMRect) => {
      for (let box = it.parentElement; box; box = box.parentElement) {
        if (getComputedStyle(box).overflowY === 'visible') continue;
        const edge = box.getBoundingClientRect();
        top = Math.max(top, edge.top);
        bottom = Math.min(bottom, edge.bottom);
      }
      return new DOMRect(left, top, right - left, bottom - top);
    };
    const selector =
      'a[href], button, input:not([type="hidden"]), select, textarea, summary, [role="option"], [role="slider"], [role="menuitem"]';
    const targets = [...document.querySelectorAll(selector)].flatMap((it) => {
      if (!it.checkVisibility({ visibilityProperty: true }) || it.closest('svg')) return [];
      // A field with its words is hit by these too; one that is not seen by these alone.
      const label = it instanceof HTMLInputElement ? it.labels?.[0] : undefined;
      const own = it.getBoundingClientRect();
      const around = label?.contains(it) ? label.getBoundingClientRect() : own;
      const whole = own.width * own.height > around.width * around.height ? own : around;
      const box = inSight(it, whole);
      // Cut by the edge of its list it is whole a line further.
      if (box.width < 2 || box.height < whole.height - 1) return [];
      return [{ it, box, isSmall: box.width < 23.9 || box.height < 23.9 }];
    });
    const found: string[] = [];
    for (const { it, box, isSmall } of targets) {
      if (!isSmall || inSentence(it)) continue;
      const x = box.left + box.width / 2;
      const y = box.top + box.height / 2;
      const near = targets.find((other) => {
        if (other.it === it || other.it.contains(it) || it.contains(other.it)) return false;
        const dx = Math.max(other.box.left - x, 0, x - other.box.right);
        const dy = Math.max(other.box.top - y, 0, y - other.box.bottom);
        if (Math.hypot(dx, dy) < 12) return true;
        const cx = other.box.left + other.box.width / 2 - x;
        const cy = other.box.top + other.box.height / 2 - y;
        return other.isSmall && Math.hypot(cx, cy) < 23.5;
      });
      if (!near) continue;
      const name = (it.getAttribute('aria-label') ?? it.textContent).trim().slice(0, 40);
      const size = `${Math.round(box.width)} × ${Math.round(box.height)}`;
      found.push(
        `${it.tagName.toLowerCase()} “${name}” ${size} beside “${near.it.textContent.trim().slice(0, 30)}”`,
      );
    }
    return found;
  });

test.each([
  ['by pointer', {}],
  ['by finger', touchedPhone],
])(
  'all that is pressed %s is 24 px wide and high, or stands as far apart',
  async (_, options) => {
    const { page, close } = await browser.newPage(options);
    await fillBriefing(page);
    const found: string[] = [];
    for (const view of everyPage) {
      await visit(page, view);
      await openDetails(page.locator('main details'));
      for (const trouble of await smallTargets(page)) found.push(`${view}: ${trouble}`);
    }
    expect(found).toEqual([]);
    await close();
  },
  90_000,
);

test('nothing moves where motion is not wanted', async () => {
  const { page, close } = await browser.newPage({ reducedMotion: 'reduce' });
  const found: string[] = [];
  const moving = () =>
    page.evaluate(() => [
      ...document
        .getAnimations()
        .map((it) => `runs: ${it instanceof CSSAnimation ? it.animationName : it.id}`),
      ...[...document.querySelectorAll('*')].flatMap((it) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(it);
        const isStill = transitionDuration === '0s' && scrollBehavior !== 'smooth';
        // Words that come after a while appear at once; they do not move.
        const isNamed = animationName !== 'none' && it.id !== 'not-opened';
        return isStill && !isNamed ? [] : [`${it.tagName}.${it.getAttribute('class') ?? ''}`];
      }),
    ]);
  for (const view of everyPage) {
    await visit(page, view);
    for (const it of await moving()) found.push(`${view}: ${it}`);
  }
  await openApp(page, '#/indicator/technology-appraisals');
  await page.getByRole('application').first().focus();
  await page.keyboard.press('ArrowRight');
  await page.locator('figure [aria-haspopup="menu"]').first().click();
  found.push(...(await moving()));
  expect(found).toEqual([]);
  await close();
});

test('and a picture is whole as soon as it is there, with motion or without', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/compare?view=lines');
  const drawn = () => page.locator('main figure svg').first().innerHTML();
  await page.evaluate(() => (location.hash = '#/compare?view=slope'));
  await untilReady(page);
  const first = await drawn();
  await page.waitForTimeout(400);
  expect(await drawn()).toBe(first);
  await close();
});

test.each(['light', 'dark'])(
  'in the %s theme fields, buttons and the ring of the focus stand out by 3 to 1, words in pictures by 4.5',
  async (theme) => {
    const { page, close } = await browser.newPage();
    await fillBriefing(page);
    const found: string[] = [];
    for (const view of everyPage) {
      await visit(page, viewWith(view, `theme=${theme}`));
      const faint = [...(await faintEdges(page)), ...(await faintPictureTexts(page))];
      for (const trouble of faint) found.push(`${view}: ${trouble}`);
    }
    expect(found).toEqual([]);
    await close();
  },
  90_000,
);
