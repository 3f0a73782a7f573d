import { formatShare } from '../../i18n/format-number.ts';
import { planProblemText } from '../../i18n/plan-problem-text.ts';
import { amountText } from '../../i18n/progress-calculation.ts';
import { paceReachedText, shareReachedText, withBound } from '../../i18n/progress-standing.ts';
import type { Words } from '../../i18n/words.ts';
import type { Indicator } from '../../semantic/indicator.ts';
import type { Qualifier } from '../../semantic/observation.ts';
import type { ProgressItem } from '../../semantic/progress-list.ts';
import type { Progress } from '../../semantic/progress.ts';
import type { ChartStanding } from '../chart-model.ts';

/** How an item stands, in words: "68,8%", "0,92", "Cần theo dõi"; or why nothing is computed. */
export function standingOf(item: ProgressItem, words: Words): ChartStanding {
  const { indicator, progress, problem, status } = item;
  const { language, messages } = words;
  const { progressPage } = messages;
  if (!progress) {
    return {
      status,
      statusText: status ? messages.progress.statuses[status] : progressPage.notMeasured,
      share: null,
      shareText: '',
      pace: null,
      paceText: '',
      reachedText: '',
      expected: null,
      expectedText: '',
      expectedWords: '',
      remaining: null,
      needed: null,
      needText: '',
      instead: problem ? planProblemText(problem, indicator, words) : progressPage.noPlanHere,
    };
  }
  const { path, pace, timeShare } = progress;
  const shareText = shareReachedText(progress, words);
  const paceText = paceReachedText(progress, words);
  const [mean, low, high] = path
    ? [path.expected, path.low, path.high].map((it) => formatShare(it, language))
    : [];
  const expectedText = path
    ? `${mean ?? ''} (${low ?? ''}–${high ?? ''})`
    : formatShare(timeShare, language);
  return {
    status: progress.status,
    statusText: messages.progress.statuses[progress.status],
    share: progress.progress,
    shareText,
    pace,
    paceText,
    reachedText: [
      messages.chart.ofPlan(shareText),
      ...(pace === null ? [] : [messages.chart.paceIs(paceText)]),
    ].join(' · '),
    expected: path?.expected ?? timeShare,
    expectedText,
    expectedWords: path
      ? messages.chart.seasonReached(expectedText)
      : messages.chart.timeGone(expectedText),
    ...needOf(item, progress, words),
    ...(path ? { season: { low: path.low, high: path.high } } : {}),
  };
}

/** A month's share of what only comes whole is told without a decimal: "hơn 1.666 bịch". */
function neededText(
  value: number,
  qualifier: Qualifier,
  indicator: Indicator,
  words: Words,
): string {
  const isShareOfWhole = indicator.decimals === 0 && !Number.isInteger(value);
  const text = (it: number) => amountText(it, indicator, words);
  if (!isShareOfWhole) return withBound(text(value), qualifier, true);
  // What is at most needed stays at most so much when it is rounded up.
  if (qualifier !== 'exact') return withBound(text(Math.ceil(value)), qualifier, true);
  const { lessThanOne, moreThan } = words.messages.progressPage;
  return value < 1 ? lessThanOne(text(1)) : moreThan(text(Math.floor(value)));
}

/** What is left to be done; nothing of a ceiling, which is not to be reached. */
function needOf(
  { indicator, actual }: ProgressItem,
  { kind, isReversed, remaining, neededPerMonth }: Progress,
  words: Words,
): Pick<ChartStanding, 'remaining' | 'needed' | 'needText'> {
  const { progressPage } = words.messages;
  const isAmount = indicator.measure === 'flow' || indicator.measure === 'stock';
  if (kind === 'ceiling' || remaining === 0 || !isAmount) {
    return { remaining: null, needed: null, needText: '' };
  }
  const amount = (value: number) => ({
    value,
    // Of what was at least done, at most the rest is left.
    text: withBound(amountText(value, indicator, words), actual.qualifier, !isReversed),
  });
  const left = amount(remaining);
  const needed =
    neededPerMonth === null
      ? null
      : {
          value: neededPerMonth,
          text: neededText(neededPerMonth, actual.qualifier, indicator, words),
        };
  const said = [
    progressPage.isLeft(left.text),
    ...(needed ? [progressPage.isNeeded(needed.text)] : []),
  ];
  return { remaining: left, needed, needText: said.join(', ') };
}
