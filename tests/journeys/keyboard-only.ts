import type { Page } from 'playwright';
import { expect } from 'vitest';
import { plain } from './app-page.ts';

// What a person does who has no pointer, and sees by the ring around it where the keyboard is.

/** What has the focus, in an editor's own tree too: its role or tag and its name. */
export async function focused(page: Page): Promise<string> {
  const name = await page.evaluate(() => {
    const outer = document.activeElement;
    const it = outer?.shadowRoot?.activeElement ?? outer;
    const ids = (it?.getAttribute('aria-labelledby') ?? '').split(' ');
    const labelled = ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
    const labels = it && 'labels' in it ? [...((it.labels ?? []) as HTMLElement[])] : [];
    const own =
      (it?.getAttribute('aria-label') ?? labelled.trim()) ||
      (labels[0]?.textContent ?? it?.textContent ?? '');
    return `${it?.getAttribute('role') ?? it?.tagName.toLowerCase() ?? ''} ${own}`;
  });
  return plain(name);
}

/**
 * What is wrong with the place of the focus: nowhere, without a ring that can be seen, outside the
 * window, or under something that lies over it. Empty where nothing is.
 */
export async function troubleWithFocus(page: Page): Promise<string> {
  // Some rings are drawn, some lists scrolled, and what takes the place of a control that went may
  // come, a moment later.
  const end = Date.now() + 5_000;
  for (;;) {
    const trouble = await troubleNow(page);
    if (trouble === '' || Date.now() > end) return trouble;
    await page.waitForTimeout(50);
  }
}

function troubleNow(page: Page): Promise<string> {
  return page.evaluate(() => {
    const outer = document.activeElement;
    const it = outer?.shadowRoot?.activeElement ?? outer;
    if (!outer || !it || it === document.body) return 'nothing has the focus';
    const seen = (part: Element | null | undefined) => {
      if (!part) return false;
      const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(part);
      const isOutlined = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
      const isClear = /, 0\)$/.test(outlineColor) || outlineColor === 'transparent';
      return (isOutlined && !isClear) || boxShadow !== 'none';
    };
    // A circle of a choice, a field for files and a cell of a grid are shown by what stands for them.
    const active = it.getAttribute('aria-activedescendant');
    const stands = [
      it,
      it.closest('label, .cm-editor'),
      it.querySelector('svg'),
      active === null ? null : document.getElementById(active),
    ];
    const ring = stands.find(seen);
    if (!ring) return 'no ring';
    const box = ring.getBoundingClientRect();
    const left = Math.max(box.left, 0);
    const top = Math.max(box.top, 0);
    const right = Math.min(box.right, innerWidth);
    const bottom = Math.min(box.bottom, innerHeight);
    if (right - left < 1 || bottom - top < 1) return 'outside of the window';
    const shares = [0.02, 0.25, 0.5, 0.75, 0.98];
    const isHit = shares.some((x) =>
      shares.some((y) => {
        const hit = document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y);
        return hit !== null && (ring.contains(hit) || hit.contains(ring) || outer.contains(hit));
      }),
    );
    return isHit ? '' : 'under something else';
  });
}

/** Fails unless something has the focus, and shows it. */
export async function expectFocus(page: Page, after: string): Promise<void> {
  const trouble = await troubleWithFocus(page);
  expect(trouble, `after ${after}, on ${await focused(page)}`).toBe('');
}

/** Presses keys one after the other; after each something has the focus, and shows it. */
export async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    const before = await focused(page);
    await page.keyboard.press(key);
    await expectFocus(page, `${key} on ${before}`);
  }
}

/** Goes on with Tab until something of that name has the focus; each stop on the way shows it. */
export async function tabTo(page: Page, name: RegExp, key = 'Tab', most = 150): Promise<void> {
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press(key);
    const now = await focused(page);
    // Past the last stop the keyboard is in the browser's own bar.
    if (now.startsWith('body')) continue;
    const trouble = await troubleWithFocus(page);
    expect(trouble, `${key} to ${now}`).toBe('');
    if (name.test(now)) return;
  }
  throw new Error(`${key} never reaches ${String(name)}; the last is ${await focused(page)}`);
}

/** What is wrong at the stops of so many presses of Tab, from the top of the page. */
export async function troublesOnTheWay(page: Page, most: number): Promise<string[]> {
  const found: string[] = [];
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (now.startsWith('body')) break;
    const trouble = await troubleWithFocus(page);
    if (trouble !== '') found.push(`${now.slice(0, 80)}: ${trouble}`);
  }
  return found;
}
