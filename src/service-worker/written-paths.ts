import * as v from 'valibot';

/** What of the files beside the app names other files; whether the rest is right is the page's affair. */
export const dataPathsSchema = {
  config: v.object({
    packages: v.optional(v.string(), 'data/packages.json'),
    logo: v.optional(v.string()),
  }),
  // A dataset on a server has no path.
  list: v.object({ packages: v.array(v.object({ path: v.optional(v.string()) })) }),
  descriptor: v.object({
    resources: v.array(
      v.object({
        // A list where the rows lie in several files.
        path: v.union([v.string(), v.array(v.string())]),
        format: v.optional(v.string()),
        bytes: v.optional(v.number()),
      }),
    ),
  }),
  results: v.object({ version: v.string(), files: v.record(v.string(), v.string()) }),
};
