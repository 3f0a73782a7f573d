import { groupBy } from '../lib/group-by.ts';
import { changeKinds, type Change, type RaisedRule } from '../semantic/watch.ts';
import { formatNumber } from './format-number.ts';
import type { Words } from './words.ts';

/** "Từ lần xem trước: 3 chỉ tiêu mới chậm tiến độ, 1 chỉ tiêu có số liệu mới." */
export function changesText(
  changes: readonly Pick<Change, 'kind'>[],
  { messages: { watchList } }: Words,
): string {
  const byKind = groupBy(changes, (it) => it.kind);
  const counted = changeKinds.flatMap((kind) => {
    const count = byKind.get(kind)?.length ?? 0;
    return count > 0 ? [watchList.counts[kind](count)] : [];
  });
  return watchList.since(counted.join(', '));
}

/** The rule and the pace that breaks it, with as many decimals as it takes to tell them apart. */
export function raisedText(
  { pace, below }: RaisedRule,
  { language, messages: { watchList } }: Words,
): string {
  const [paceText = '', belowText = ''] =
    [2, 3, 4]
      .map((decimals) => [pace, below].map((it) => formatNumber(it, language, decimals)))
      .find(([a, b]) => a !== b) ?? [];
  return watchList.raised(paceText, belowText);
}

/** What has happened beside the status that a figure shows anyway; empty where that says it. */
export function changeNote(
  { kind, before }: Pick<Change, 'kind' | 'before'>,
  { messages: { watchList, progress } }: Words,
): string {
  if (kind === 'not-measured') return watchList.notMeasured;
  if (kind === 'new-figure') return watchList.newFigure;
  // The pace and the level that it is below are told in full.
  if (kind === 'rule') return '';
  if (kind === 'new-plan') return watchList.newPlan;
  return before === undefined ? watchList.newPlan : watchList.before(progress.statuses[before]);
}
