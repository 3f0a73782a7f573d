import { useEffect, useEffectEvent } from 'react';

interface Playback {
  playing: boolean;
  /** Place of the step that is shown, and of the last one. */
  at: number;
  last: number;
  stepMilliseconds: number;
  goTo: (step: number) => void;
  stop: () => void;
}

/**
 * Goes one step further after each pause, up to the last. The pause begins when a step is shown, so
 * that a slow picture is not overtaken; nothing runs on a page that nobody sees.
 */
export function usePlayback({ playing, at, last, stepMilliseconds, goTo, stop }: Playback): void {
  const advance = useEffectEvent(() => {
    if (at < last) goTo(at + 1);
    if (at + 1 >= last) stop();
  });
  const stopUnseen = useEffectEvent(() => {
    if (document.hidden) stop();
  });
  useEffect(() => {
    if (!playing) return undefined;
    const timer = setTimeout(() => advance(), stepMilliseconds);
    return () => clearTimeout(timer);
  }, [playing, at, last, stepMilliseconds]);
  useEffect(() => {
    if (!playing) return undefined;
    const listener = () => stopUnseen();
    document.addEventListener('visibilitychange', listener);
    return () => document.removeEventListener('visibilitychange', listener);
  }, [playing]);
}
