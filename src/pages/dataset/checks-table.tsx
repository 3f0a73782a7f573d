import { PlainTable } from '../../components/figures/plain-table.tsx';
import tableStyles from '../../components/figures/figures-table.module.css';
import page from '../../components/frame/page.module.css';
import { useWords } from '../../components/words-context.tsx';
import { datasetWords, type DatasetWords } from '../../i18n/dataset-words.ts';
import { formatNumber } from '../../i18n/format-number.ts';
import { groupBy } from '../../lib/group-by.ts';
import { checksOf, type CheckMade } from '../../queries/dataset.ts';
import type { PackageState } from '../../queries/data-packages.ts';
import styles from './dataset-page.module.css';

/** A key of more columns is told by their number. */
const mostNamed = 4;

interface ChecksTableProps {
  state: PackageState;
  /** The files are those that were checked at build. */
  asShipped: boolean;
}

/** Every check that a dataset in use has passed, with what it looked at. */
export function ChecksTable({ state, asShipped }: ChecksTableProps) {
  const { language } = useWords();
  const { checks } = datasetWords[language];
  const { descriptor } = state;
  if (!descriptor) return null;
  const number = (count: number) => formatNumber(count, language);
  const rowsIn = (table: string): string => {
    const { rowCount = 0, parted } = state.resources.get(table) ?? {};
    return (parted ? checks.rowsRead : checks.rows)(number(rowCount));
  };
  const byTable = groupBy(checksOf(state), (it) => it.resource);
  return (
    <section className={page.section}>
      <h2 className={page.heading}>{checks.title}</h2>
      <p className={page.lead}>{checks.lead}</p>
      <p className={page.small}>
        {state.origin === 'remote' ? checks.asRead : asShipped ? checks.shipped : checks.here}
      </p>
      {[...byTable].map(([table, made]) => (
        <details key={table ?? ''} className={styles.table} data-table={table ?? ''}>
          <summary>
            {table === undefined ? checks.descriptor : <code>{table}</code>}
            {table !== undefined && ` · ${rowsIn(table)}`}
            {` · ${checks.passed(number(made.length))}`}
          </summary>
          <PlainTable
            columns={[checks.columns.check, checks.columns.found, checks.columns.looked]}
            figures={1}
          >
            {made.map((it, index) => (
              <tr key={index} data-check={it.check}>
                <th scope="row">{checkName(it, checks, number)}</th>
                <td className={tableStyles.value}>{number(0)}</td>
                <td>
                  {[
                    ...(it.rules === undefined ? [] : [checks.rules(number(it.rules))]),
                    ...(table === undefined ? [] : [rowsIn(table)]),
                  ].join(', ')}
                </td>
              </tr>
            ))}
          </PlainTable>
        </details>
      ))}
    </section>
  );
}

function checkName(
  { check, fields, target = '' }: CheckMade,
  { names, keyFields }: DatasetWords['checks'],
  number: (count: number) => string,
): string {
  const listed = fields.length > mostNamed ? keyFields(fields.length) : fields.join(', ');
  switch (check) {
    case 'columns':
      return names.columns(number(fields.length));
    case 'key':
    case 'taken-ids':
    case 'date-precision':
      return names[check](listed);
    case 'foreign-key':
      return names[check](listed, target);
    default:
      return names[check];
  }
}
