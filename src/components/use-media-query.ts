import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';

/** Whether a media query holds. */
type HoldsMedia = (query: string) => boolean;

/** Every component that asks would else have the browser read the query anew at each rendering. */
const lists = new Map<string, MediaQueryList>();

function listOf(query: string): MediaQueryList {
  const known = lists.get(query);
  if (known) return known;
  const list = matchMedia(query);
  lists.set(query, list);
  return list;
}

const MediaContext = createContext<HoldsMedia>((query) => listOf(query).matches);

/** Says what holds where there is no screen to ask: when a page is drawn at build. */
export const StillMedia = MediaContext.Provider;

/** Whether a media query holds, now and after every change. */
export function useMediaQuery(query: string): boolean {
  const holds = useContext(MediaContext);
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = listOf(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    [query],
  );
  const get = () => holds(query);
  return useSyncExternalStore(subscribe, get, get);
}
