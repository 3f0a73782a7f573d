import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { lazy, useEffect, type ReactNode } from 'react';
import { Notices } from '../components/states/notices.tsx';
import { useWords } from '../components/words-context.tsx';
import { OverviewPage } from '../pages/overview/overview-page.tsx';
import type { RouteName } from '../url/routes.ts';
import { dataQuery } from '../queries/data.ts';
import { isAccepted } from '../queries/data-packages.ts';
import { useDataAccess } from '../queries/data-access-context.tsx';
import { useSelection } from '../url/use-selection.ts';
import { showAppState } from './page-state.ts';

const IndicatorPage = lazy(() =>
  import('../pages/indicator/indicator-page.tsx').then((it) => ({ default: it.IndicatorPage })),
);
const IndicatorsPage = lazy(() =>
  import('../pages/indicators/indicators-page.tsx').then((it) => ({ default: it.IndicatorsPage })),
);
const DataPage = lazy(() =>
  import('../pages/data/data-page.tsx').then((it) => ({ default: it.DataPage })),
);

const pages: Record<RouteName, ReactNode> = {
  overview: <OverviewPage />,
  indicators: <IndicatorsPage />,
  indicator: <IndicatorPage />,
  data: <DataPage />,
};

/** The page that the address names; the overview, with a word, where it names none. */
export function PageOf({ route }: { route: RouteName | undefined }) {
  const { messages } = useWords();
  const { problems } = useSelection();
  const client = useQueryClient();
  const { packages } = useSuspenseQuery(dataQuery(useDataAccess(), client)).data;
  const refused = packages.filter((it) => !isAccepted(it)).length;
  const notices = [
    ...(route === undefined ? [messages.frame.unknownPage] : []),
    ...(refused > 0 && route !== 'data' ? [messages.frame.refusedPackages(refused)] : []),
    ...problems.map((it) => messages.frame.addressIgnored(it.parameter, it.text)),
  ];
  return (
    <>
      <Notices texts={notices} />
      {pages[route ?? 'overview']}
      <Arrived />
    </>
  );
}

/** Mounted together with a page's figures, since all of them come out of one suspense boundary. */
function Arrived() {
  useEffect(() => showAppState('ready'), []);
  return null;
}
