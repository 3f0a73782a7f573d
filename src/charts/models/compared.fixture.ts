import { wordsIn } from '../../i18n/words.ts';
import { catalogue, compared } from '../../semantic/comparison.fixture.ts';
import type { Comparison } from '../../semantic/comparison-of.ts';
import type { Observation } from '../../semantic/observation.ts';
import type { Language } from '../../semantic/selection.ts';
import type { TimeStep } from '../../semantic/time-steps.ts';
import { comparedContext, type ComparedContext } from './compared-context.ts';

/** A comparison with all that its models need, in Vietnamese unless told otherwise. */
export const contextOf = (comparison: Comparison, language: Language = 'vi'): ComparedContext =>
  comparedContext(comparison, { words: wordsIn(language), catalogue, boundary: 'reported' });

export const contextFor = (
  observations: readonly Observation[],
  asked: Parameters<typeof compared>[1] = {},
  language: Language = 'vi',
): ComparedContext => contextOf(compared(observations, asked), language);

/** The last step of a comparison that has one. */
export function stepOf({ comparison }: ComparedContext): TimeStep {
  if (!comparison.at) throw new Error('no step of time');
  return comparison.at;
}

/** Text with plain spaces, as a person would type it. */
export const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
