import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, type ReactNode } from 'react';
import { useHref, useNavigate } from 'react-router';
import { keepFocus } from '../components/frame/keep-focus.ts';
import { SearchBox, type SearchGroup } from '../components/frame/search-box.tsx';
import styles from '../components/frame/shell.module.css';
import { TopBar } from '../components/frame/top-bar.tsx';
import { useWords } from '../components/words-context.tsx';
import type { DepartmentConfig } from '../datasets/department-config.ts';
import { catalogueQuery } from '../queries/catalogue.ts';
import { useDataAccess } from '../queries/data-access-context.tsx';
import type { Catalogue } from '../semantic/catalogue.ts';
import { findablePlaces } from '../semantic/place-search.ts';
import { findableIndicators } from '../semantic/indicator-search.ts';
import { find, searchIndex } from '../semantic/search.ts';
import type { Language, Theme } from '../semantic/selection.ts';
import { RouteLink } from '../url/route-link.tsx';
import { useSelection } from '../url/use-selection.ts';
import { UpdateOffer } from './offline/update-offer.tsx';
import { VersionLine } from './offline/version-line.tsx';
import { RemoteNoticesIfAny } from './remote/remote-notices-if-any.tsx';

interface ShellProps {
  config: DepartmentConfig;
  theme: Theme;
  language: Language;
  children: ReactNode;
}

/** What stands around every page. */
export function Shell({ config, theme, language, children }: ShellProps) {
  const { messages } = useWords();
  const { frame } = messages;
  const { selection, select, route, linkTo } = useSelection();
  useEffect(() => keepFocus(document), []);
  const home = useHref(linkTo('overview'));
  // What is compared goes along between its two pages.
  const { indicators, years, places, calculation, base, rhythm, classes, legend } = selection;
  const comparing =
    route === 'compare' || route === 'map'
      ? { indicators, years, places, calculation, base, rhythm, classes, legend }
      : {};
  return (
    <>
      <a
        className={styles.skip}
        href="#main"
        onClick={(event) => {
          // The hash is the route: go to the content without touching the address.
          event.preventDefault();
          document.getElementById('main')?.focus();
        }}
      >
        {frame.skipToContent}
      </a>
      <TopBar
        department={config.department[language]}
        logo={config.logo ?? 'favicon.svg'}
        homeHref={home}
        languages={config.languages}
        theme={theme}
        onLanguage={(it) => select({ language: it === config.languages[0] ? undefined : it })}
        onTheme={(it) => select({ theme: it === config.theme ? undefined : it })}
        search={<Search />}
        links={
          <>
            <RouteLink to="overview" current={route === 'overview'}>
              {frame.overview}
            </RouteLink>
            <RouteLink to="indicators" current={route === 'indicators' || route === 'indicator'}>
              {frame.indicators}
            </RouteLink>
            <RouteLink to="compare" choose={comparing} current={route === 'compare'}>
              {frame.compare}
            </RouteLink>
            <RouteLink to="map" choose={comparing} current={route === 'map'}>
              {frame.map}
            </RouteLink>
            <RouteLink to="progress" current={route === 'progress'}>
              {frame.progress}
            </RouteLink>
            <RouteLink to="briefing" current={route === 'briefing'}>
              {frame.briefing}
            </RouteLink>
            <RouteLink to="data" current={route === 'data' || route === 'dataset'}>
              {frame.data}
            </RouteLink>
            <RouteLink to="query" current={route === 'query'}>
              {frame.query}
            </RouteLink>
          </>
        }
      />
      <main id="main" className={styles.main} tabIndex={-1}>
        <RemoteNoticesIfAny />
        {children}
      </main>
      <footer className={`${styles.footer} no-print`}>
        <p>
          {frame.footer}{' '}
          <a href="./THIRD-PARTY-NOTICES.txt" target="_blank" rel="noreferrer">
            {frame.licences}
          </a>
        </p>
        <VersionLine />
      </footer>
      <UpdateOffer />
    </>
  );
}

function Search() {
  const client = useQueryClient();
  const { data: catalogue } = useQuery(catalogueQuery(useDataAccess(), client));
  return <SearchBox search={useSearch(catalogue)} />;
}

/** Most hits of a kind that are worth reading before typing on. */
const mostHits = 8;

function useSearch(catalogue: Catalogue | undefined): (typed: string) => readonly SearchGroup[] {
  const { language, messages } = useWords();
  const { frame } = messages;
  const { linkTo } = useSelection();
  const navigate = useNavigate();
  const indexes = useMemo(
    () =>
      catalogue && {
        indicators: searchIndex(findableIndicators(catalogue)),
        places: searchIndex([
          ...findablePlaces(catalogue, '63'),
          ...findablePlaces(catalogue, '34'),
        ]),
      },
    [catalogue],
  );
  return (typed) =>
    !indexes
      ? []
      : [
          {
            label: frame.foundPlaces,
            hits: find(indexes.places, typed)
              .slice(0, mostHits)
              .map(({ place, hasReport, mergedNames }) => ({
                key: place.id,
                label: place.name[language],
                hint: [
                  place.id.startsWith('34-')
                    ? messages.boundaries.currentShort
                    : messages.boundaries.reportedShort,
                  mergedNames.length > 0 ? frame.mergedFrom(mergedNames.join(', ')) : undefined,
                  hasReport ? undefined : frame.noReport,
                ]
                  .filter((it) => it !== undefined)
                  .join(' · '),
                onChoose: () =>
                  void navigate(
                    linkTo('overview', {
                      place: place.id,
                      boundary: place.id.startsWith('34-') ? 'current' : 'reported',
                    }),
                  ),
              })),
          },
          {
            label: frame.foundIndicators,
            hits: find(indexes.indicators, typed)
              .slice(0, mostHits)
              .map((indicator) => ({
                key: indicator.id,
                label: indicator.name[language],
                onChoose: () => void navigate(linkTo('indicator', { indicator: indicator.id })),
              })),
          },
        ];
}
