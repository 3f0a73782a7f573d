import { breakdownKey, type Observation } from '../../semantic/observation.ts';

/**
 * Names a chart of one figure or of its parts, so that an address can ask for it alone: no two
 * charts of a page share a name.
 */
export function chartId(
  word: string,
  { indicatorId, placeId, period, breakdown }: Observation,
): string {
  const parts = [indicatorId, word, placeId, period.end, breakdownKey(breakdown)];
  return parts
    .filter((it) => it !== '')
    .join('-')
    .replace(/[^a-z0-9]+/g, '-');
}
