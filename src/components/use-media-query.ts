import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';

/** Whether a media query holds. */
type HoldsMedia = (query: string) => boolean;

const MediaContext = createContext<HoldsMedia>((query) => matchMedia(query).matches);

/** Says what holds where there is no screen to ask: when a page is drawn at build. */
export const StillMedia = MediaContext.Provider;

/** Whether a media query holds, now and after every change. */
export function useMediaQuery(query: string): boolean {
  const holds = useContext(MediaContext);
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    [query],
  );
  const get = () => holds(query);
  return useSyncExternalStore(subscribe, get, get);
}
