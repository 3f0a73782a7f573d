/**
 * Puts a PNG on the clipboard; false where the browser refuses, as it does on pages without TLS.
 * Takes the promise: some browsers only allow what began within the click.
 */
export async function copyPicture(picture: Promise<Blob>): Promise<boolean> {
  const isPossible = 'ClipboardItem' in window && 'clipboard' in navigator;
  if (!isPossible) {
    await picture;
    return false;
  }
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    return true;
  } catch {
    // Whether it could not be drawn or not be copied: the first is told by whoever asked.
    await picture;
    return false;
  }
}
