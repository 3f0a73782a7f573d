import * as v from 'valibot';
import { isShowable } from '../lib/shown-text.ts';

// An address with a scheme, an absolute path or a climb out of the folder would make a package
// read from somewhere its reader did not choose.
const staysInside = (path: string): boolean =>
  !/^([a-z][a-z0-9+.-]*:|[\\/])/i.test(path) && !path.split(/[\\/]/).includes('..');

/** A path below the file that names it, on the same host. */
export const relativePathSchema = v.pipe(
  v.string(),
  v.minLength(1),
  v.check(staysInside, 'expected a path inside the folder'),
  v.check(isShowable, 'expected a path without control characters'),
);
