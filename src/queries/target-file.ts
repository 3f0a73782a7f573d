import type { Outcome } from '../datasets/outcome.ts';
import type { TargetFile } from '../ingest/target-file.ts';
import { tryAgain } from '../lib/try-again.ts';
import type { Indicator } from '../semantic/indicator.ts';
import type { OwnTarget } from '../semantic/own-target.ts';

// The reader of such files comes with the first of them, not with the first view.
const reader = () => tryAgain(() => import('../ingest/target-file.ts'), [1_000, 3_000]);

/** The rows of a file of targets that a person has picked; rejects where it can't be opened. */
export async function readTargetFile(file: File): Promise<Outcome<TargetFile>> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return (await reader()).readTargets(bytes, file.name);
}

/** The text of a file of these targets. */
export async function writeTargetFile(
  targets: readonly OwnTarget[],
  indicators: ReadonlyMap<string, Pick<Indicator, 'unit'>>,
): Promise<string> {
  return (await reader()).writeTargets(targets, indicators);
}
