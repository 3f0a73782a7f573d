import * as v from 'valibot';
import { shownLine } from '../lib/shown-text.ts';
import { relativePathSchema } from './relative-path.ts';

const languages = ['vi', 'en'] as const;
const themes = ['system', 'light', 'dark'] as const;

const nameSchema = v.pipe(v.string(), v.transform(shownLine));

const thresholdsSchema = v.pipe(
  v.object({
    /** Pace from which a plan is on track. */
    onTrack: v.pipe(v.number(), v.gtValue(0)),
    /** Pace from which it is to be watched; below, it is behind. */
    watch: v.pipe(v.number(), v.gtValue(0)),
  }),
  v.check(({ onTrack, watch }) => watch <= onTrack, 'expected watch to be at most onTrack'),
);

/** `config.json` beside the app: what one department sets without building the app anew. */
export const departmentConfigSchema = v.object({
  department: v.object({ vi: nameSchema, en: nameSchema }),
  logo: v.optional(relativePathSchema),
  defaultPlace: v.pipe(v.string(), v.regex(/^(63|34)-\d{2}$/)),
  defaultYear: v.optional(v.pipe(v.number(), v.integer())),
  /** The first is the one that the app starts in. */
  languages: v.optional(v.pipe(v.array(v.picklist(languages)), v.minLength(1)), [...languages]),
  theme: v.optional(v.picklist(themes), 'system'),
  progressThresholds: v.optional(thresholdsSchema, { onTrack: 1, watch: 0.85 }),
  packages: v.optional(relativePathSchema, 'data/packages.json'),
});

export type DepartmentConfig = v.InferOutput<typeof departmentConfigSchema>;
