import page from '../../components/frame/page.module.css';
import { PlainTable } from '../../components/figures/plain-table.tsx';
import tableStyles from '../../components/figures/figures-table.module.css';
import { useWords } from '../../components/words-context.tsx';
import { datasetWords } from '../../i18n/dataset-words.ts';
import { formatNumber, formatShare } from '../../i18n/format-number.ts';
import { countOf, daysToReport, missingKinds, type Coverage } from '../../semantic/coverage.ts';
import { shareClasses } from './coverage-cells.ts';
import { CoverageSwatch } from './coverage-swatch.tsx';
import coverageStyles from './coverage-table.module.css';
import styles from './dataset-page.module.css';

/** How many cells are stated, how many are missing for which reason, and what each reason means. */
export function MissingTable({ coverage }: { coverage: Coverage }) {
  const { language } = useWords();
  const { missing } = datasetWords[language];
  const { total, rows, steps, indicatorIds } = coverage;
  const number = (count: number) => formatNumber(count, language);
  const count = countOf(total);
  const meaning = {
    ...missing.meanings,
    'not-due': missing.meanings['not-due'](daysToReport),
  };
  return (
    <section className={page.section}>
      <h2 className={page.heading}>{missing.title}</h2>
      <p className={page.lead}>
        {missing.lead(
          missing.places(number(rows.length)),
          missing.periods(number(steps.length)),
          missing.indicators(number(indicatorIds.length)),
          number(count),
        )}
      </p>
      <div className={`${coverageStyles.coverage} ${styles.kinds}`}>
        <PlainTable
          columns={[
            missing.columns.kind,
            missing.columns.count,
            missing.columns.share,
            missing.columns.meaning,
          ]}
          figures={1}
        >
          {(['stated', ...missingKinds] as const).map((kind) => (
            <tr key={kind} data-kind={kind}>
              <th scope="row">
                <span className={styles.kind}>
                  <CoverageSwatch
                    look={
                      kind === 'stated'
                        ? { shareClass: shareClasses.length - 1 }
                        : { missing: kind }
                    }
                  />
                  {missing.kinds[kind]}
                </span>
              </th>
              <td className={tableStyles.value} data-count={total[kind]}>
                {number(total[kind])}
              </td>
              <td>{count === 0 ? '' : formatShare(total[kind] / count, language)}</td>
              <td className={tableStyles.note}>{meaning[kind]}</td>
            </tr>
          ))}
          <tr data-kind="total">
            <th scope="row">{missing.total}</th>
            <td className={tableStyles.value} data-count={count}>
              {number(count)}
            </td>
            <td />
            <td className={tableStyles.note} />
          </tr>
        </PlainTable>
      </div>
    </section>
  );
}
