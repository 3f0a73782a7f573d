import * as v from 'valibot';
import { shownLine } from '../lib/shown-text.ts';
import { settingKeys, type Settings } from './kept-settings.ts';

export const archiveListPath = 'datapackages.json';
export const settingsPath = 'settings.json';

const instant = v.pipe(
  v.string(),
  v.check((text) => !Number.isNaN(Date.parse(text)), 'expected a date and time'),
);

const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** The list at the top of a file of everything that a browser keeps. */
export const archiveListSchema = v.object({
  format: v.literal(1),
  createdAt: instant,
  packages: v.array(
    v.object({
      name: v.string(),
      title: v.pipe(v.string(), v.transform(shownLine)),
      savedAt: instant,
      /** Each below the folder of the package's name. */
      files: v.array(v.object({ path: v.string(), bytes: v.number(), digest: sha256 })),
    }),
  ),
  settings: v.nullable(v.object({ digest: sha256 })),
});

/** What is kept besides datasets; keys that this version doesn't know are passed over. */
export const settingsSchema: v.GenericSchema<unknown, Settings> = v.partial(
  v.object(Object.fromEntries(settingKeys.map((key) => [key, v.string()]))),
);

export type ArchiveList = v.InferOutput<typeof archiveListSchema>;
