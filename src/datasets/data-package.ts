import * as v from 'valibot';
import { crossCheckSchema } from './cross-check.ts';
import { partSumSchema } from './part-sum.ts';
import { relativePathSchema } from './relative-path.ts';
import { tableSchemaSchema } from './table-schema.ts';

const nameSchema = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9._-]*$/));

const wordsSchema = {
  title: v.optional(v.string()),
  title_en: v.optional(v.string()),
  description: v.optional(v.string()),
  description_en: v.optional(v.string()),
};

const resourceSchema = v.object({
  name: nameSchema,
  path: relativePathSchema,
  format: v.optional(v.picklist(['csv', 'parquet']), 'csv'),
  mediatype: v.optional(v.string()),
  /** Size of the file when it was written; a shorter one without an end may be cut off. */
  bytes: v.optional(v.number()),
  /** `sha256:` and the digest of the file; `npm run data` adds it to what the app ships. */
  hash: v.optional(v.string()),
  /** How many rows the file holds, so that it need not be read for that. */
  rowCount: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  /**
   * All values of columns that are keys or lead to keys, by column: what holds a package against
   * others without reading its rows.
   */
  keyValues: v.optional(v.record(v.string(), v.array(v.union([v.string(), v.number()])))),
  ...wordsSchema,
  schema: tableSchemaSchema,
});

const originSchema = v.object({
  name: v.optional(v.string()),
  title: v.optional(v.string()),
  path: v.optional(v.string()),
});

/** The descriptor of a dataset: a Data Package (version 2) whose resources are tables. */
export const dataPackageSchema = v.object({
  name: nameSchema,
  ...wordsSchema,
  version: v.optional(v.string()),
  created: v.optional(v.string()),
  licenses: v.optional(v.array(originSchema), []),
  sources: v.optional(v.array(originSchema), []),
  resources: v.pipe(
    v.array(resourceSchema),
    v.minLength(1),
    v.check(
      (resources) => new Set(resources.map(({ name }) => name)).size === resources.length,
      'expected every resource name once',
    ),
  ),
  partSums: v.optional(v.array(partSumSchema), []),
  crossChecks: v.optional(v.array(crossCheckSchema), []),
});

export type Resource = v.InferOutput<typeof resourceSchema>;
export type DataPackage = v.InferOutput<typeof dataPackageSchema>;
