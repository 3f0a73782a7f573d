import { FigureButton } from '../../components/figures/figure-button.tsx';
import { PartYearMark } from '../../components/figures/part-year-mark.tsx';
import { ProgressLine } from '../../components/figures/progress-line.tsx';
import { SourcedChart } from '../../components/figures/sourced-chart.tsx';
import { SentenceView } from '../../components/figures/sentence-view.tsx';
import { useOpenSource } from '../../components/source/source-context.tsx';
import { RemarkText } from '../../components/source/remark-text.tsx';
import { useWords } from '../../components/words-context.tsx';
import { formatInSentence } from '../../i18n/format-value.ts';
import { fullCitation } from '../../i18n/citation.ts';
import type { Catalogue } from '../../semantic/catalogue.ts';
import { observationKey, type Observation } from '../../semantic/observation.ts';
import type { Language } from '../../semantic/selection.ts';
import { RouteLink } from '../../url/route-link.tsx';
import { IndicatorPin } from '../watch/indicator-pin.tsx';
import type { HeadlineCardModel, HeadlineFigure } from './headline-card-model.ts';
import styles from './headline-card.module.css';

/** Figure and unit, whose letters are half as wide, must stand on one line of a card. */
const isLong = ({ text, unit }: HeadlineFigure): boolean => text.length + unit.length / 2 > 9;

/** A headline of the overview: figure, what limits it, trend, plan, sentence, source. */
export function HeadlineCard({
  card,
  catalogue,
}: {
  card: HeadlineCardModel;
  catalogue: Catalogue;
}) {
  const indicator = catalogue.indicators.get(card.indicatorId);
  return (
    <section className={styles.card} aria-label={card.name}>
      <div className={styles.head}>
        <h2 className={styles.name}>
          <RouteLink to="indicator" choose={{ indicator: card.indicatorId }}>
            {card.name}
          </RouteLink>
        </h2>
        {indicator && <IndicatorPin indicator={indicator} />}
      </div>
      {card.figures.length > 0 ? (
        <Stated card={card} catalogue={catalogue} />
      ) : (
        <NotStated card={card} />
      )}
    </section>
  );
}

function Stated({ card, catalogue }: { card: HeadlineCardModel; catalogue: Catalogue }) {
  const { language, messages } = useWords();
  const [first] = card.figures;
  const indicator = first && catalogue.indicators.get(first.observation.indicatorId);
  return (
    <>
      <div className={styles.figures}>
        {card.figures.map((figure) => (
          <Figure key={observationKey(figure.observation)} figure={figure} />
        ))}
      </div>
      {first && <Period figure={first} />}
      {card.trend && <SourcedChart model={card.trend} headingLevel="none" bare />}
      {card.statedRates.map((rate) => (
        <p key={observationKey(rate)} className={styles.stated}>
          <FigureButton observation={rate}>
            <strong>{statedRate(rate, catalogue, language)}</strong>
          </FigureButton>{' '}
          {messages.progress.asStated}
        </p>
      ))}
      {indicator && first.progress !== undefined && (
        <ProgressLine progress={first.progress} problem={first.planProblem} indicator={indicator} />
      )}
      {first && first.note !== '' && (
        <p className={styles.period}>
          <RemarkText text={first.note} />
        </p>
      )}
      <p className={styles.sentence}>
        <SentenceView segments={card.sentence} />
      </p>
      <p className={styles.foot}>
        {first && <SourceLine observation={first.observation} catalogue={catalogue} />}
      </p>
    </>
  );
}

function Figure({ figure }: { figure: HeadlineFigure }) {
  const { observation, text, unit, caption } = figure;
  return (
    <article
      data-indicator={observation.indicatorId}
      data-place={observation.placeId}
      data-value={observation.value}
    >
      <p className={`${styles.number} ${isLong(figure) ? styles.long : ''}`}>
        <FigureButton observation={observation}>{text}</FigureButton>
        <span className={styles.unit}>{unit}</span>
      </p>
      {caption !== undefined && <p className={styles.caption}>{caption}</p>}
    </article>
  );
}

function Period({ figure }: { figure: HeadlineFigure }) {
  return (
    <div>
      {figure.partYear === undefined ? (
        <p className={styles.period}>{figure.period}</p>
      ) : (
        <PartYearMark words={figure.partYear} />
      )}
      {figure.computed !== undefined && <p className={styles.period}>{figure.computed}</p>}
      {figure.coverage !== undefined && <p className={styles.period}>{figure.coverage}</p>}
    </div>
  );
}

function NotStated({ card }: { card: HeadlineCardModel }) {
  const { messages } = useWords();
  return (
    <>
      <article data-indicator={card.indicatorId} data-place={card.placeId}>
        <p className={styles.missing}>{messages.overview.notStated}</p>
        <p className={styles.small}>{card.means}</p>
      </article>
      {card.elsewhere.length > 0 && (
        <p className={styles.foot}>
          {messages.overview.whereStated}:{' '}
          {card.elsewhere.map(({ placeId, year, text }, index) => (
            <span key={`${placeId} ${year}`}>
              {index > 0 && '; '}
              <RouteLink to="overview" choose={{ place: placeId, year }}>
                {text}
              </RouteLink>
            </span>
          ))}
        </p>
      )}
    </>
  );
}

function SourceLine({
  observation,
  catalogue,
}: {
  observation: Observation;
  catalogue: Catalogue;
}) {
  const { language } = useWords();
  const openSource = useOpenSource();
  const source = catalogue.sources.get(observation.sourceId);
  return (
    <button type="button" className="link-button" onClick={() => openSource({ observation })}>
      {fullCitation(source, observation, language)}
    </button>
  );
}

function statedRate(rate: Observation, catalogue: Catalogue, language: Language): string {
  const indicator = catalogue.indicators.get(rate.indicatorId);
  return indicator
    ? `${indicator.name[language]}: ${formatInSentence(rate, indicator, language)}`
    : String(rate.value);
}
