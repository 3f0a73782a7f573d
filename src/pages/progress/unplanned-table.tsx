import { FigureButton } from '../../components/figures/figure-button.tsx';
import tableStyles from '../../components/figures/figures-table.module.css';
import { PlainTable } from '../../components/figures/plain-table.tsx';
import { StatusMark } from '../../components/figures/status-mark.tsx';
import { RemarkText } from '../../components/source/remark-text.tsx';
import { useWords } from '../../components/words-context.tsx';
import { passageLabel } from '../../i18n/citation.ts';
import { periodAlone } from '../../i18n/compared.ts';
import { formatFigure, scaleFor, withUnit } from '../../i18n/format-value.ts';
import { memberLabel, type Catalogue } from '../../semantic/catalogue.ts';
import type { Indicator } from '../../semantic/indicator.ts';
import {
  isComputed,
  isPartlyCovered,
  observationKey,
  type Observation,
} from '../../semantic/observation.ts';
import type { ProgressItem } from '../../semantic/progress-list.ts';
import { RouteLink } from '../../url/route-link.tsx';
import styles from './unplanned-table.module.css';

interface UnplannedTableProps {
  figures: readonly { indicator: Indicator; observation: Observation }[];
  catalogue: Catalogue;
  /** Says behind each figure that no plan is stated. */
  isWithoutPlan?: boolean;
  /** Leads to the form for a target of one's own. */
  onSetTarget?: (observation: Observation) => void;
}

/** Figures that no progress is computed of, each with where it stands. */
export function UnplannedTable({
  figures,
  catalogue,
  isWithoutPlan = false,
  onSetTarget,
}: UnplannedTableProps) {
  const words = useWords();
  const { language, messages } = words;
  const { columns, setTarget } = messages.progressPage;
  const hasActions = onSetTarget !== undefined;
  return (
    <PlainTable
      columns={[
        columns.indicator,
        columns.figure,
        ...(isWithoutPlan ? [columns.status] : []),
        ...(hasActions ? [columns.actions] : []),
      ]}
      figures={1}
    >
      {figures.map(({ indicator, observation }) => {
        const { value, qualifier, breakdown, coverage } = observation;
        const scale = scaleFor(indicator, [value], language);
        const source = catalogue.sources.get(observation.sourceId);
        const about = [
          catalogue.places.get(observation.placeId)?.name[language] ?? observation.placeId,
          periodAlone(observation, words),
          passageLabel(source, observation.locator, language),
          isComputed(observation) ? messages.compare.computed : '',
          coverage && isPartlyCovered(observation)
            ? messages.notes.coverage(coverage.have, coverage.of)
            : '',
        ].filter((it) => it !== '');
        return (
          <tr
            key={observationKey(observation)}
            data-indicator={indicator.id}
            data-place={observation.placeId}
          >
            <th scope="row">
              <RouteLink to="indicator" choose={{ indicator: indicator.id }}>
                {indicator.name[language]}
                {breakdown && `: ${memberLabel(catalogue, breakdown, language)}`}
              </RouteLink>
              <span className={styles.about}>{about.join(' · ')}</span>
              {observation.note && (
                <span className={styles.about}>
                  <RemarkText text={observation.note[language]} />
                </span>
              )}
            </th>
            <td className={tableStyles.value} data-value={value} data-source={observation.sourceId}>
              <FigureButton observation={observation}>
                {withUnit(formatFigure(value, qualifier, scale, language), scale.unit)}
              </FigureButton>
              {indicator.measure === 'ratio' && observation.kind === 'actual' && (
                <span className={styles.about}>{messages.progress.asStated}</span>
              )}
            </td>
            {isWithoutPlan && (
              <td className={styles.status}>
                <StatusMark status="no-plan" />
              </td>
            )}
            {onSetTarget && (
              <td className="no-print">
                {breakdown === null && (
                  <button
                    type="button"
                    className="link-button"
                    aria-label={`${setTarget}: ${indicator.name[language]}`}
                    onClick={() => onSetTarget(observation)}
                  >
                    {setTarget}
                  </button>
                )}
              </td>
            )}
          </tr>
        );
      })}
    </PlainTable>
  );
}

/** The items' figures as they stand. */
export const figuresOf = (items: readonly ProgressItem[]): UnplannedTableProps['figures'] =>
  items.map(({ indicator, actual }) => ({ indicator, observation: actual }));
