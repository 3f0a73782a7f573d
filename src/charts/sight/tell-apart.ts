import type { ChartContext } from '../chart-context.ts';
import { chartKinds } from '../chart-kinds.ts';
import type { ChartModel } from '../chart-model.ts';
import type { Addition } from '../scene.ts';
import { indistinctPairs, type IndistinctPair } from './indistinct.ts';

/** What came of looking at a drawing as others may come to see it. */
export interface SightTest {
  /** How many pairs only their looks tell apart. */
  pairs: number;
  /** Those of them whose colours some sight can't tell apart. */
  confused: IndistinctPair[];
  /** What the drawing has been given for that. */
  added: Addition[];
  /** Pairs that some sight mixes up all the same. */
  remaining: IndistinctPair[];
}

/**
 * The model as it must be drawn to be read without its colours, and what was found. It stays as it
 * is where its colours are told apart in every sight, and where nothing could be added that helps.
 */
export function tellApart(
  model: ChartModel,
  context: ChartContext,
): { model: ChartModel; test: SightTest } {
  const kind = chartKinds[model.kind];
  const plain = kind.rivals?.(model, context) ?? [];
  const confused = indistinctPairs(plain);
  const unchanged = {
    model,
    test: { pairs: plain.length, confused, added: [], remaining: confused },
  };
  if (confused.length === 0) return unchanged;
  const apart = patterned(model, context);
  const remaining = indistinctPairs(kind.rivals?.(apart, context) ?? []);
  const added = kind.additions?.(apart, context.width) ?? [];
  if (added.length === 0) return unchanged;
  return { model: apart, test: { pairs: plain.length, confused, added, remaining } };
}

/** Of several series not every part-year is hatched then: its edge and its ground say it. */
function patterned(model: ChartModel, { words }: ChartContext): ChartModel {
  const { partYear } = words.messages.notes;
  return {
    ...model,
    patterned: true,
    notes: model.notes.map((it) => (it === partYear.columns ? partYear.patterned : it)),
  };
}
