import * as v from 'valibot';

const isoDate = v.pipe(v.string(), v.isoDate());

// Strict, since a misspelt column would silently point at another figure.
const figureRefSchema = v.strictObject({
  indicator_id: v.string(),
  value_kind: v.optional(v.picklist(['actual', 'plan']), 'actual'),
  /** `dimension=member`; empty for the total. */
  breakdown: v.optional(v.string(), ''),
  /** Only where the document states the figure of several places or periods. */
  place_id: v.optional(v.string()),
  period_start: v.optional(isoDate),
  period_end: v.optional(isoDate),
});

const source = { source_id: v.string() };

/**
 * Says which printed figures of one document may be held against each other, beside the printed
 * sums: a stated percentage (`rate`) and the two figures printed with it; two places that state
 * the `same` thing; parts of other indicators that make up a total (`sum`); or that a figure's own
 * note tells of a slip in the document (`remark`). Unlike a part sum it refuses nothing: what is
 * printed is kept, and a disagreement is shown at the figures.
 */
export const crossCheckSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('rate'),
    /** In per cent. */
    rate: figureRefSchema,
    part: figureRefSchema,
    whole: figureRefSchema,
    ...source,
  }),
  v.strictObject({
    kind: v.literal('same'),
    first: figureRefSchema,
    second: figureRefSchema,
    ...source,
  }),
  v.strictObject({
    kind: v.literal('sum'),
    total: figureRefSchema,
    parts: v.pipe(v.array(figureRefSchema), v.minLength(2)),
    ...source,
  }),
  v.strictObject({ kind: v.literal('remark'), figure: figureRefSchema, ...source }),
]);

/** The columns by which a cross check finds its figure; those left out may hold anything. */
export type FigureRef = v.InferOutput<typeof figureRefSchema>;
export type CrossCheck = v.InferOutput<typeof crossCheckSchema>;

/** Every figure that a cross check speaks of, in the order in which it names them. */
export function refsOf(check: CrossCheck): FigureRef[] {
  switch (check.kind) {
    case 'rate':
      return [check.rate, check.part, check.whole];
    case 'same':
      return [check.first, check.second];
    case 'sum':
      return [check.total, ...check.parts];
    case 'remark':
      return [check.figure];
  }
}
