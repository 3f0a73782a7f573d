import { createContext, useContext } from 'react';

const ViewAddressContext = createContext('/');

/** Says the address, path and query, that shows the charts within as they are: no default left open. */
export const ViewAddress = ViewAddressContext.Provider;

export const useViewAddress = (): string => useContext(ViewAddressContext);

/** As it is sent to a colleague: with the host and the folder of the app. */
export const wholeAddress = (view: string): string =>
  `${location.origin}${location.pathname}#${view}`;
