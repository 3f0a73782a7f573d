import page from '../../components/frame/page.module.css';
import { useWords } from '../../components/words-context.tsx';
import { periodPhrase } from '../../i18n/compared.ts';
import { planProblemText } from '../../i18n/plan-problem-text.ts';
import tableStyles from '../../components/figures/figures-table.module.css';
import { memberLabel, type Catalogue } from '../../semantic/catalogue.ts';
import { observationKey, type Observation } from '../../semantic/observation.ts';
import type { ProgressPageModel } from './progress-model.ts';
import styles from './unplanned-sections.module.css';
import { figuresOf, UnplannedTable } from './unplanned-table.tsx';

interface UnplannedSectionsProps {
  model: ProgressPageModel;
  catalogue: Catalogue;
  onSetTarget: (observation: Observation) => void;
}

/** What stands beside progress: problems, figures without a plan, stated rates, plans to come. */
export function UnplannedSections({ model, catalogue, onSetTarget }: UnplannedSectionsProps) {
  const words = useWords();
  const { language, messages } = words;
  const { progressPage } = messages;
  const { problems, noPlan, statedRates, planOnly } = model;
  const hasNoPlan = noPlan.main.length + noPlan.others.length > 0;
  return (
    <>
      {problems.length > 0 && (
        <section className={page.section} data-section="problems">
          <h2 className={page.heading}>{progressPage.problems}</h2>
          <p className={page.lead}>{progressPage.problemsLead}</p>
          <ul>
            {problems.map(({ indicator, actual, plan, problem }) => (
              <li
                key={[plan, actual].map((it) => it && observationKey(it)).join('|')}
                className={page.refused}
                data-problem={problem.code}
              >
                <strong>
                  {indicator.name[language]}
                  {plan.breakdown && `: ${memberLabel(catalogue, plan.breakdown, language)}`},{' '}
                  {catalogue.places.get(plan.placeId)?.name[language] ?? plan.placeId},{' '}
                  {periodPhrase(plan.period, plan.status, words)}
                </strong>
                : {planProblemText(problem, indicator, words)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {hasNoPlan && (
        <section className={page.section} data-section="no-plan">
          <h2 className={page.heading}>{progressPage.noPlan}</h2>
          <p className={page.lead}>{progressPage.noPlanLead}</p>
          {noPlan.main.length > 0 && (
            <UnplannedTable
              figures={figuresOf(noPlan.main)}
              catalogue={catalogue}
              isWithoutPlan
              onSetTarget={onSetTarget}
            />
          )}
          {noPlan.others.length > 0 && (
            <details className={`${tableStyles.topic ?? ''} ${styles.folded ?? ''}`}>
              <summary>{progressPage.noPlanOthers(noPlan.others.length)}</summary>
              <UnplannedTable
                figures={figuresOf(noPlan.others)}
                catalogue={catalogue}
                onSetTarget={onSetTarget}
              />
            </details>
          )}
        </section>
      )}
      {statedRates.length > 0 && (
        <section className={page.section} data-section="stated-rates">
          <h2 className={page.heading}>{progressPage.statedRates}</h2>
          <p className={page.lead}>{progressPage.statedRatesLead}</p>
          <UnplannedTable figures={figuresOf(statedRates)} catalogue={catalogue} />
        </section>
      )}
      {planOnly.length > 0 && (
        <section className={page.section} data-section="plan-only">
          <details className={`${tableStyles.topic ?? ''} ${styles.folded ?? ''}`}>
            <summary>{progressPage.planOnly(planOnly.length)}</summary>
            <p className={page.lead}>{progressPage.planOnlyLead}</p>
            <UnplannedTable
              figures={planOnly.map(({ plan, indicator }) => ({ indicator, observation: plan }))}
              catalogue={catalogue}
            />
          </details>
        </section>
      )}
    </>
  );
}
