import { useDeferredValue, useMemo } from 'react';
import page from '../../components/frame/page.module.css';
import { PageTitle } from '../../components/frame/page-title.tsx';
import { useWords } from '../../components/words-context.tsx';
import { groupBy } from '../../lib/group-by.ts';
import { useCatalogue } from '../../queries/data-access-context.tsx';
import { termLabel } from '../../semantic/catalogue.ts';
import { findableIndicators } from '../../semantic/indicator-search.ts';
import { find, searchIndex } from '../../semantic/search.ts';
import { vintageOf } from '../../semantic/place.ts';
import { RouteLink } from '../../url/route-link.tsx';
import { useSelection } from '../../url/use-selection.ts';
import styles from './indicators-page.module.css';
import { useTypedSearch } from './use-typed-search.ts';

/** The whole catalogue by topic, to be searched by typing. */
export function IndicatorsPage() {
  const { messages, language } = useWords();
  const { indicatorPage, units, frame } = messages;
  const catalogue = useCatalogue();
  const { selection, select } = useSelection();
  const [typed, setTyped] = useTypedSearch(selection.search, (search) =>
    select({ search }, { replace: true }),
  );
  const searched = useDeferredValue(typed);
  const index = useMemo(() => searchIndex(findableIndicators(catalogue)), [catalogue]);
  const found = useMemo(() => find(index, searched), [index, searched]);
  const figures = catalogue.availability.reduce((sum, it) => sum + it.observations, 0);
  const places = [...new Set(catalogue.availability.map((it) => it.placeId))];
  const former = places.filter((id) => vintageOf(id) === '63').length;
  const current = places.length - former;
  const stated = groupBy(catalogue.availability, (it) => it.indicatorId);
  const placesOf = (id: string): string =>
    [...new Set((stated.get(id) ?? []).map((it) => it.placeId))]
      .map((placeId) => catalogue.places.get(placeId)?.name[language] ?? placeId)
      .join(', ');
  return (
    <>
      <PageTitle>{indicatorPage.all}</PageTitle>
      <p className={page.lead}>
        {indicatorPage.allLead(
          units.indicators(catalogue.indicators.size),
          units.figures(figures),
          former > 0 && current > 0
            ? units.placesOfBoth(former, current)
            : units.places(places.length),
        )}
      </p>
      <label className={styles.search}>
        {indicatorPage.searchLabel}
        <input
          type="search"
          value={typed}
          placeholder={messages.filters.typeToSearch}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <p role="status" className={page.small}>
        {found.length === 0 ? frame.nothingFound(searched) : units.indicators(found.length)}
      </p>
      {[...groupBy(found, (it) => it.topic)].map(([topic, indicators]) => (
        <section key={topic} className={page.section}>
          <h2 className={page.heading}>{termLabel(catalogue, `topic=${topic}`, language)}</h2>
          <ul className={styles.list}>
            {indicators.map((indicator) => (
              <li key={indicator.id}>
                <RouteLink to="indicator" choose={{ indicator: indicator.id }}>
                  {indicator.name[language]}
                </RouteLink>
                <span className={styles.unit}>
                  {indicator.unit[language]} · {placesOf(indicator.id)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
