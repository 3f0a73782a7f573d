import type { Page } from 'playwright';

/** Sets the spacing of texts that WCAG 1.4.12 asks a page to bear, as a reader's own style does. */
export function spaceTexts(page: Page): Promise<void> {
  return page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-bottom: 2em !important; }
    `);
    document.adoptedStyleSheets = [sheet];
  });
}

/**
 * Texts that can't be read whole: cut off by what they stand in, run out of it over what comes next, or
 * shown with their end left out. What scrolls by itself cuts nothing.
 */
export function lostTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const lost = new Set<string>();
    const isUnseen = (it: Element) =>
      // The columns of a grid are made wider by keys.
      it.closest('[class*="unseen"], .visually-hidden, [aria-hidden="true"], [role="grid"]') !==
        null ||
      it.closest('svg, option') !== null ||
      getComputedStyle(it).clipPath !== 'none';
    const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll';
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const own = node.parentElement;
      if (!own || node.textContent?.trim() === '') continue;
      if (!own.checkVisibility({ visibilityProperty: true }) || isUnseen(own)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const text = range.getBoundingClientRect();
      if (text.width === 0) continue;
      let [cutX, cutY] = [true, true];
      for (let box: Element | null = own; box && box !== document.body; box = box.parentElement) {
        if (getComputedStyle(box).clipPath !== 'none') break;
        const { overflowX, overflowY, display, position } = getComputedStyle(box);
        if (scrolls(overflowX)) cutX = false;
        if (scrolls(overflowY)) cutY = false;
        const edge = box.getBoundingClientRect();
        const hides = overflowX === 'hidden' || overflowX === 'clip';
        const isField = display !== 'inline' && box === own;
        if (!hides && !isField) {
          if (position === 'fixed') break;
          continue;
        }
        const wide = cutX && (text.right > edge.right + 1 || text.left < edge.left - 1);
        const high = cutY && (text.bottom > edge.bottom + 4 || text.top < edge.top - 4);
        if (wide || high) {
          const by = `${box.tagName.toLowerCase()}.${box.getAttribute('class') ?? ''}`;
          lost.add(
            `“${own.textContent.trim().slice(0, 50)}” ${wide ? 'wider' : 'higher'} than ${by}`,
          );
        }
      }
    }
    for (const svg of document.querySelectorAll('figure [role="application"] svg')) {
      const picture = svg.getBoundingClientRect();
      for (const text of svg.querySelectorAll('text')) {
        const { left, right, width } = text.getBoundingClientRect();
        if (width === 0 || (left >= picture.left - 2 && right <= picture.right + 2)) continue;
        lost.add(`“${text.textContent.slice(0, 50)}” runs out of its picture`);
      }
    }
    return [...lost].slice(0, 8);
  });
}

/**
 * Texts that lie over each other, so that neither can be read. Left out are pictures, what is only heard,
 * what its list has scrolled away, and what stays in sight over the rest.
 */
export function overlappingTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const left = 'svg, option, [role="grid"], .visually-hidden, [class*="unseen"]';
    const isSeen = (it: Element) => {
      if (it.closest(left) || !it.checkVisibility({ visibilityProperty: true })) return false;
      for (let box: Element | null = it; box; box = box.parentElement) {
        const { clipPath, position } = getComputedStyle(box);
        if (clipPath !== 'none' || position === 'sticky' || position === 'fixed') return false;
      }
      return true;
    };
    const cut = (it: Element, rect: DOMRect) => {
      let { top, bottom } = rect;
      for (let box = it.parentElement; box; box = box.parentElement) {
        if (!/auto|scroll|hidden|clip/.test(getComputedStyle(box).overflowY)) continue;
        const edge = box.getBoundingClientRect();
        top = Math.max(top, edge.top);
        bottom = Math.min(bottom, edge.bottom);
      }
      return { left: rect.left, right: rect.right, top, bottom };
    };
    const rows: { it: Element; box: ReturnType<typeof cut> }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const it = node.parentElement;
      if (!it || node.textContent?.trim() === '' || !isSeen(it)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) {
        const box = cut(it, rect);
        // What drops down over the page hides the page's own words, and is read instead.
        const over = document
          .elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2)
          ?.closest('[role="listbox"], [role="dialog"]');
        if (over && !over.contains(it)) continue;
        if (box.right - box.left > 2 && box.bottom - box.top > 2) rows.push({ it, box });
      }
    }
    rows.sort((a, b) => a.box.top - b.box.top);
    const found = new Set<string>();
    for (const [at, a] of rows.entries()) {
      for (let next = at + 1; next < rows.length; next += 1) {
        const b = rows[next];
        if (!b || b.box.top >= a.box.bottom) break;
        const width = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const height = Math.min(a.box.bottom, b.box.bottom) - b.box.top;
        const least = Math.min(a.box.bottom - a.box.top, b.box.bottom - b.box.top);
        // Lines may touch by their spacing.
        if (width < 3 || height < least * 0.4) continue;
        const words = [a.it, b.it].map((it) => it.textContent.trim().slice(0, 40));
        found.add(`“${words.join('” over “')}”`);
      }
    }
    return [...found].slice(0, 8);
  });
}
