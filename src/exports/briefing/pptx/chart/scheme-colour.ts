/**
 * A colour by its place in the theme and not by its number, so that a department that chooses
 * another theme has the whole deck in its colours.
 */
export interface SchemeColour {
  slot: 'tx1' | 'tx2' | 'bg1' | `accent${1 | 2 | 3 | 4 | 5 | 6}`;
  /** Share of the lightness that is kept, and what is added to it, in per cent. */
  keep?: number;
  add?: number;
  /** In per cent; all of it unless said. */
  opacity?: number;
}

/** What colours mean on slides: the same as on the page (`role-colour.ts`). */
export const inks = {
  paper: { slot: 'bg1' },
  ink: { slot: 'tx1' },
  second: { slot: 'tx2' },
  accent: { slot: 'accent1' },
  /** Greys out of the ground: grey in every theme, whatever its accents are. */
  contextLine: { slot: 'bg1', keep: 55 },
  contextBar: { slot: 'bg1', keep: 75 },
  rule: { slot: 'bg1', keep: 85 },
} as const satisfies Record<string, SchemeColour>;

/** Kinds without order. After its six accents PowerPoint goes on with darker ones, and so do we. */
export function kindColour(index: number): SchemeColour {
  const slot = `accent${((index % 6) + 1) as 1 | 2 | 3 | 4 | 5 | 6}` as const;
  return index < 6 ? { slot } : { slot, keep: 60 };
}

/** Up to four parts of one total, the one that matters first. */
const partColours: readonly SchemeColour[] = [
  inks.accent,
  { slot: 'accent1', keep: 40, add: 60 },
  inks.contextLine,
  inks.contextBar,
];

/** As on the page, where `parts.ts` colours them. */
export const partColour = (index: number, count: number): SchemeColour =>
  (count > partColours.length ? undefined : partColours[index]) ?? kindColour(index);

/** Whether words on the colour are set in the ground's: light ones, as on dark accents. */
export const isDark = ({ slot, add }: SchemeColour): boolean => slot !== 'bg1' && add === undefined;
