import { formatFigure, scaleFor } from '../../i18n/format-value.ts';
import { periodAlone } from '../../i18n/compared.ts';
import { planProblemText } from '../../i18n/plan-problem-text.ts';
import { shareReachedText } from '../../i18n/progress-standing.ts';
import { raisedText } from '../../i18n/watch-text.ts';
import { memberLabel, type Catalogue } from '../../semantic/catalogue.ts';
import { isOwnTarget } from '../../semantic/own-target.ts';
import { isPartYear } from '../../semantic/period.ts';
import type { ProgressItem } from '../../semantic/progress-list.ts';
import type { ProgressStatus } from '../../semantic/progress.ts';
import type { RaisedRule } from '../../semantic/watch.ts';
import { FigureButton } from '../figures/figure-button.tsx';
import { StatusMark } from '../figures/status-mark.tsx';
import { useWords } from '../words-context.tsx';
import styles from './watched-figure.module.css';

interface WatchedFigureProps {
  item: ProgressItem;
  /** By the department's thresholds, whatever an address asks for. */
  status: ProgressStatus | undefined;
  catalogue: Pick<Catalogue, 'terms'>;
  raised: RaisedRule | undefined;
  /** What has happened to it; empty for nothing. */
  note?: string;
}

/** A figure with its period, how it stands against its plan, and the rule that it breaks. */
export function WatchedFigure({ item, status, catalogue, raised, note = '' }: WatchedFigureProps) {
  const words = useWords();
  const { language, messages } = words;
  const { actual, plan, indicator, progress, problem } = item;
  const scale = scaleFor(indicator, [actual.value], language);
  const isPart = indicator.measure === 'flow' && isPartYear(actual.period);
  return (
    <p className={styles.figure}>
      {actual.breakdown && <span>{memberLabel(catalogue, actual.breakdown, language)}:</span>}
      <span className={styles.value} data-value={actual.value}>
        <FigureButton observation={actual}>
          {formatFigure(actual.value, actual.qualifier, scale, language)}
        </FigureButton>{' '}
        {scale.unit}
      </span>
      <span className={styles.period}>
        {periodAlone(actual, words)}
        {isPart && ` · ${messages.notes.partYearShort}`}
      </span>
      {progress && <span>{messages.progress.ofPlan(shareReachedText(progress, words))}</span>}
      {plan && isOwnTarget(plan) && (
        <span className={styles.period}>({messages.progressPage.ownPlan})</span>
      )}
      {progress && status && <StatusMark status={status} />}
      {problem && (
        <span className={styles.period}>{planProblemText(problem, indicator, words)}</span>
      )}
      {raised && <strong className={styles.raised}>{raisedText(raised, words)}</strong>}
      {note !== '' && <span className={styles.period}>({note})</span>}
    </p>
  );
}
