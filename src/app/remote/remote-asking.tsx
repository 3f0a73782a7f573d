import { useIsFetching } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Late } from '../../components/states/late.tsx';
import { useWords } from '../../components/words-context.tsx';
import { isInUse } from '../../queries/remote-standing.ts';
import { useRemoteStandings } from '../../queries/use-remote.ts';

/** So long nobody wonders whether anything happens (ms). */
const patience = 600;

/** A view that waits for a server leaves the one before in its place: says so where the page doesn't. */
export function RemoteAsking() {
  const { states } = useWords().messages;
  const isAsked = useRemoteStandings().some(isInUse);
  const isFetching = useIsFetching() > 0 && isAsked;
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isFetching) return undefined;
    const timer = setTimeout(() => {
      const told = document.querySelector('main :is([data-loading], [aria-busy="true"])');
      setLong(told === null);
    }, patience);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [isFetching]);
  return isLong && <Late progress={states.loadingServer} />;
}
