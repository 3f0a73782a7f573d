import * as v from 'valibot';
import { digest } from '../lib/digest.ts';

const file = v.object({ path: v.string(), bytes: v.number(), digest: v.string() });

const entryFields = {
  /** Of the folder that holds its files, each under its place in `files`. */
  id: v.string(),
  name: v.string(),
  title: v.string(),
  savedAt: v.string(),
  files: v.array(file),
};

/** A package as the index lists it; once it is in use a copy lies as `entry.json` in its folder. */
export const entrySchema = v.object(entryFields);

export const stateSchema = v.object({
  format: v.literal(1),
  packages: v.array(entrySchema),
  bin: v.array(
    v.object({
      ...entryFields,
      removedAt: v.string(),
      why: v.picklist(['removed', 'replaced']),
    }),
  ),
});

export type Entry = v.InferOutput<typeof entrySchema>;
export type KeptState = v.InferOutput<typeof stateSchema>;
export type BinEntry = KeptState['bin'][number];

export const nothingKept: KeptState = { format: 1, packages: [], bin: [] };

/** The text of a file of ours: its digest in the first line, so that half a file is known. */
export const sealed = (value: unknown): Blob => {
  const text = JSON.stringify(value);
  return new Blob([`${digest(text)}\n${text}`], { type: 'application/json' });
};

/** The value in such a file; undefined where it isn't whole. */
export async function unsealed(content: Blob | undefined): Promise<unknown> {
  if (!content) return undefined;
  const whole = await content.text();
  const end = whole.indexOf('\n');
  const text = whole.slice(end + 1);
  return whole.slice(0, end) === digest(text) ? JSON.parse(text) : undefined;
}
