import * as v from 'valibot';
import { crossCheckSchema } from './cross-check.ts';
import { partSumSchema } from './part-sum.ts';
import { shownLine, shownText } from '../lib/shown-text.ts';
import { relativePathSchema } from './relative-path.ts';
import { tableSchemaSchema } from './table-schema.ts';

/** Of packages and their resources. */
export const nameSchema = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9._-]*$/));

const lineSchema = v.pipe(v.string(), v.transform(shownLine));
const textSchema = v.pipe(v.string(), v.transform(shownText));

const wordsSchema = {
  title: v.optional(lineSchema),
  title_en: v.optional(lineSchema),
  description: v.optional(textSchema),
  description_en: v.optional(textSchema),
};

const rowCountSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A file of a resource in parts, as the descriptor tells it. */
const partSchema = v.object({
  path: relativePathSchema,
  bytes: v.optional(v.number()),
  rowCount: v.optional(rowCountSchema),
  hash: v.optional(v.string()),
  /** Bytes at the end of a Parquet file that tell where everything in it lies. */
  footerBytes: v.optional(v.number()),
  /** Smallest and largest value of columns over all rows of the file; dates as ISO text. */
  bounds: v.optional(v.record(v.string(), v.tuple([v.string(), v.string()]))),
});

const fileSchema = v.object({
  name: nameSchema,
  /** A list where the rows lie in several files, one after the other. */
  path: v.union([
    relativePathSchema,
    v.pipe(
      v.array(relativePathSchema),
      v.minLength(1),
      v.check((paths) => new Set(paths).size === paths.length, 'expected every path once'),
    ),
  ]),
  /** More about the files of such a list, in any order. */
  parts: v.optional(v.array(partSchema), []),
  format: v.optional(v.picklist(['csv', 'parquet']), 'csv'),
  mediatype: v.optional(v.string()),
  /** Size of the file when it was written; a shorter one without an end may be cut off. */
  bytes: v.optional(v.number()),
  /** `sha256:` and the digest of the file; `npm run data` adds it to what the app ships. */
  hash: v.optional(v.string()),
  /** How many rows the file holds, so that it need not be read for that. */
  rowCount: v.optional(rowCountSchema),
  /**
   * All values of columns that are keys or lead to keys, by column: what holds a package against
   * others without reading its rows.
   */
  keyValues: v.optional(v.record(v.string(), v.array(v.union([v.string(), v.number()])))),
  ...wordsSchema,
  schema: tableSchemaSchema,
});

const resourceSchema = v.pipe(
  fileSchema,
  v.check(
    ({ path, format }) => typeof path === 'string' || format === 'parquet',
    'expected several paths of Parquet files only',
  ),
  v.check(
    ({ path, parts }) => parts.every((part) => path.includes(part.path)),
    'expected parts among the paths',
  ),
  v.transform(({ path, parts, ...resource }) => {
    if (typeof path === 'string') return { ...resource, path };
    const told = new Map(parts.map((part) => [part.path, part]));
    return {
      ...resource,
      /** Of a resource in parts, its first file: what it is called by where one name is needed. */
      path: path[0] ?? '',
      /** Present where the rows lie in several files. */
      parts: path.map((each) => told.get(each) ?? { path: each }),
    };
  }),
);

const originSchema = v.object({
  name: v.optional(lineSchema),
  title: v.optional(lineSchema),
  path: v.optional(v.string()),
});

const reportTextSchema = v.pipe(v.string(), v.regex(/^[^/\\]+\.(txt|md)$/i));

/** The descriptor of a dataset: a Data Package (version 2) whose resources are tables. */
export const dataPackageSchema = v.object({
  name: nameSchema,
  ...wordsSchema,
  version: v.optional(lineSchema),
  created: v.optional(lineSchema),
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
  /** Texts of reports that lie beside the tables, under the names that `sources` gives them. */
  reportTexts: v.optional(v.array(reportTextSchema), []),
  partSums: v.optional(v.array(partSumSchema), []),
  crossChecks: v.optional(v.array(crossCheckSchema), []),
});

type PartFile = v.InferOutput<typeof partSchema>;
export interface Resource extends Omit<v.InferOutput<typeof fileSchema>, 'path' | 'parts'> {
  path: string;
  parts?: PartFile[];
}
export type DataPackage = v.InferOutput<typeof dataPackageSchema>;
