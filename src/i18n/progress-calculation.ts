import type { Indicator } from '../semantic/indicator.ts';
import type { Observation } from '../semantic/observation.ts';
import { isOwnTarget } from '../semantic/own-target.ts';
import { daysIn, knownUntil } from '../semantic/period.ts';
import type { Progress, ProgressThresholds } from '../semantic/progress.ts';
import type { SeasonalPath } from '../semantic/target-path.ts';
import { formatDate } from './format-date.ts';
import { formatNumber, formatShare } from './format-number.ts';
import { formatInSentence } from './format-value.ts';
import { periodPhrase } from './compared.ts';
import { shareReachedInWords, withBoundInWords } from './progress-standing.ts';
import type { Words } from './words.ts';

/** A step of the calculation: what it gives, and out of which numbers. */
export interface CalculationStep {
  key:
    'actual' | 'plan' | 'progress' | 'time' | 'season' | 'pace' | 'status' | 'remaining' | 'needed';
  label: string;
  text: string;
}

/** How a status came about, step by step: figures, dates, formula, rule. */
export function progressCalculation(
  progress: Progress,
  indicator: Indicator,
  thresholds: ProgressThresholds,
  words: Words,
): CalculationStep[] {
  const { language, messages } = words;
  const { calculationOf, neededFormula, ownPlanWord } = messages.progressPage;
  const { actual, plan, kind, isReversed, path, remaining, monthsLeft, neededPerMonth } = progress;
  const figure = (it: Observation) => formatInSentence(it, indicator, language);
  // Of what was at least done, at most the rest is left.
  const amount = (value: number) =>
    withBoundInWords(amountText(value, indicator, words), actual.qualifier, true, language);
  const told = (it: Observation) => `${figure(it)} (${periodPhrase(it.period, it.status, words)})`;
  const step = (key: CalculationStep['key'], text: string): CalculationStep[] => [
    { key, label: calculationOf[key], text },
  ];
  const divided = isReversed ? [plan, actual] : [actual, plan];
  const share = shareReachedInWords(progress, language);
  return [
    ...step('actual', told(actual)),
    { key: 'plan', label: isOwnTarget(plan) ? ownPlanWord : calculationOf.plan, text: told(plan) },
    ...step('progress', `${divided.map(figure).join(' / ')} = ${share}`),
    ...step('time', timeText(progress, words)),
    ...(path ? step('season', seasonText(path, words)) : []),
    ...step('pace', paceText(progress, words)),
    ...step('status', statusRule(progress, thresholds, words)),
    ...(kind === 'cumulative' && remaining > 0
      ? step('remaining', `${figure(plan)} − ${figure(actual)} = ${amount(remaining)}`)
      : []),
    ...(neededPerMonth === null
      ? []
      : step(
          'needed',
          `${neededFormula(amount(remaining), formatNumber(monthsLeft, language, 2))} = ${amount(neededPerMonth)}`,
        )),
  ];
}

/**
 * A computed amount with its unit. A month's share of a whole number needs a decimal that the figure
 * itself has not.
 */
export function amountText(
  value: number,
  indicator: Pick<Indicator, 'unit' | 'decimals'>,
  { language }: Words,
): string {
  const decimals = Number.isInteger(value) ? indicator.decimals : Math.max(1, indicator.decimals);
  const { unit } = indicator;
  return formatInSentence({ value, qualifier: 'exact' }, { unit, decimals }, language);
}

function timeText({ actual, plan, timeShare }: Progress, { language, messages }: Words): string {
  const from = plan.period.start;
  const until = knownUntil(actual.period);
  const days = (period: { start: string; end: string }) => formatNumber(daysIn(period), language);
  return messages.progressPage.timeFormula(
    days({ start: from, end: until < plan.period.end ? until : plan.period.end }),
    days(plan.period),
    formatDate(from, 'day', language),
    formatDate(until, 'day', language),
    formatShare(timeShare, language),
  );
}

function seasonText({ years, expected }: SeasonalPath, { language, messages }: Words): string {
  const each = years
    .map(({ year, share }) => `${year}: ${formatShare(share, language)}`)
    .join('; ');
  return messages.progressPage.seasonFormula(each, formatShare(expected, language));
}

function paceText(progress: Progress, { language, messages }: Words): string {
  const { actual, kind, pace, expected } = progress;
  const { progressPage } = messages;
  if (kind === 'level') return progressPage.levelPace;
  if (pace === null) return progressPage.noPace;
  const shares = [shareReachedInWords(progress, language), formatShare(expected, language)];
  const isCeiling = kind === 'ceiling';
  const number = formatNumber(pace, language, 2);
  const result = withBoundInWords(number, actual.qualifier, isCeiling, language);
  const formula = `${(isCeiling ? shares.reverse() : shares).join(' / ')} = ${result}`;
  return isCeiling ? `${formula}. ${progressPage.ceilingPace}` : formula;
}

function statusRule(
  { kind, status, progress }: Progress,
  thresholds: ProgressThresholds,
  { language, messages }: Words,
): string {
  const rule = messages.progressPage.statusRule;
  const [onTrack, watch] = [thresholds.onTrack, thresholds.watch].map((it) =>
    formatNumber(it, language, 4),
  );
  if (kind === 'ceiling' && progress > 1) return rule.overCeiling;
  switch (status) {
    case 'done':
      return kind === 'ceiling' ? rule.doneCeiling : rule.done;
    case 'on-track':
      return rule['on-track'](onTrack ?? '');
    case 'watch':
      return kind === 'level' ? rule.levelWatch : rule.watch(watch ?? '', onTrack ?? '');
    case 'behind':
      return kind === 'level' ? rule.levelBehind : rule.behind(watch ?? '');
    case 'no-plan':
      return '';
  }
}
