import { useCallback, useLayoutEffect, useRef } from 'react';

/**
 * A function that stays the same and calls the one of the last render: what takes it need not be
 * rendered again because its parent was. Not to be called while rendering.
 */
export function useLatest<Inputs extends unknown[], Result>(
  call: (...inputs: Inputs) => Result,
): (...inputs: Inputs) => Result {
  const latest = useRef(call);
  useLayoutEffect(() => {
    latest.current = call;
  });
  return useCallback((...inputs) => latest.current(...inputs), []);
}
