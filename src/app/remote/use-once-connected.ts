import { useEffect, useEffectEvent, useRef } from 'react';
import { useRemoteStandings } from '../../queries/use-remote.ts';

/** Tries again by itself what a server failed to answer, once somebody has connected to it anew. */
export function useOnceConnected(error: Error, onRetry: () => void): void {
  const standings = useRemoteStandings();
  const isConnecting = standings.some(({ state }) => state === 'connecting');
  const hasWaited = useRef(false);
  const retry = useEffectEvent(onRetry);
  useEffect(() => {
    if (!isConnecting && hasWaited.current) retry();
    hasWaited.current = isConnecting && error.name === 'ClickhouseError';
  }, [isConnecting, error]);
}
