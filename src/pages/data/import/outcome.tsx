import { formatNumber } from '../../../i18n/format-number.ts';
import type { TableSession } from '../../../imports/import-session.ts';
import { useCatalogue } from '../../../queries/data-access-context.tsx';
import { RouteLink } from '../../../url/route-link.tsx';
import { useImportWords } from './import-context.tsx';
import styles from './import.module.css';
import { lostKinds, lostRows } from './lost-rows.ts';

/** More links than that are found on the list of indicators. */
const mostLinks = 12;

interface OutcomeProps {
  table: TableSession;
  next: { name: string; onShow: () => void } | undefined;
  /** Opens the table again for the rows that did not come in. */
  onAgain: () => void;
}

/** What came in, and where it is to be seen. */
export function Outcome({ table, next, onAgain }: OutcomeProps) {
  const { texts, words } = useImportWords();
  const { page } = texts;
  const { outcome, stage } = table;
  if (!outcome) return null;
  const isKept = stage === 'kept';
  const lost = lostRows(table);
  const { lost: notLoaded } = texts.accept;
  const count = formatNumber(outcome.count, words.language);
  return (
    <div className={`${styles['told'] ?? ''} ${styles['done'] ?? ''}`}>
      <h3 data-step-heading tabIndex={-1}>
        <span role="status">
          {isKept ? page.keptTitle(outcome.title) : page.loadedTitle(outcome.title)}
        </span>
      </h3>
      <p>{isKept ? page.kept(count, outcome.name) : page.loaded(count)}</p>
      {!isKept && lost > 0 && (
        <div className={`${styles['told'] ?? ''} ${styles['bad'] ?? ''}`} data-not-loaded={lost}>
          <p>
            <strong>{notLoaded.done(formatNumber(lost, words.language))}</strong>:{' '}
            {lostKinds(table, texts, words.language)}.
          </p>
          <p>
            <button type="button" className="button" onClick={onAgain}>
              {notLoaded.again}
            </button>
          </p>
        </div>
      )}
      {outcome.indicators.length > 0 && <IndicatorLinks ids={outcome.indicators} />}
      <p>
        <RouteLink to="dataset" choose={{ dataset: outcome.name }}>
          {page.seeDataset}
        </RouteLink>
      </p>
      {next && (
        <p>
          <button type="button" className="button primary" onClick={next.onShow}>
            {page.nextTable(next.name)}
          </button>
        </p>
      )}
    </div>
  );
}

function IndicatorLinks({ ids }: { ids: readonly string[] }) {
  const { texts, words } = useImportWords();
  const catalogue = useCatalogue();
  return (
    <>
      <p>{texts.page.seeIndicators}:</p>
      <ul className={styles['refusals']}>
        {ids.slice(0, mostLinks).map((id) => (
          <li key={id}>
            <RouteLink to="indicator" choose={{ indicator: id }}>
              {catalogue.indicators.get(id)?.name[words.language] ?? id}
            </RouteLink>
          </li>
        ))}
      </ul>
    </>
  );
}
