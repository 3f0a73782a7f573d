import * as v from 'valibot';
import { shownLine } from '../lib/shown-text.ts';
import { nameSchema } from './data-package.ts';
import { relativePathSchema } from './relative-path.ts';

const lineSchema = v.pipe(v.string(), v.transform(shownLine));

const isPlainAddress = (text: string): boolean => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) return false;
  return [url.username, url.password, url.search, url.hash].every((part) => part === '');
};

/** A dataset whose observations lie on a server and stay there. */
export const remoteDatasetSchema = v.object({
  name: nameSchema,
  title: lineSchema,
  title_en: v.optional(lineSchema),
  clickhouse: v.object({
    /** Of the HTTP interface; without a name, a password or a question in it. */
    url: v.pipe(v.string(), v.check(isPlainAddress, 'expected a plain http(s) address')),
    database: v.pipe(v.string(), v.minLength(1)),
    /** Of the observations. */
    table: v.pipe(v.string(), v.minLength(1)),
    /** Who may read without a password; without it, name and password are asked for. */
    user: v.optional(v.string()),
  }),
});

export type RemoteDataset = v.InferOutput<typeof remoteDatasetSchema>;

/**
 * The list of packages: those that lie beside the app, each after those it refers to, and those on a
 * server. Paths of descriptors are relative to the list.
 */
export const packagesListSchema = v.object({
  packages: v.array(v.union([v.object({ path: relativePathSchema }), remoteDatasetSchema])),
});
