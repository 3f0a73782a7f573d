import type { FigureChange } from './table-import.ts';
import { breakdownKey, type Observation } from '../semantic/observation.ts';

/**
 * One text for what a figure is about, as `Acceptance.without` names changes; `figureKeySql` makes the
 * same of a row.
 */
export function changeKey({ before, after }: Pick<FigureChange, 'before' | 'after'>): string {
  const figure: Observation | undefined = after ?? before[0];
  if (!figure) return '';
  const { indicatorId, placeId, period, kind, breakdown } = figure;
  return [indicatorId, placeId, period.start, period.end, kind, breakdownKey(breakdown)].join('|');
}
