import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast } from './draw/text-on.ts';
import { palettes } from './palette.ts';

const sheet = readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8');

/** The colours of a theme by the names that styles give them. */
function tokensOf(theme: 'light' | 'dark'): Record<string, string> {
  const selector = theme === 'light' ? ':root {' : ":root[data-theme='dark'] {";
  const block = sheet.slice(sheet.indexOf(selector)).split('}')[0] ?? '';
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', colour = '']) => [
      name,
      colour,
    ]),
  );
}

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  const tokens = tokensOf(theme);
  const colour = (name: string) => tokens[name] ?? '';

  it('charts and controls have the same colours', () => {
    const { surface, surface2, ink, ink2, muted, rule, rule2, accent, accentSoft, ...palette } =
      palettes[theme];
    expect(tokens).toMatchObject({
      surface,
      'surface-2': surface2,
      ink,
      'ink-2': ink2,
      muted,
      rule,
      'rule-2': rule2,
      accent,
      'accent-soft': accentSoft,
      'context-line': palette.contextLine,
      'context-bar': palette.contextBar,
      ...palette.status,
    });
  });

  it.each(['rule-2', 'accent', 'ink', 'behind', 'watch', 'on-track', 'done'])(
    '%s stands out by 3 to 1 as an edge, a ring or a mark, from the page and from a tinted part of it',
    (name) => {
      expect(contrast(colour(name), colour('surface'))).toBeGreaterThanOrEqual(3);
      expect(contrast(colour(name), colour('surface-2'))).toBeGreaterThanOrEqual(3);
    },
  );

  it.each(['surface', 'surface-2', 'accent-soft'])(
    'the ring of the focus is seen on %s',
    (name) => {
      expect(contrast(colour('accent'), colour(name))).toBeGreaterThanOrEqual(3);
    },
  );

  it('words on the accent can be read', () => {
    expect(contrast(colour('on-accent'), colour('accent'))).toBeGreaterThanOrEqual(4.5);
  });
});
