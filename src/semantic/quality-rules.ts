import { refsOf, type CrossCheck } from '../datasets/cross-check.ts';
import type { DataPackage } from '../datasets/data-package.ts';
import type { PartSum } from '../datasets/part-sum.ts';

/** What the packages in use say of figures that may be held against each other. */
export interface QualityRules {
  partSums: readonly PartSum[];
  crossChecks: readonly CrossCheck[];
}

/** The rules of several packages together; a rule holds for the figures of all of them. */
export const qualityRules = (
  descriptors: readonly Pick<DataPackage, 'partSums' | 'crossChecks'>[],
): QualityRules => ({
  partSums: descriptors.flatMap(({ partSums }) => partSums),
  crossChecks: descriptors.flatMap(({ crossChecks }) => crossChecks),
});

/** The indicators whose figures the rules need, each once and in order. */
export function indicatorsIn({ partSums, crossChecks }: QualityRules): string[] {
  const ids = [
    ...partSums.flatMap((it) =>
      'total_id' in it ? [it.total_id, ...it.part_ids] : [it.indicator_id],
    ),
    ...crossChecks.flatMap((it) => refsOf(it).map((ref) => ref.indicator_id)),
  ];
  return [...new Set(ids)].sort();
}
