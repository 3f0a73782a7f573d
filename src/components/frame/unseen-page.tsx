import { createContext, useContext } from 'react';

const UnseenContext = createContext(false);

/** A page that is asked for its charts alone: it names no window and counts as no visit. */
export const UnseenPage = UnseenContext.Provider;

export const useIsUnseen = (): boolean => useContext(UnseenContext);
