/**
 * React's markup as a page takes it that no React will ever wake: without its comments and preloads,
 * and with styles where the page's policy lets a script read them.
 */
export function plainMarkup(html: string): string {
  const plain = html
    .replaceAll(/<!--(?! -->).*?-->/g, '')
    .replaceAll(/<link rel="preload"[^>]*>/g, '')
    .replaceAll(/(<[^>]*) style=/g, '$1 data-style=');
  const odd = /<(?:script|template|style)\b|\sstyle=/.exec(plain);
  if (odd) throw new Error(`the first view holds what its page does not allow: ${odd[0]}`);
  return plain;
}
