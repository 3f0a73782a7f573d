import { periodLabel } from '../../i18n/period-label.ts';
import { targetValue } from '../../i18n/target-text.ts';
import type { Words } from '../../i18n/words.ts';
import { memberLabel, type Catalogue } from '../../semantic/catalogue.ts';
import { planOfTarget, type OwnTarget } from '../../semantic/own-target.ts';
import { vintageOf } from '../../semantic/place.ts';

/** A target in words: what, where, when and how much. */
interface TargetNames {
  indicator: string;
  place: string;
  period: string;
  value: string;
}

/** The words for a target; ids stand for what the catalogue no longer has. */
export function targetNames(target: OwnTarget, catalogue: Catalogue, words: Words): TargetNames {
  const { language, messages } = words;
  const { boundaries } = messages;
  const indicator = catalogue.indicators.get(target.indicatorId);
  const { breakdown, period } = planOfTarget(target);
  const name = indicator?.name[language] ?? target.indicatorId;
  const place = catalogue.places.get(target.placeId)?.name[language] ?? target.placeId;
  // Old and new units bear the same names.
  const boundary =
    vintageOf(target.placeId) === '34' ? boundaries.currentShort : boundaries.reportedShort;
  return {
    indicator: breakdown ? `${name}: ${memberLabel(catalogue, breakdown, language)}` : name,
    place: `${place} (${boundary})`,
    period: periodLabel(period, language),
    value: targetValue(target.value, indicator, words),
  };
}

/** The same in one line, to name a target in a notice or on a button. */
export function targetInWords(target: OwnTarget, catalogue: Catalogue, words: Words): string {
  const { indicator, place, period, value } = targetNames(target, catalogue, words);
  return `${indicator}, ${place}, ${period}, ${value}`;
}
