import { createContext, useContext } from 'react';
import type { Observation } from '../../semantic/observation.ts';

/** What a person wants to see the origin of: one figure, or a whole document. */
export type SourceTarget = { observation: Observation } | { sourceId: string };

const SourceContext = createContext<(target: SourceTarget) => void>(() => undefined);

export const SourceContextProvider = SourceContext.Provider;

/** Opens the origin of a figure or a document over the page. */
export const useOpenSource = (): ((target: SourceTarget) => void) => useContext(SourceContext);
