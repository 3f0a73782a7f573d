import { queryOptions, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useRef, type ComponentType } from 'react';
import { useLocation } from 'react-router';
import { Notices } from '../components/states/notices.tsx';
import { useWords } from '../components/words-context.tsx';
import { formatBytes } from '../i18n/format-number.ts';
import { OverviewPage } from '../pages/overview/overview-page.tsx';
import { shownLine } from '../lib/shown-text.ts';
import type { RouteName } from '../url/routes.ts';
import { awaitsServer } from '../queries/awaits-server.ts';
import { dataQuery } from '../queries/data.ts';
import { isAccepted } from '../queries/data-packages.ts';
import { tooLargeIn } from '../queries/set-aside.ts';
import { useDataAccess } from '../queries/data-access-context.tsx';
import { useAbsentDatasets } from '../queries/use-absent-datasets.ts';
import { useCleared } from '../storage/cleared.ts';
import { useSelection } from '../url/use-selection.ts';
import { showAppState } from './page-state.ts';

type Page = ComponentType;

/** The overview comes with the app; the code of the other pages when they are first asked for. */
const pages: Record<RouteName, () => Promise<Page>> = {
  overview: () => Promise.resolve(OverviewPage),
  indicators: async () => (await import('../pages/indicators/indicators-page.tsx')).IndicatorsPage,
  indicator: async () => (await import('../pages/indicator/indicator-page.tsx')).IndicatorPage,
  compare: async () => (await import('../pages/compare/compare-page.tsx')).ComparePage,
  map: async () => (await import('../pages/compare/map-page.tsx')).MapPage,
  progress: async () => (await import('../pages/progress/progress-page.tsx')).ProgressPage,
  briefing: async () => (await import('../pages/briefing/briefing-page.tsx')).BriefingPage,
  data: async () => (await import('../pages/data/data-page.tsx')).DataPage,
  query: async () => (await import('../pages/query/query-page.tsx')).QueryPage,
  dataset: async () => (await import('../pages/dataset/dataset-page.tsx')).DatasetPage,
};

/** As a query, not as `React.lazy`, which would keep a failure for good: a retry asks again. */
const pageQuery = (route: RouteName) =>
  queryOptions({
    queryKey: ['page', route],
    staleTime: 'static',
    structuralSharing: false,
    queryFn: async () => ({ Page: await pages[route]() }),
    ...(route === 'overview' ? { initialData: { Page: OverviewPage as Page } } : {}),
  });

/** The page that the address names; the overview, with a word, where it names none. */
export function PageOf({ route }: { route: RouteName | undefined }) {
  return (
    <>
      <PageBody route={route} />
      <Arrived />
    </>
  );
}

/** The page and what is to be said of its address, wherever it is put. */
export function PageBody({ route }: { route: RouteName | undefined }) {
  const { messages, language } = useWords();
  const { problems } = useSelection();
  const { Page } = useSuspenseQuery(pageQuery(route ?? 'overview')).data;
  const client = useQueryClient();
  const { packages } = useSuspenseQuery(dataQuery(useDataAccess(), client)).data;
  const wasCleared = useCleared();
  const setAside = packages.flatMap(tooLargeIn);
  const absent = useAbsentDatasets();
  const unfit = packages.filter((it) => !isAccepted(it) && !awaitsServer(it, absent));
  const refused = unfit.length - setAside.length;
  const notices = [
    ...(route === undefined ? [messages.frame.unknownPage] : []),
    ...(wasCleared ? [messages.frame.cleared] : []),
    ...(route === 'data' ? [] : setAside).map(({ title, bytes }) =>
      messages.frame.setAside(title, formatBytes(bytes, language)),
    ),
    ...(refused > 0 && route !== 'data' ? [messages.frame.refusedPackages(refused)] : []),
    ...problems.map((it) =>
      messages.frame.addressIgnored(shortened(it.parameter), shortened(it.text)),
    ),
  ];
  return (
    <>
      <Notices texts={notices} />
      <Page />
    </>
  );
}

/** A notice need not repeat a statement of thousands of signs. */
const shortened = (given: string): string => {
  const text = shownLine(given);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
};

/**
 * Comes out of the same suspense boundary as a page's figures, so it is there when they are. After
 * a change of page the heading takes the focus: that is where a reader goes on.
 */
function Arrived() {
  const { pathname } = useLocation();
  const before = useRef<string>(undefined);
  useEffect(() => {
    showAppState('ready');
    // The view drawn at build is the overview; a link of it may have been followed before the app came.
    before.current ??= window.__firstView?.version === undefined ? pathname : '/';
    if (before.current === pathname) return;
    before.current = pathname;
    document.querySelector<HTMLElement>('main h1')?.focus();
  }, [pathname]);
  return null;
}
