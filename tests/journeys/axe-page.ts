import axe from 'axe-core';
import type { Page } from 'playwright';

/** WCAG 2.2 AA with all that came before it, and what axe calls good practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds wrong with the page as it stands, with its rule and place; empty if nothing. Frames
 * are left out: what is shown in one is looked at by its own address.
 */
export async function axeTroubles(
  page: Page,
  { onlyColours = false }: { onlyColours?: boolean } = {},
): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const runOnly: axe.RunOnly = onlyColours
    ? { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }
    : { type: 'tag', values: tags };
  return page.evaluate(async (asked) => {
    const { run } = Reflect.get(window, 'axe') as typeof axe;
    const { violations } = await run(document, {
      runOnly: asked,
      // Not among those that tags alone switch on.
      ...(asked.type === 'tag' ? { rules: { 'target-size': { enabled: true } } } : {}),
      resultTypes: ['violations'],
      iframes: false,
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.flatMap(({ target, any, all, none }) => {
        const why = [...any, ...all, ...none].map(({ message }) => message).join('; ');
        // In a list that scrolls one row is always cut by its edge, or by a row that stays in sight.
        if (id === 'target-size' && why.includes('partially obscured')) return [];
        return [`${id}: ${target.flat().join(' ')}: ${why.slice(0, 200)}`];
      }),
    );
  }, runOnly);
}
