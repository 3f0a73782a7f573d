import * as v from 'valibot';

const withinOneIndicator = v.object({
  indicator_id: v.string(),
  /** The dimension whose members make up the indicator's total. */
  dimension: v.string(),
  /** Only in this report; in every one where it is missing. */
  source_id: v.optional(v.string()),
});

const amongIndicators = v.object({
  total_id: v.string(),
  part_ids: v.pipe(v.array(v.string()), v.minLength(1)),
  source_id: v.optional(v.string()),
});

/** Says which printed parts make up a printed total, so that the sum can be checked. */
export const partSumSchema = v.union([withinOneIndicator, amongIndicators]);

export type PartSum = v.InferOutput<typeof partSumSchema>;
