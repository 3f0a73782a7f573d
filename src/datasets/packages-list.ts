import * as v from 'valibot';
import { relativePathSchema } from './relative-path.ts';

/**
 * The list of packages that lie beside the app, each after those it refers to. Paths of descriptors
 * are relative to the list.
 */
export const packagesListSchema = v.object({
  packages: v.array(v.object({ path: relativePathSchema })),
});
