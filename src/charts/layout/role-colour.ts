import type { ChartSeries } from '../chart-model.ts';
import type { Palette } from '../palette.ts';

type Role = ChartSeries['role'];

/** Accent is what is looked at, ink what is set beside it, grey all others. */
export function barColour(role: Role, palette: Palette): string {
  return { focus: palette.accent, beside: palette.ink2, context: palette.contextBar }[role];
}

export function lineColour(role: Role, palette: Palette): string {
  return { focus: palette.accent, beside: palette.ink, context: palette.contextLine }[role];
}

/** A name in the colour of its line; grey lines are too faint for words. */
export function nameColour(role: Role, palette: Palette): string {
  return { focus: palette.accent, beside: palette.ink, context: palette.muted }[role];
}
