import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../components/words-context.tsx';
import type { Work } from '../../exports/briefing/chart-by-chart.ts';

export interface Making {
  /** How many charts are done, while a file is being made. */
  done: number | undefined;
  /** What became of the last one. */
  said: string;
  say: (text: string) => void;
  /** Makes a file and says what came of it; one at a time. */
  make: (work: (work: Work) => Promise<string>) => void;
  cancel: () => void;
}

/** Makes files that take a while: tells how far it is, can be called off, and fails in words. */
export function useMaking(): Making {
  const { briefing } = useWords().messages;
  const [done, setDone] = useState<number>();
  const [said, setSaid] = useState('');
  const controller = useRef<AbortController>(undefined);
  const isWorking = done !== undefined;
  useEffect(() => () => controller.current?.abort(), []);
  useEffect(() => {
    if (!isWorking) return undefined;
    // A tab closed now would leave no file at all: the browser asks.
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isWorking]);
  const make: Making['make'] = (work) => {
    const mine = new AbortController();
    controller.current?.abort();
    controller.current = mine;
    setSaid('');
    setDone(0);
    const isMine = () => controller.current === mine;
    const end = (text: string) => {
      if (!isMine()) return;
      controller.current = undefined;
      setDone(undefined);
      setSaid(text);
    };
    const onProgress = (charts: number) => {
      if (isMine()) setDone(charts);
    };
    work({ signal: mine.signal, onProgress }).then(end, () => end(briefing.failed));
  };
  const cancel = () => {
    controller.current?.abort();
    controller.current = undefined;
    setDone(undefined);
    setSaid(briefing.cancelled);
  };
  return { done, said, say: setSaid, make, cancel };
}
