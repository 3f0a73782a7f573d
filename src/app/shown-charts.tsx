import { createContext, useCallback, useContext, useMemo, useRef, type ReactNode } from 'react';
import { ChartStageProvider, type ShownChart } from '../components/chart/chart-stage.tsx';

const ShownChartsContext = createContext<() => readonly ShownChart[]>(() => []);

/** Keeps a list of the charts that the page within shows, in the order in which they came. */
export function ShownCharts({ children }: { children: ReactNode }) {
  const charts = useRef<readonly ShownChart[]>([]);
  const stage = useMemo(
    () => ({
      onShown: (chart: ShownChart) => {
        charts.current = [...charts.current, chart];
        return () => {
          charts.current = charts.current.filter((it) => it !== chart);
        };
      },
      isDrawn: () => true,
    }),
    [],
  );
  const ask = useCallback(() => charts.current, []);
  return (
    <ShownChartsContext value={ask}>
      <ChartStageProvider value={stage}>{children}</ChartStageProvider>
    </ShownChartsContext>
  );
}

/** Gives the charts that are on the page at the moment it is called. */
export const useShownCharts = (): (() => readonly ShownChart[]) => useContext(ShownChartsContext);
