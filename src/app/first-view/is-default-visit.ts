/** What decides whether the view drawn at build is the one that this visit shows. */
export interface Visit {
  protocol: string;
  /** Of the address, with its sign. */
  hash: string;
  /** Within a page of another site or our own. */
  isFramed: boolean;
  /** What this browser keeps under a key; null where nothing, or where it may not be asked. */
  kept: (key: string) => string | null;
}

/** What a person has put here shows on the overview, or changes what it says. */
const changesOverview = ['watch-list', 'own-targets'];

/** Whether the address asks for the default view in a page of its own. */
export const isDefaultAddress = (hash: string): boolean => ['', '#', '#/'].includes(hash);

/** Whether nothing of the visit, as far as it can be told at once, asks for another view. */
export const isDefaultVisit = ({ protocol, hash, isFramed, kept }: Visit): boolean =>
  protocol !== 'file:' &&
  !isFramed &&
  isDefaultAddress(hash) &&
  changesOverview.every((key) => isEmptyText(kept(key)));

const isEmptyText = (text: string | null): boolean => ['', '[]', '{}'].includes(text ?? '');

/** Whether an earlier visit saw other data, so that there may be changes to tell. */
export function sawOtherData(kept: Visit['kept'], version: string): boolean {
  const text = kept('last-visit');
  if (isEmptyText(text)) return false;
  try {
    const visits = JSON.parse(text ?? '') as Record<string, { version?: unknown } | null>;
    return Object.values(visits).some((it) => it?.version !== version);
  } catch {
    return true;
  }
}
