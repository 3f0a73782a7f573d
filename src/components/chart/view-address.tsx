import { createContext, useContext } from 'react';
import { isOpenedFromDisk } from '../frame/opened-from-disk.ts';

const ViewAddressContext = createContext('/');

/** Says the address, path and query, that shows the charts within as they are: no default left open. */
export const ViewAddress = ViewAddressContext.Provider;

export const useViewAddress = (): string => useContext(ViewAddressContext);

/**
 * As it is sent to a colleague: with the host and the folder of the app. Of a page opened from a disk
 * only the part from "#" on, which fits behind the address of any other copy.
 */
export const wholeAddress = (view: string): string =>
  isOpenedFromDisk() ? `#${view}` : `${location.origin}${location.pathname}#${view}`;
