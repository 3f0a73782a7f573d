import { useSyncExternalStore } from 'react';

let isPrinting = false;

function subscribe(listener: () => void): () => void {
  const turn = (printing: boolean) => () => {
    isPrinting = printing;
    listener();
  };
  const [begin, end] = [turn(true), turn(false)];
  window.addEventListener('beforeprint', begin);
  window.addEventListener('afterprint', end);
  return () => {
    window.removeEventListener('beforeprint', begin);
    window.removeEventListener('afterprint', end);
  };
}

const isPrintingNow = () => isPrinting;

/** The page is being laid out for paper: what is drawn by script must fit it, in dark on white. */
export const usePrinting = (): boolean =>
  useSyncExternalStore(subscribe, isPrintingNow, isPrintingNow);
