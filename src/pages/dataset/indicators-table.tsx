import { useDeferredValue, useMemo, useState } from 'react';
import { PlainTable } from '../../components/figures/plain-table.tsx';
import tableStyles from '../../components/figures/figures-table.module.css';
import page from '../../components/frame/page.module.css';
import { useWords } from '../../components/words-context.tsx';
import { datasetWords } from '../../i18n/dataset-words.ts';
import { formatNumber } from '../../i18n/format-number.ts';
import { periodLabel } from '../../i18n/period-label.ts';
import type { Catalogue } from '../../semantic/catalogue.ts';
import { holdingsOf } from '../../semantic/freshness.ts';
import { findableIndicators } from '../../semantic/indicator-search.ts';
import { periodKey } from '../../semantic/period.ts';
import { find, searchIndex } from '../../semantic/search.ts';
import type { StatedPeriods } from '../../semantic/stated-periods.ts';
import { RouteLink } from '../../url/route-link.tsx';
import { useSelection } from '../../url/use-selection.ts';
import styles from './dataset-page.module.css';
import searchStyles from '../indicators/indicators-page.module.css';
import { useTypedSearch } from '../indicators/use-typed-search.ts';

/** So many rows stand there at first; all of them when asked for. */
const firstRows = 50;

interface IndicatorsTableProps {
  stated: readonly StatedPeriods[];
  catalogue: Catalogue;
}

/** What a dataset holds, indicator by indicator, to be searched by typing. */
export function IndicatorsTable({ stated, catalogue }: IndicatorsTableProps) {
  const { language, messages } = useWords();
  const { indicators: told } = datasetWords[language];
  const { selection, select } = useSelection();
  const [typed, setTyped] = useTypedSearch(selection.search, (search) =>
    select({ search }, { replace: true }),
  );
  const searched = useDeferredValue(typed);
  const holdings = useMemo(
    () => new Map(holdingsOf(stated).map((it) => [it.indicatorId, it])),
    [stated],
  );
  const index = useMemo(() => {
    const indicators = new Map([...catalogue.indicators].filter(([id]) => holdings.has(id)));
    return searchIndex(findableIndicators({ ...catalogue, indicators }));
  }, [catalogue, holdings]);
  const found = useMemo(() => find(index, searched), [index, searched]);
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? found : found.slice(0, firstRows);
  const number = (count: number) => formatNumber(count, language);
  return (
    <section className={page.section}>
      <h2 className={page.heading}>{told.title}</h2>
      <label className={`${searchStyles.search} no-print`}>
        {told.search}
        <input
          type="search"
          value={typed}
          placeholder={messages.filters.typeToSearch}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <p role="status" className={page.small}>
        {found.length === 0
          ? messages.frame.nothingFound(searched)
          : messages.units.indicators(found.length)}
      </p>
      <PlainTable
        columns={[
          told.columns.name,
          told.columns.figures,
          told.columns.unit,
          told.columns.measure,
          told.columns.places,
          told.columns.periods,
        ]}
        figures={1}
      >
        {shown.map(({ id, name, unit, measure }) => {
          const { figures = 0, places = 0, first, newest } = holdings.get(id) ?? {};
          const periods = [first, newest].flatMap((it) => (it ? [it] : []));
          return (
            <tr key={id} data-indicator={id}>
              <th scope="row">
                <RouteLink to="indicator" choose={{ indicator: id }}>
                  {name[language]}
                </RouteLink>
              </th>
              <td className={tableStyles.value}>{number(figures)}</td>
              <td>{unit[language]}</td>
              <td className={tableStyles.short}>{messages.indicatorPage.measures[measure]}</td>
              <td className={tableStyles.short}>{messages.units.places(places)}</td>
              <td className={tableStyles.period}>
                {periods.length === 0
                  ? told.onlyPlans
                  : [...new Map(periods.map((it) => [periodKey(it), it])).values()]
                      .map((it) => periodLabel(it, language))
                      .join(' → ')}
              </td>
            </tr>
          );
        })}
      </PlainTable>
      {found.length > shown.length && (
        <p className={styles.more}>
          <button type="button" className="button" onClick={() => setWhole(true)}>
            {told.showAll(number(found.length))}
          </button>
        </p>
      )}
    </section>
  );
}
