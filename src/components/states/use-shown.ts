import { useDeferredValue, useState } from 'react';

/**
 * What a page shows of what is asked for: that itself at once where nothing has to be waited for,
 * else what it showed before, until the other has come in.
 */
export function useShown<Asked extends object | string>(asked: Asked, isHere: boolean): Asked {
  const [before, setBefore] = useState(asked);
  if (isHere && !Object.is(before, asked)) setBefore(asked);
  // Nothing to put off where nothing is waited for: what is put off is rendered a second time.
  const late = useDeferredValue(isHere ? undefined : asked);
  return isHere ? asked : (late ?? before);
}
