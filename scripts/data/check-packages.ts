import type { Problem } from '../../src/datasets/problem.ts';
import { checkPackage } from '../../src/ingest/check-package.ts';
import { checkTexts } from '../../src/ingest/check-texts.ts';
import type { LoadedPackage } from '../../src/ingest/loaded-package.ts';

/** Checks packages one after the other, each as if those before it were accepted. */
export function checkPackages(
  packages: readonly LoadedPackage[],
  texts?: ReadonlyMap<string, string>,
): Problem[] {
  return packages.flatMap((candidate, index) => [
    ...checkPackage(candidate, packages.slice(0, index)),
    ...(texts ? checkTexts(candidate, texts) : []),
  ]);
}
