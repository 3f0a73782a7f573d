import copyToClipboard from 'copy-to-clipboard';
import type { ClipboardTable } from '../../exports/clipboard-table.ts';

/** Puts both forms on the clipboard, also on pages served without TLS; false where it is refused. */
export function copyTable({ html, tsv }: ClipboardTable): Promise<boolean> {
  return copyToClipboard(tsv, {
    format: 'text/plain',
    onCopy: (clipboard) => {
      if (clipboard instanceof DataTransfer) {
        clipboard.setData('text/html', html);
        clipboard.setData('text/plain', tsv);
        return;
      }
      return new ClipboardItem({
        'text/html': new Blob([html], { type: 'text/html' }),
        'text/plain': new Blob([tsv], { type: 'text/plain' }),
      });
    },
  });
}
