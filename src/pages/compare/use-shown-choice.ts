import { useShown } from '../../components/states/use-shown.ts';
import { useHasFigures } from '../../queries/use-comparison.ts';
import type { KnownChoice } from './use-compare-choice.ts';

/**
 * What is shown while what is asked for is on its way: the old picture stays until the figures of
 * the other indicator or boundary are there.
 */
export function useShownChoice(
  choice: KnownChoice,
  indicatorIds: readonly string[],
): { shown: KnownChoice; isLate: boolean } {
  const shown = useShown(choice, useHasFigures(indicatorIds, choice.selection.boundary));
  const isLate =
    shown.indicator !== choice.indicator ||
    shown.second !== choice.second ||
    shown.selection.boundary !== choice.selection.boundary;
  return { shown, isLate };
}
