import { placeName } from '../../charts/models/compared-context.ts';
import { missingAt } from '../../charts/models/compared-series.ts';
import { rankingAt } from '../../charts/models/ranking-facts.ts';
import { useWords } from '../../components/words-context.tsx';
import { reasonText } from '../../i18n/comparison-text.ts';
import { lowerFirst } from '../../i18n/name-in-sentence.ts';
import { groupBy } from '../../lib/group-by.ts';
import styles from './missing-places.module.css';
import type { CompareModel } from './use-compare-model.ts';

/** The places of which there is no figure to compare at the period shown, with the reason of each. */
export function MissingPlaces({
  compared: { context, comparison },
}: {
  compared: Pick<CompareModel, 'context' | 'comparison'>;
}) {
  const { messages, language } = useWords();
  const { compare } = messages;
  const { at } = comparison;
  if (!at) return null;
  const { ranking } = rankingAt(at, context);
  const reasons = [
    ...ranking.apart.map(({ figure, reason }) => ({
      placeId: figure.placeId,
      reason: lowerFirst(reasonText(reason, language)),
    })),
    ...ranking.missing.map((placeId) => ({
      placeId,
      reason: missingAt(placeId, at, context).text,
    })),
  ];
  if (reasons.length === 0) return null;
  const byReason = [...groupBy(reasons, (it) => it.reason)].sort(
    ([, a], [, b]) => b.length - a.length,
  );
  return (
    <details className={styles.missing} open={reasons.length <= 12}>
      <summary>{compare.missingTitle(reasons.length)}</summary>
      <ul>
        {byReason.map(([reason, places]) => (
          <li key={reason}>
            <strong>{places.map(({ placeId }) => placeName(placeId, context)).join(', ')}</strong>:{' '}
            {reason}
          </li>
        ))}
      </ul>
    </details>
  );
}
