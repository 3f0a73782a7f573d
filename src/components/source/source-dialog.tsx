import type { ReactNode } from 'react';
import { issuerShort, passageLabel } from '../../i18n/citation.ts';
import { formatDate } from '../../i18n/format-date.ts';
import { computationText } from '../../i18n/formula-text.ts';
import { formatInSentence } from '../../i18n/format-value.ts';
import { cutOffLabel, periodLabel } from '../../i18n/period-label.ts';
import { vintageText } from '../../i18n/vintage-text.ts';
import type { Words } from '../../i18n/words.ts';
import type { Catalogue } from '../../semantic/catalogue.ts';
import { observationKey, originsOf, type Observation } from '../../semantic/observation.ts';
import type { Source } from '../../semantic/source.ts';
import { vintagesOf, type Vintage } from '../../semantic/vintage.ts';
import { useToldQuality } from '../quality/quality-context.tsx';
import { QualityNotes } from '../quality/quality-notes.tsx';
import { Modal } from '../frame/modal.tsx';
import { useWords } from '../words-context.tsx';
import { RemarkText } from './remark-text.tsx';
import type { SourceTarget } from './source-context.tsx';
import styles from './source-dialog.module.css';

/** A share of the whole country is made of all its figures: more than a dialog should list. */
const mostFigures = 12;

interface SourceDialogProps {
  target: SourceTarget;
  catalogue: Catalogue;
  /** Values that figures had before later documents gave others. */
  vintages: readonly Vintage[];
  onClose: () => void;
  /** The report's own text at the passage, where a package brings it along. */
  renderText: (source: Source, observation: Observation | undefined) => ReactNode;
}

/** Where a figure comes from: report, number, date, section, and the words as printed. */
export function SourceDialog({
  target,
  catalogue,
  vintages,
  onClose,
  renderText,
}: SourceDialogProps) {
  const words = useWords();
  const { messages } = words;
  const observation = 'observation' in target ? target.observation : undefined;
  const quality = useToldQuality();
  const computation = observation && computationText(observation, catalogue, words);
  const notes =
    'sourceId' in target
      ? quality.notesOfSource(target.sourceId)
      : quality.notesOn(target.observation);
  const origins = observation ? originsOf(observation) : [];
  const figures = origins.slice(0, mostFigures);
  const sourceIds =
    'sourceId' in target ? [target.sourceId] : [...new Set(figures.map((it) => it.sourceId))];
  return (
    <Modal title={messages.source.title} onClose={onClose}>
      {observation?.coverage && observation.coverage.from.length > 1 && (
        <p>
          {messages.source[observation.derived ? 'workedOut' : 'addedUp'](
            observation.coverage.from.length,
          )}
        </p>
      )}
      {computation !== undefined && (
        <div className={styles.printed}>
          <p className={styles.label}>{messages.compare.formula}</p>
          <p>{computation}</p>
        </div>
      )}
      {origins.length > figures.length && (
        <p>{messages.source.computedFrom(figures.length, origins.length)}</p>
      )}
      {figures.map((figure) => (
        <FigureFacts
          key={observationKey(figure)}
          figure={figure}
          catalogue={catalogue}
          earlier={vintagesOf(figure, vintages)}
        />
      ))}
      <QualityNotes notes={notes} />
      {sourceIds.map((id) => {
        const source = catalogue.sources.get(id);
        return source ? (
          <div key={id}>
            <SourceFacts source={source} />
            {renderText(
              source,
              figures.find((it) => it.sourceId === id),
            )}
          </div>
        ) : null;
      })}
    </Modal>
  );
}

interface FigureFactsProps {
  figure: Observation;
  catalogue: Catalogue;
  earlier: readonly Vintage[];
}

function FigureFacts({ figure, catalogue, earlier }: FigureFactsProps) {
  const words = useWords();
  const { language, messages } = words;
  const { source } = messages;
  const indicator = catalogue.indicators.get(figure.indicatorId);
  const place = catalogue.places.get(figure.placeId);
  const { period } = figure;
  // A note that tells of a slip in the report stands among the notes on quality.
  const isRemark = useToldQuality()
    .notesOn(figure)
    .some(({ note }) => note.code === 'remark');
  const passage = passageLabel(catalogue.sources.get(figure.sourceId), figure.locator, language);
  const undated = catalogue.sources.get(figure.sourceId)?.issuedPrecision === 'year';
  const cutOff = period.asOf ? ` (${cutOffLabel(period, language)})` : '';
  return (
    <>
      <div className={styles.printed}>
        <p className={styles.label}>
          {[source.asPrinted, passage].filter((it) => it !== '').join(', ')}
        </p>
        <p lang="vi">“{figure.asPrinted}”</p>
      </div>
      <dl className={styles.facts}>
        <dt>{source.value}</dt>
        <dd>
          {indicator?.name[language] ?? figure.indicatorId}:{' '}
          <strong>
            {indicator ? formatInSentence(figure, indicator, language) : figure.value}
          </strong>
          {figure.kind === 'plan' && ` (${source.plan.toLowerCase()})`}
        </dd>
        <dt>{messages.filters.place}</dt>
        <dd>{place?.name[language] ?? figure.placeId}</dd>
        <dt>{source.period}</dt>
        <dd>
          {periodLabel(period, language)}
          {cutOff}
          {period.precision === 'month' && `. ${undated ? source.toEndOfYear : source.toDate}`}
        </dd>
        {figure.status !== 'final' && (
          <>
            <dt>{source.status}</dt>
            <dd>{messages.compare.statuses[figure.status]}</dd>
          </>
        )}
        <dt>{source.qualifier}</dt>
        <dd>{source.qualifiers[figure.qualifier]}</dd>
        {figure.note && !isRemark && (
          <>
            <dt>{source.note}</dt>
            <dd>
              <RemarkText text={figure.note[language]} />
            </dd>
          </>
        )}
        {earlier.length > 0 && (
          <>
            <dt>{messages.vintages.title}</dt>
            {earlier.map((it) => (
              <dd key={observationKey(it.figure)}>{vintageText(it, catalogue, words)}</dd>
            ))}
          </>
        )}
      </dl>
    </>
  );
}

function SourceFacts({ source }: { source: Source }) {
  const words = useWords();
  const { messages } = words;
  return (
    <dl className={styles.facts}>
      <dt>{messages.source.report}</dt>
      <dd lang="vi">{source.title}</dd>
      <dt>{messages.source.issuer}</dt>
      <dd lang="vi">{issuerShort(source, words.language)}</dd>
      <dt>{messages.source.number}</dt>
      <dd>{source.number ?? messages.source.noNumber}</dd>
      <dt>{messages.source.date}</dt>
      <dd>{dateOf(source, words)}</dd>
      {source.url !== null && (
        <>
          <dt>{messages.source.address}</dt>
          <dd>{source.url}</dd>
        </>
      )}
    </dl>
  );
}

function dateOf(source: Source, { language, messages }: Words): string {
  if (!source.issuedOn) return messages.source.noDate;
  const date = formatDate(source.issuedOn, source.issuedPrecision, language);
  return source.issuedPrecision === 'year' ? messages.source.undated(date) : date;
}
