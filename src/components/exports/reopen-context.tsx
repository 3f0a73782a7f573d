import { createContext, useContext } from 'react';

/** Opens the view of an exported picture, the first if there are several; the page tells the outcome. */
export type Reopen = (files: readonly File[]) => void;

const ReopenContext = createContext<Reopen | undefined>(undefined);

export const ReopenProvider = ReopenContext.Provider;

/** Undefined where no view can be opened, as in a portal's frame. */
export const useReopen = (): Reopen | undefined => useContext(ReopenContext);

const ReopenedViewsContext = createContext(0);

/** Counts the views that were opened again; what lies over a page does not outlast it. */
export const ReopenedViewsProvider = ReopenedViewsContext.Provider;

export const useReopenedViews = (): number => useContext(ReopenedViewsContext);
