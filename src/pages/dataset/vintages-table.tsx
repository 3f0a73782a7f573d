import { FigureButton } from '../../components/figures/figure-button.tsx';
import { PlainTable } from '../../components/figures/plain-table.tsx';
import page from '../../components/frame/page.module.css';
import { useWords } from '../../components/words-context.tsx';
import { datasetWords } from '../../i18n/dataset-words.ts';
import { fullCitation, shortCitation } from '../../i18n/citation.ts';
import { formatDate } from '../../i18n/format-date.ts';
import { formatInSentence } from '../../i18n/format-value.ts';
import { useVintagesOfSources } from '../../queries/vintages.ts';
import type { Catalogue } from '../../semantic/catalogue.ts';
import { observationKey } from '../../semantic/observation.ts';
import { FigureName } from './figure-name.tsx';
import styles from './dataset-page.module.css';

interface VintagesTableProps {
  sourceIds: readonly string[];
  catalogue: Catalogue;
}

/** Figures that a later document revised, in this dataset or by it. */
export function VintagesTable({ sourceIds, catalogue }: VintagesTableProps) {
  const { language } = useWords();
  const { vintages: told } = datasetWords[language];
  const vintages = useVintagesOfSources(sourceIds);
  return (
    <section className={page.section}>
      <h2 className={page.heading}>{told.title}</h2>
      {vintages.length === 0 ? (
        <p className={page.lead}>{told.none}</p>
      ) : (
        <>
          <p className={page.lead}>{told.lead}</p>
          <PlainTable
            columns={[
              told.columns.figure,
              told.columns.before,
              told.columns.source,
              told.columns.by,
            ]}
          >
            {vintages.map(({ figure, supersededBy, supersededOn }) => {
              const indicator = catalogue.indicators.get(figure.indicatorId);
              const later = catalogue.sources.get(supersededBy);
              return (
                <tr key={`${observationKey(figure)} ${supersededBy}`} data-vintage="">
                  <th scope="row">
                    <FigureName figure={figure} catalogue={catalogue} />
                  </th>
                  <td>
                    <FigureButton observation={figure}>
                      {indicator ? formatInSentence(figure, indicator, language) : figure.value}
                    </FigureButton>
                  </td>
                  <td>{fullCitation(catalogue.sources.get(figure.sourceId), figure, language)}</td>
                  <td>
                    {later ? shortCitation(later, language) : supersededBy}
                    {supersededOn !== null && (
                      <span className={styles.dim}>
                        {formatDate(supersededOn.slice(0, 10), 'day', language)}
                      </span>
                    )}
                  </td>
                </tr>
              );
            })}
          </PlainTable>
        </>
      )}
    </section>
  );
}
