import type { TargetProblem } from '../semantic/check-target.ts';
import type { Indicator } from '../semantic/indicator.ts';
import type { OwnTarget } from '../semantic/own-target.ts';
import { formatFigure, scaleFor, withUnit } from './format-value.ts';
import type { Words } from './words.ts';

/** Figure and unit of a target: "48 số", "4,5 triệu đồng"; the bare number of an unknown indicator. */
export function targetValue(
  value: OwnTarget['value'],
  indicator: Indicator | undefined,
  { language }: Words,
): string {
  if (!indicator) return String(value);
  const scale = scaleFor(indicator, [value], language);
  return withUnit(formatFigure(value, 'exact', scale, language), scale.unit);
}

/** Why something is no target, as a clause to stand in a table or to be made a sentence of. */
export function targetProblemText(
  problem: TargetProblem,
  indicator: Indicator | undefined,
  words: Words,
): string {
  const { reasons } = words.messages.ownTargets;
  switch (problem.code) {
    case 'period':
      return problem.reason === 'not-a-date' ? reasons.notADate : reasons.endsBeforeStart;
    case 'decimals':
      return reasons.decimals(problem.decimals);
    case 'other-unit':
      return reasons.otherUnit(problem.unit, problem.expected[words.language]);
    case 'already-set':
      return reasons.alreadySet(targetValue(problem.value, indicator, words));
    case 'twice':
      return reasons.twice(problem.lines.join(', '));
    default:
      return reasons[problem.code];
  }
}
