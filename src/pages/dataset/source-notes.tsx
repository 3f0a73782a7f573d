import { PlainTable } from '../../components/figures/plain-table.tsx';
import page from '../../components/frame/page.module.css';
import { useOpenSource } from '../../components/source/source-context.tsx';
import { RemarkText } from '../../components/source/remark-text.tsx';
import { useWords } from '../../components/words-context.tsx';
import { citationLanguage, fullCitation } from '../../i18n/citation.ts';
import { datasetWords } from '../../i18n/dataset-words.ts';
import { formatNumber } from '../../i18n/format-number.ts';
import { formatInSentence } from '../../i18n/format-value.ts';
import { qualityText } from '../../i18n/quality-text.ts';
import { distinct } from '../../lib/distinct.ts';
import { useDatasetsOfSources } from '../../queries/dataset.ts';
import { useKnownQuality } from '../../queries/quality.ts';
import type { Catalogue } from '../../semantic/catalogue.ts';
import { observationKey, type Observation } from '../../semantic/observation.ts';
import { severityOf, touchedBy, type QualityNote } from '../../semantic/quality-note.ts';
import { FigureName } from './figure-name.tsx';
import styles from './dataset-page.module.css';

interface SourceNotesProps {
  /** Of the dataset. */
  name: string;
  sourceIds: readonly string[];
  catalogue: Catalogue;
}

/** Where sources contradict each other, those of other datasets too, and what one says of itself. */
export function SourceNotes({ name, sourceIds, catalogue }: SourceNotesProps) {
  const words = useWords();
  const { notes: told } = datasetWords[words.language];
  const quality = useKnownQuality();
  const notes = distinct(sourceIds.flatMap((id) => quality.notesOfSource(id)));
  const contradictions = notes.flatMap((it) => (it.code === 'contradicted' ? [it.figures] : []));
  const within = notes.filter((it) => it.code !== 'contradicted');
  const toLookAt = within.filter((it) => severityOf(it) === 'look');
  const number = (count: number) => formatNumber(count, words.language);
  return (
    <>
      <section className={page.section}>
        <h2 className={page.heading}>{told.contradictions}</h2>
        <p className={page.lead}>{told.contradictionsLead}</p>
        {contradictions.length === 0 ? (
          <p className={page.lead}>{told.noContradictions}</p>
        ) : (
          <PlainTable columns={[told.columns.figure, told.columns.values]}>
            {contradictions.map((figures) => (
              <Contradiction key={keyOf(figures)} {...{ figures, name, catalogue }} />
            ))}
          </PlainTable>
        )}
      </section>
      {within.length > 0 && (
        <section className={page.section}>
          <h2 className={page.heading}>{told.within}</h2>
          <p className={page.lead}>
            {told.withinLead(number(within.length - toLookAt.length), number(toLookAt.length))}
          </p>
          {toLookAt.length > 0 && (
            <PlainTable
              columns={[
                told.withinColumns.figure,
                told.withinColumns.note,
                told.withinColumns.source,
              ]}
            >
              {toLookAt.map((note) => (
                <WithinRow key={note.code + keyOf(touchedBy(note))} {...{ note, catalogue }} />
              ))}
            </PlainTable>
          )}
        </section>
      )}
    </>
  );
}

const keyOf = (figures: readonly Observation[]): string => figures.map(observationKey).join(' ');

interface ContradictionProps {
  figures: readonly Observation[];
  name: string;
  catalogue: Catalogue;
}

function Contradiction({ figures, name, catalogue }: ContradictionProps) {
  const { language } = useWords();
  const { notes: told } = datasetWords[language];
  const datasetOf = useDatasetsOfSources();
  const [first] = figures;
  const indicator = catalogue.indicators.get(first?.indicatorId ?? '');
  return (
    <tr data-contradiction="">
      <th scope="row">{first && <FigureName figure={first} catalogue={catalogue} />}</th>
      <td>
        <ul className={styles.values}>
          {figures.map((figure) => {
            const owner = datasetOf.get(figure.sourceId);
            return (
              <li key={observationKey(figure)}>
                {indicator ? formatInSentence(figure, indicator, language) : figure.value} (
                <SourceButton figure={figure} catalogue={catalogue} />
                {owner !== undefined && owner !== name && `, ${told.other(owner)}`})
              </li>
            );
          })}
        </ul>
      </td>
    </tr>
  );
}

function WithinRow({ note, catalogue }: { note: QualityNote; catalogue: Catalogue }) {
  const words = useWords();
  const [figure] = touchedBy(note);
  if (!figure) return null;
  return (
    <tr data-note={note.code}>
      <th scope="row">
        <FigureName figure={figure} catalogue={catalogue} />
      </th>
      <td>
        <RemarkText text={qualityText(note, catalogue, words)} />
      </td>
      <td>
        <SourceButton figure={figure} catalogue={catalogue} />
      </td>
    </tr>
  );
}

function SourceButton({ figure, catalogue }: { figure: Observation; catalogue: Catalogue }) {
  const { language } = useWords();
  const openSource = useOpenSource();
  const source = catalogue.sources.get(figure.sourceId);
  return (
    <button
      type="button"
      className="link-button"
      lang={citationLanguage(source)}
      onClick={() => openSource({ observation: figure })}
    >
      {fullCitation(source, figure, language)}
    </button>
  );
}
