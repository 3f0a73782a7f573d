import { changeBetween } from '../../semantic/change.ts';
import { comparable } from '../../semantic/comparability.ts';
import type { Indicator } from '../../semantic/indicator.ts';
import type { Observation } from '../../semantic/observation.ts';
import { pickerYear } from '../../semantic/period.ts';
import type { ChartLink } from '../chart-model.ts';

/** The join of two neighbouring figures; years that nobody reported lie between as a gap. */
export function joinOf(
  earlier: Observation,
  later: Observation,
  indicator: Pick<Indicator, 'measure'>,
  overYears = false,
): ChartLink['join'] {
  if (!overYears && pickerYear(later.period) - pickerYear(earlier.period) > 1) return 'none';
  const isCut = indicator.measure === 'flow' && [earlier, later].some((it) => it.period.asOf);
  if (isCut || comparable(earlier, later, indicator).kind === 'not-comparable') {
    const { kind } = changeBetween(earlier, later, indicator);
    return kind === 'at-least' ? 'dashed' : 'cut';
  }
  return later.status === 'final' ? 'solid' : 'dotted';
}
