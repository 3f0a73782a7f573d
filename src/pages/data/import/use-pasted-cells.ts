import { useEffect, useEffectEvent } from 'react';
import { useIsUnseen } from '../../../components/frame/unseen-page.tsx';

/**
 * Cells or files that are pasted anywhere on the page but in a field or a dialog. A spreadsheet gives
 * its cells as a picture too; text goes first.
 */
export function usePastedCells(
  onText: (text: string) => void,
  onFiles: (files: readonly File[]) => void,
): void {
  const isUnseen = useIsUnseen();
  const take = useEffectEvent((event: ClipboardEvent) => {
    if (event.defaultPrevented || isField(event.target)) return;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const files = [...(event.clipboardData?.files ?? [])];
    if (/[\t\n]/.test(text.trim())) onText(text);
    else if (files.length > 0) onFiles(files);
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    if (isUnseen) return;
    const listener = (event: ClipboardEvent) => take(event);
    document.addEventListener('paste', listener);
    return () => document.removeEventListener('paste', listener);
  }, [isUnseen]);
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input, textarea, select, [contenteditable], [role="dialog"], [role="grid"]') !==
    null;
