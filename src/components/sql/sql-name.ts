const plain = /^[a-z_][a-z0-9_]*$/;

/** Words that can't name a table or column without quotes. */
const reserved = new Set(
  'all and any array as asc both case cast check collate column constraint create default desc describe distinct do else end except false fetch for foreign from grant group having in into intersect is join lateral leading limit not null offset on only or order pivot primary qualify references returning select show some summarize table then to trailing true union unique unpivot using variadic when where window with'.split(
    ' ',
  ),
);

/** A name as a statement writes it: in quotes where it would be read as something else. */
export const sqlName = (name: string): string =>
  plain.test(name) && !reserved.has(name) ? name : `"${name.replaceAll('"', '""')}"`;
