import { useQueryClient } from '@tanstack/react-query';
import {
  Suspense,
  useCallback,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  type ReactNode,
} from 'react';
import { Route, Routes } from 'react-router';
import { ChartStageProvider, type ShownChart } from '../components/chart/chart-stage.tsx';
import type { ViewReaderProps } from '../components/chart/view-reader.tsx';
import { ErrorBoundary } from '../components/error-boundary.tsx';
import { UnseenPage } from '../components/frame/unseen-page.tsx';
import { partsOf, viewOf } from '../url/view-address.ts';
import { PageBody } from './page-of.tsx';

/**
 * Asks another view of the app for its charts: the page works as it would if it were opened, and
 * computes the same, but nothing of it is seen.
 */
export function HiddenView({ address, onCharts }: ViewReaderProps) {
  const client = useQueryClient();
  const charts = useRef<readonly ShownChart[]>([]);
  const onShown = useCallback((chart: ShownChart) => {
    charts.current = [...charts.current, chart];
    return () => {
      charts.current = charts.current.filter((it) => it !== chart);
    };
  }, []);
  const stage = useMemo(() => ({ onShown, isDrawn: () => false }), [onShown]);
  const { pathname, search } = partsOf(address);
  const { route } = viewOf(pathname, search);
  // Briefings collect from other pages: one that asked for itself would never end.
  const isPage = route !== undefined && route !== 'briefing';
  const failed = () => {
    // What failed is asked for again the next time.
    client.removeQueries({ predicate: (query) => query.state.status === 'error' });
    onCharts(undefined);
  };
  const page = (
    <ErrorBoundary resetKey={address} fallback={() => <Settled onSettled={failed} />}>
      <Suspense fallback={null}>
        <Settled onSettled={() => onCharts(charts.current)}>
          {isPage && <PageBody route={route} />}
        </Settled>
      </Suspense>
    </ErrorBoundary>
  );
  return (
    <UnseenPage value>
      <ChartStageProvider value={stage}>
        <Routes location={{ pathname, search }}>
          <Route path="*" element={page} />
        </Routes>
      </ChartStageProvider>
    </UnseenPage>
  );
}

/** A page that says it is busy has figures on their way; it is looked at again so often (ms). */
const again = 16;

/** Comes out of the same suspense boundary as the page, and then waits until that is not busy. */
function Settled({ children, onSettled }: { children?: ReactNode; onSettled: () => void }) {
  const element = useRef<HTMLDivElement>(null);
  const settled = useEffectEvent(onSettled);
  useEffect(() => {
    const timer = setInterval(() => {
      if (element.current?.querySelector('[aria-busy="true"]')) return;
      clearInterval(timer);
      settled();
    }, again);
    return () => clearInterval(timer);
  }, []);
  return (
    <div ref={element} hidden>
      {children}
    </div>
  );
}
