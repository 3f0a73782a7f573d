/**
 * Whether the server has another page by now than the one that `script`, as that page names it, came
 * with. Asks past every cache, so that the next visit does not open the old page again.
 */
export async function isReplaced(script: string): Promise<boolean> {
  try {
    const answer = await fetch(document.baseURI, { cache: 'reload' });
    const text = answer.ok ? await answer.text() : '';
    // A portal before the server answers with a page of its own.
    return text.includes('data-app-state') && !text.includes(script);
  } catch {
    return false;
  }
}
