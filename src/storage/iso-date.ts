import * as v from 'valibot';

/** A date as it is kept, `2023-11-30`: a day that there is, since no other can be shown. */
export const isoDate = v.pipe(v.string(), v.check(isDay));

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(text);
  // The 30th of February is taken for the 2nd of March.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
