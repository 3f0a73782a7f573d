import type { ReactNode } from 'react';
import { Modal } from '../../components/frame/modal.tsx';
import { StatusMark } from '../../components/figures/status-mark.tsx';
import { RemarkText } from '../../components/source/remark-text.tsx';
import { useOpenSource } from '../../components/source/source-context.tsx';
import { useWords } from '../../components/words-context.tsx';
import { upperFirst } from '../../i18n/name-in-sentence.ts';
import { planProblemText } from '../../i18n/plan-problem-text.ts';
import { progressCalculation } from '../../i18n/progress-calculation.ts';
import { memberLabel, type Catalogue } from '../../semantic/catalogue.ts';
import { isOwnTarget } from '../../semantic/own-target.ts';
import type { ProgressItem } from '../../semantic/progress-list.ts';
import type { ProgressThresholds } from '../../semantic/progress.ts';
import { RouteLink } from '../../url/route-link.tsx';
import styles from './calculation-dialog.module.css';

interface CalculationDialogProps {
  item: ProgressItem;
  thresholds: ProgressThresholds;
  catalogue: Catalogue;
  /** Pins the indicator, or takes the pin away. */
  pin: ReactNode;
  onSetTarget: () => void;
  onClose: () => void;
}

/** How a status came about: figures, dates, formula, rule; and what can be done from here. */
export function CalculationDialog(props: CalculationDialogProps) {
  const { item, thresholds, catalogue, pin, onSetTarget, onClose } = props;
  const words = useWords();
  const { language, messages } = words;
  const { progressPage } = messages;
  const openSource = useOpenSource();
  const { indicator, actual, plan, progress, problem } = item;
  const part = actual.breakdown && `: ${memberLabel(catalogue, actual.breakdown, language)}`;
  const place = catalogue.places.get(actual.placeId)?.name[language] ?? actual.placeId;
  const isOwn = plan !== undefined && isOwnTarget(plan);
  const notes = [
    plan?.note?.[language],
    actual.note?.[language],
    actual.qualifier === 'at-least' ? progressPage.boundedBelow : undefined,
    actual.qualifier === 'about' ? progressPage.aboutFigure : undefined,
    progress && actual.period.precision === 'month' ? upperFirst(progressPage.toDate) : undefined,
    progress?.path ? progressPage.pathHint : undefined,
    isOwn ? messages.ownTargets.lead : undefined,
    progress ? progressPage.computedNote : undefined,
  ];
  return (
    <Modal title={progressPage.calculation} onClose={onClose}>
      <p>
        <strong>
          {indicator.name[language]}
          {part}
        </strong>
        <br />
        {place}
        {isOwn && ` · ${progressPage.ownPlan}`}
      </p>
      {progress ? (
        <dl className={styles.steps}>
          {progressCalculation(progress, indicator, thresholds, words).map(
            ({ key, label, text }) => (
              <div key={key} data-step={key}>
                <dt>{label}</dt>
                <dd>
                  {key === 'status' && (
                    <>
                      <StatusMark status={progress.status} />:{' '}
                    </>
                  )}
                  {text}
                </dd>
              </div>
            ),
          )}
        </dl>
      ) : (
        <p>{problem ? planProblemText(problem, indicator, words) : progressPage.noPlanHere}</p>
      )}
      {[...new Set(notes)].map(
        (note) =>
          note && (
            <p key={note} className={styles.note}>
              <RemarkText text={note} />
            </p>
          ),
      )}
      <div className={styles.actions}>
        <button
          type="button"
          className="button"
          onClick={() => openSource({ observation: actual })}
        >
          {progressPage.openSource}
        </button>
        {plan && !isOwn && (
          <button
            type="button"
            className="button"
            onClick={() => openSource({ observation: plan })}
          >
            {progressPage.openPlanSource}
          </button>
        )}
        {actual.breakdown === null && (
          <button type="button" className="button" onClick={onSetTarget}>
            {progressPage.setTarget}
          </button>
        )}
        {pin}
        <RouteLink to="indicator" choose={{ indicator: indicator.id, places: [actual.placeId] }}>
          {progressPage.openIndicator}
        </RouteLink>
      </div>
    </Modal>
  );
}
