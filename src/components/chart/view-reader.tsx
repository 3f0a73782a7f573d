import { createContext, useContext, type ReactNode } from 'react';
import type { ShownChart } from './chart-stage.tsx';

export interface ViewReaderProps {
  /** Path and query of another view of the app; not changed while it is read. */
  address: string;
  /** All charts of that view, once none of its figures is on its way; undefined where it failed. */
  onCharts: (charts: readonly ShownChart[] | undefined) => void;
}

type ReadView = (view: ViewReaderProps) => ReactNode;

const ViewReaderContext = createContext<ReadView>(() => null);

/** Given by the app, which alone knows all pages. */
export const ViewReaderProvider = ViewReaderContext.Provider;

/** Gives what asks another view for its charts, unseen, as long as it is on the page. */
export const useViewReader = (): ReadView => useContext(ViewReaderContext);
