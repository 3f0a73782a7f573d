import { useEffect, useRef, useState } from 'react';

/** Pause in typing after which the address is written. */
const pause = 300;

/**
 * What is typed, at once, and the address after it: keys of a Vietnamese keyboard come in bursts
 * that a way through the router would lose. An address that changes by itself is taken over.
 */
export function useTypedSearch(
  inAddress: string,
  write: (search: string) => void,
): [typed: string, setTyped: (search: string) => void] {
  const [typed, setTyped] = useState(inAddress);
  const written = useRef(inAddress);
  const latestWrite = useRef(write);
  useEffect(() => {
    latestWrite.current = write;
  });

  useEffect(() => {
    if (inAddress === written.current) return;
    written.current = inAddress;
    setTyped(inAddress);
  }, [inAddress]);

  useEffect(() => {
    if (typed === written.current) return undefined;
    const timer = setTimeout(() => {
      written.current = typed;
      latestWrite.current(typed);
    }, pause);
    return () => clearTimeout(timer);
  }, [typed]);

  return [typed, setTyped];
}
