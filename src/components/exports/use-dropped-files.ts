import { useEffect, useEffectEvent, useState } from 'react';
import { takeDropped, type Dropped } from './read-dropped-folders.ts';

/** While files are held over a page it hears of them several times a second; after this (ms) they are gone. */
const heldFor = 1000;

/**
 * Files of the machine that are dropped anywhere on the page; tells whether some are over it. Text,
 * links and pictures of the page itself are dragged as ever, and a part of the page that takes files
 * of its own keeps them by `preventDefault`.
 */
export function useDroppedFiles(onFiles: (dropped: Dropped) => void): boolean {
  const [isOver, setOver] = useState(false);
  const take = useEffectEvent(onFiles);
  useEffect(() => {
    // A picture of the page that is dragged calls itself a file too.
    let isOwn = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = (is: boolean) => {
      clearTimeout(timer);
      // Not every browser tells when they are taken away or let go by Escape.
      if (is) timer = setTimeout(() => setOver(false), heldFor);
      setOver(is);
    };
    const areFiles = ({ dataTransfer, defaultPrevented }: DragEvent) =>
      !isOwn && !defaultPrevented && dataTransfer?.types.includes('Files') === true;
    const stops = new AbortController();
    const on = (
      type: 'dragenter' | 'dragover' | 'dragleave' | 'drop',
      act: (event: DragEvent) => void,
    ) => window.addEventListener(type, act, { signal: stops.signal });
    const over = (event: DragEvent) => {
      if (!areFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      show(true);
    };
    on('dragenter', over);
    on('dragover', over);
    on('dragleave', ({ relatedTarget }) => {
      if (relatedTarget === null) show(false);
    });
    on('drop', (event) => {
      show(false);
      if (!areFiles(event)) return;
      // The browser would leave the app for the file.
      event.preventDefault();
      if (event.dataTransfer) take(takeDropped(event.dataTransfer));
    });
    const own = (is: boolean) => () => {
      isOwn = is;
    };
    window.addEventListener('dragstart', own(true), { signal: stops.signal });
    window.addEventListener('dragend', own(false), { signal: stops.signal });
    return () => {
      clearTimeout(timer);
      stops.abort();
    };
  }, []);
  return isOver;
}
