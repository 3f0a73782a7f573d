import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** Whose answer to which question; the owner is a text that says nothing of a person. */
interface AnswerKey {
  dataset: string;
  owner: string;
  question: string;
}

interface Answers extends DBSchema {
  answers: {
    key: [dataset: string, owner: string, question: string];
    value: AnswerKey & { at: number; size: number; content: unknown };
    indexes: { age: [at: number, size: number] };
  };
}

/** An answer of a server as it was, and when. */
export interface KeptAnswer {
  content: unknown;
  /** Milliseconds since 1970. */
  at: number;
}

/** Together they take no more than about so many bytes; the oldest go first. */
const mostBytes = 50 * 2 ** 20;

let opening: Promise<IDBPDatabase<Answers>> | undefined;

const open = (): Promise<IDBPDatabase<Answers>> => {
  opening ??= openDB<Answers>('server-answers', 1, {
    upgrade: (it) => {
      const store = it.createObjectStore('answers', { keyPath: ['dataset', 'owner', 'question'] });
      store.createIndex('age', ['at', 'size']);
    },
    terminated: () => {
      opening = undefined;
    },
  }).catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
};

/** Keeps the last answer to a question. Where the browser keeps nothing, nothing is kept. */
export async function keepAnswer(key: AnswerKey, content: unknown, size: number): Promise<void> {
  try {
    const database = await open();
    await database.put('answers', { ...key, at: Date.now(), size, content });
    await dropOldest(database);
  } catch {
    // A full disk or a private window: the server is still there.
  }
}

/** The last answer to a question; undefined where none is kept. */
export async function keptAnswer({
  dataset,
  owner,
  question,
}: AnswerKey): Promise<KeptAnswer | undefined> {
  try {
    return await (await open()).get('answers', [dataset, owner, question]);
  } catch {
    return undefined;
  }
}

/** Forgets all answers of a dataset, or those of one owner. */
export async function forgetAnswers(dataset: string, owner?: string): Promise<void> {
  try {
    const start = owner === undefined ? [dataset] : [dataset, owner];
    const range = IDBKeyRange.bound(start, [...start, []]);
    await (await open()).delete('answers', range);
  } catch {
    // What can't be opened keeps nothing.
  }
}

async function dropOldest(database: IDBPDatabase<Answers>): Promise<void> {
  const change = database.transaction('answers', 'readwrite');
  let bytes = 0;
  // From the newest on: what does not fit any more goes. By keys alone, since answers are large.
  let cursor = await change.store.index('age').openKeyCursor(null, 'prev');
  while (cursor) {
    const [, size] = cursor.key;
    bytes += size;
    if (bytes > mostBytes) await change.store.delete(cursor.primaryKey);
    cursor = await cursor.continue();
  }
  await change.done;
}
