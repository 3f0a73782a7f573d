import type { ReactNode } from 'react';
import { citationLanguage, fullCitation, passageLabel } from '../../i18n/citation.ts';
import { formatFigure, scaleFor } from '../../i18n/format-value.ts';
import { periodAlone } from '../../i18n/compared.ts';
import { cutOffLabel } from '../../i18n/period-label.ts';
import { memberLabel, type Catalogue } from '../../semantic/catalogue.ts';
import type { Indicator } from '../../semantic/indicator.ts';
import { isComputed, observationKey, type Observation } from '../../semantic/observation.ts';
import { isPartYear } from '../../semantic/period.ts';
import { useOpenSource } from '../source/source-context.tsx';
import { useWords } from '../words-context.tsx';
import { FigureButton } from './figure-button.tsx';
import styles from './figures-table.module.css';
import { PlainTable } from './plain-table.tsx';

interface TopicTableProps {
  title: string;
  figures: readonly { observation: Observation; indicator: Indicator }[];
  catalogue: Catalogue;
  linkName: (indicator: Indicator, text: string) => ReactNode;
  /** Unfolded from the start. */
  open: boolean;
}

/** All figures of one topic, each with its period, its source and its parts below it. */
export function TopicTable({ title, figures, catalogue, linkName, open }: TopicTableProps) {
  const { messages } = useWords();
  const { columns } = messages.overview;
  return (
    <details className={styles.topic} open={open}>
      <summary>
        {title} <span className={styles.count}>· {messages.units.figures(figures.length)}</span>
      </summary>
      <PlainTable
        columns={[columns.indicator, columns.value, columns.unit, columns.period, columns.source]}
        figures={1}
        aligned
      >
        {figures.map(({ observation, indicator }) => (
          <Row
            key={observationKey(observation)}
            observation={observation}
            indicator={indicator}
            catalogue={catalogue}
            linkName={linkName}
          />
        ))}
      </PlainTable>
    </details>
  );
}

function Row({
  observation,
  indicator,
  catalogue,
  linkName,
}: Pick<TopicTableProps, 'catalogue' | 'linkName'> & {
  observation: Observation;
  indicator: Indicator;
}) {
  const words = useWords();
  const { language, messages } = words;
  const openSource = useOpenSource();
  const source = catalogue.sources.get(observation.sourceId);
  const { breakdown, value, qualifier, period, kind, coverage } = observation;
  const scale = scaleFor(indicator, [value], language);
  const partYear = kind === 'actual' && indicator.measure === 'flow' && isPartYear(period);
  return (
    <tr>
      <th scope="row" className={breakdown ? styles.part : undefined}>
        {breakdown
          ? `${indicator.name[language]}: ${memberLabel(catalogue, breakdown, language)}`
          : linkName(indicator, indicator.name[language])}
        {kind === 'plan' && <span className={styles.mark}> ({messages.overview.plannedMark})</span>}
      </th>
      <td className={styles.value} data-value={value} data-source={observation.sourceId}>
        <FigureButton observation={observation}>
          {formatFigure(value, qualifier, scale, language)}
        </FigureButton>
      </td>
      <td>{scale.unit}</td>
      <td className={styles.period}>
        {periodAlone(observation, words)}
        {partYear && <span className={styles.mark}> · {messages.notes.partYearShort}</span>}
        {period.asOf !== undefined && (
          <span className={styles.mark}> · {cutOffLabel(period, language)}</span>
        )}
        {isComputed(observation) && (
          <span className={styles.mark}> · {messages.compare.computed}</span>
        )}
        {coverage && coverage.have < coverage.of && (
          <span className={styles.mark}>
            {' '}
            · {messages.notes.coverage(coverage.have, coverage.of)}
          </span>
        )}
      </td>
      <td>
        <button
          type="button"
          className="link-button"
          lang={citationLanguage(source)}
          onClick={() => openSource({ observation })}
        >
          {passageLabel(source, observation.locator, language) ||
            fullCitation(source, observation, language)}
        </button>
      </td>
    </tr>
  );
}
