import { FigureButton } from '../../components/figures/figure-button.tsx';
import { PartYearMark } from '../../components/figures/part-year-mark.tsx';
import { useWords } from '../../components/words-context.tsx';
import { formatFigure, scaleFor } from '../../i18n/format-value.ts';
import { periodAlone } from '../../i18n/compared.ts';
import { upperFirst } from '../../i18n/name-in-sentence.ts';
import { partYearLabel } from '../../i18n/period-label.ts';
import type { Indicator } from '../../semantic/indicator.ts';
import { isComputed, type Observation } from '../../semantic/observation.ts';
import styles from './latest-figures.module.css';

interface LatestFiguresProps {
  figures: readonly Observation[];
  indicator: Indicator;
  placeName: (placeId: string) => string;
}

/** The latest figure of each place, with what limits it. */
export function LatestFigures({ figures, indicator, placeName }: LatestFiguresProps) {
  const words = useWords();
  const { language, messages } = words;
  return (
    <div className={styles.row}>
      {figures.map((observation) => {
        const { value, qualifier, period, coverage, placeId } = observation;
        const scale = scaleFor(indicator, [value], language);
        const partYear = indicator.measure === 'flow' ? partYearLabel(period, language) : undefined;
        return (
          <article
            key={placeId}
            className={styles.figure}
            data-indicator={indicator.id}
            data-place={placeId}
            data-value={value}
          >
            <h2 className={styles.place}>{placeName(placeId)}</h2>
            <p className={styles.number}>
              <FigureButton observation={observation}>
                {formatFigure(value, qualifier, scale, language)}
              </FigureButton>
              <span className={styles.unit}>{scale.unit}</span>
            </p>
            {partYear === undefined ? (
              <p className={styles.period}>{periodAlone(observation, words)}</p>
            ) : (
              <PartYearMark words={partYear} />
            )}
            {isComputed(observation) && (
              <p className={styles.period}>{upperFirst(messages.compare.computed)}</p>
            )}
            {coverage && coverage.have < coverage.of && (
              <p className={styles.period}>{messages.notes.coverage(coverage.have, coverage.of)}</p>
            )}
          </article>
        );
      })}
    </div>
  );
}
