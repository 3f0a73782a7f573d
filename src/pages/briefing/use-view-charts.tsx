import { useCallback, useState, type ReactNode } from 'react';
import type { ShownChart } from '../../components/chart/chart-stage.tsx';
import { useViewReader } from '../../components/chart/view-reader.tsx';

/** The charts of a view; `failed` where it could not be shown. */
export type ReadView = readonly ShownChart[] | 'failed';

const none: ReadonlyMap<string, ReadView> = new Map();

interface ViewCharts {
  /** By the address of the view, as far as the views have been read. */
  read: ReadonlyMap<string, ReadView>;
  /** Reads a view anew. */
  again: (view: string) => void;
  /** Put somewhere on the page: the view that is being read, one after another. */
  reader: ReactNode;
}

/**
 * The charts of other views, computed anew from the data as they are now: once more where these are of
 * another `version` than what was read.
 */
export function useViewCharts(views: readonly string[], version: string): ViewCharts {
  const readView = useViewReader();
  const [{ read, of }, setState] = useState({ read: none, of: version });
  if (of !== version) setState({ read: none, of: version });
  const next = views.find((view) => !read.has(view));
  const take = (view: string, charts: readonly ShownChart[] | undefined) =>
    setState((state) => ({ ...state, read: new Map([...state.read, [view, charts ?? 'failed']]) }));
  const again = useCallback(
    (view: string) =>
      setState((state) => ({
        ...state,
        read: new Map([...state.read].filter(([key]) => key !== view)),
      })),
    [],
  );
  return {
    read,
    again,
    reader:
      next !== undefined && readView({ address: next, onCharts: (charts) => take(next, charts) }),
  };
}
