import * as v from 'valibot';
import { digest } from '../lib/digest.ts';

const cell = v.union([v.string(), v.number(), v.boolean(), v.null()]);

/** The result of one statement, as it is shipped: columns once, then rows. */
const shippedResultSchema = v.object({
  columns: v.array(v.string()),
  rows: v.array(v.array(cell)),
});

/** A file of shipped results, by statement key. */
export const shippedFileSchema = v.record(v.string(), shippedResultSchema);

/** What was shipped at build, and the data that it was computed from. */
export const shippedManifestSchema = v.object({
  version: v.string(),
  /** File that holds a statement's result, by statement key; relative to the manifest. */
  files: v.record(v.string(), v.string()),
});

export type ShippedFile = v.InferOutput<typeof shippedFileSchema>;
export type ShippedManifest = v.InferOutput<typeof shippedManifestSchema>;

/**
 * One name for exactly these data: equal only if the same files with the same bytes are listed in
 * the same order. Shipped results are used for no other data.
 */
export function dataVersion(digests: readonly (readonly [path: string, digest: string])[]): string {
  return digest(digests.map((entry) => entry.join(' ')).join('\n')).slice(0, 16);
}
