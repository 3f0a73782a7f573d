import { deleteRecord, readRecord, recordKeys, writeRecord } from './json-cache.ts';
import { workerScope } from './worker-scope.ts';

/** What a page, or a thread of it, goes on with until it is closed. */
export interface PageRecord {
  /** Version of the app's files. */
  files: string;
  /** Where all its data files come from; undefined until its first one was asked for. */
  data?: 'network' | 'kept';
  /** The kept data that it reads, where it reads these. */
  keptSet?: string;
  /** Names the data that it shows, as it told. */
  shows?: string;
  /** When it was opened: a page being opened is not among the browser's pages yet. */
  since: number;
}

const prefix = 'page ';
const known = new Map<string, PageRecord>();

/** What is known of a page; undefined for one that was opened without this worker. */
export async function pageRecord(id: string): Promise<PageRecord | undefined> {
  if (id === '') return undefined;
  const record = known.get(id) ?? ((await readRecord(prefix + id)) as PageRecord | undefined);
  // What was changed while it was read counts.
  if (record && !known.has(id)) known.set(id, record);
  return known.get(id);
}

export async function changePageRecord(
  id: string,
  change: Omit<Partial<PageRecord>, 'since'>,
): Promise<void> {
  const before = await pageRecord(id);
  const files = change.files ?? before?.files;
  if (id === '' || files === undefined) return;
  const record = { since: Date.now(), ...before, ...change, files };
  known.set(id, record);
  await writeRecord(prefix + id, record);
}

/** A minute: longer than any page takes from its first answer to being listed. */
const opening = 60_000;

/** Records of pages that live; forgets those of pages that are gone. */
export async function livingPages(): Promise<PageRecord[]> {
  const clients = await workerScope.clients.matchAll({ includeUncontrolled: true, type: 'all' });
  const ids = new Set(clients.map(({ id }) => id));
  const living: PageRecord[] = [];
  for (const key of await recordKeys(prefix)) {
    const id = key.slice(prefix.length);
    const record = await pageRecord(id);
    if (!record) continue;
    if (ids.has(id) || Date.now() - record.since < opening) living.push(record);
    else {
      known.delete(id);
      await deleteRecord(key);
    }
  }
  return living;
}
