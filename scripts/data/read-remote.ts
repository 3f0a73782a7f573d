import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { remoteDatasetSchema, type RemoteDataset } from '../../src/datasets/packages-list.ts';

/** Each entry as what it means to be, so that a fault is told of the right one of the two. */
const listSchema = (made: readonly string[]) => {
  const madeSchema = v.object({
    path: v.picklist(made.map((name) => `${name}/datapackage.json`)),
  });
  const entrySchema = v.lazy((entry) =>
    typeof entry === 'object' && entry !== null && 'path' in entry
      ? madeSchema
      : remoteDatasetSchema,
  );
  return v.object({ packages: v.array(entrySchema) });
};

/**
 * The datasets on a server that `packages.json` beside the packages' folders names; none without such a
 * file. Entries of packages that the build makes itself (`made`) are passed over, so that one list serves
 * before a build and after it. Throws with the place of what is wrong in it.
 */
export function readRemote(dataFolder: string, made: readonly string[]): RemoteDataset[] {
  const path = join(dataFolder, 'packages.json');
  if (!existsSync(path)) return [];
  const parsed = v.safeParse(listSchema(made), JSON.parse(readFileSync(path, 'utf8')));
  if (parsed.success) return parsed.output.packages.flatMap((it) => ('path' in it ? [] : it));
  const [issue] = parsed.issues;
  throw new Error(`${path}: ${v.getDotPath(issue) ?? ''}: ${issue.message}`);
}
