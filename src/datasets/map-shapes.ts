import * as v from 'valibot';

const point = v.object({ x: v.number(), y: v.number() });
const path = v.pipe(v.string(), v.regex(/^[MLHVZmlhvz0-9 ,.-]*$/));

/** A file of outlines as it lies beside the app: one for each vintage of boundaries. */
export const shapesFileSchema = v.object({
  width: v.number(),
  height: v.number(),
  areas: v.record(
    v.string(),
    v.object({
      outline: path,
      centre: point,
      box: v.object({ x: v.number(), y: v.number(), width: v.number(), height: v.number() }),
    }),
  ),
  archipelagos: v.array(
    v.object({
      id: v.picklist(['hoang-sa', 'truong-sa']),
      key: v.string(),
      outline: path,
      label: point,
    }),
  ),
});

/** What lies beside the app as `shapes/63.json` and `shapes/34.json`. */
export type ShapesFile = v.InferOutput<typeof shapesFileSchema>;
