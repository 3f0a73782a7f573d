import type { RichText } from '../../exports/rich-text.ts';

/**
 * Puts both forms on the clipboard, also on pages served without TLS; false where it is refused. By an
 * event first: the newer way parses the HTML, so the page's policy would report each style that Excel asks.
 */
export async function copyRichText(rich: RichText): Promise<boolean> {
  return copyByEvent(rich) || copyOnceMade(Promise.resolve(rich));
}

function copyByEvent({ html, text }: RichText): boolean {
  let isTaken = false;
  const give = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    isTaken = event.clipboardData !== null;
  };
  document.addEventListener('copy', give, { capture: true });
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing newer takes HTML as it is
  const isDone = document.execCommand('copy');
  document.removeEventListener('copy', give, { capture: true });
  return isDone && isTaken;
}

/**
 * The same for what takes longer to make than a click counts: the clipboard waits for it. False where
 * it is refused or the browser can't wait, though the text could be made.
 */
export async function copyOnceMade(made: Promise<RichText>): Promise<boolean> {
  if (!('ClipboardItem' in window && 'clipboard' in navigator)) {
    await made;
    return false;
  }
  const part = async (form: keyof RichText, type: string) =>
    new Blob([(await made)[form]], { type });
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/html': part('html', 'text/html'),
        'text/plain': part('text', 'text/plain'),
      }),
    ]);
    return true;
  } catch {
    // Whether it could not be made or not be copied: the first is told by whoever asked.
    await made;
    return false;
  }
}
