import copyToClipboard from 'copy-to-clipboard';
import type { RichText } from '../../exports/rich-text.ts';

/** Puts both forms on the clipboard, also on pages served without TLS; false where it is refused. */
export function copyRichText({ html, text }: RichText): Promise<boolean> {
  return copyToClipboard(text, {
    format: 'text/plain',
    onCopy: (clipboard) => {
      if (clipboard instanceof DataTransfer) {
        clipboard.setData('text/html', html);
        clipboard.setData('text/plain', text);
        return;
      }
      return new ClipboardItem({
        'text/html': new Blob([html], { type: 'text/html' }),
        'text/plain': new Blob([text], { type: 'text/plain' }),
      });
    },
  });
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
