import { comparedName } from '../../i18n/compared.ts';
import { upperFirst } from '../../i18n/name-in-sentence.ts';
import type { ComparedContext } from './compared-context.ts';

/** What is shown, in which unit and boundary, and what else must be known to read it. */
export function comparedSubtitle(
  more: readonly (string | undefined)[],
  context: ComparedContext,
): string {
  const { comparison, scale, words, boundary } = context;
  const { messages } = words;
  return [
    upperFirst(comparedName(comparison, words)),
    scale.unit === '' ? undefined : messages.chartText.unit(scale.unit),
    messages.boundaries[boundary],
    ...more,
  ]
    .filter((it) => it !== undefined)
    .join(' · ');
}
