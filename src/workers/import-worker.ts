import { ParquetError } from '../ingest/parquet/parquet-error.ts';
import { readParquetTable } from '../ingest/parquet/read-parquet-table.ts';
import type { ReadFiles, ReadProgress } from '../ingest/source/given-file.ts';
import { readGiven } from '../ingest/source/read-given.ts';
import { readPasted } from '../ingest/source/read-pasted.ts';
import type { ImportAnswer, ImportRequest } from './import-messages.ts';
import { lockForLife } from './life-lock.ts';

const reportsEveryMs = 100;

lockForLife((lock) => self.postMessage({ kind: 'alive', lock } satisfies ImportAnswer));

self.onmessage = async ({ data }: MessageEvent<ImportRequest>) => {
  try {
    const read = await answerTo(data);
    const answer: ImportAnswer = { kind: 'done', read };
    self.postMessage(answer, { transfer: buffersOf(read) });
  } catch (error) {
    tellFailure(error);
  }
};

// What is trapped in wasm may come up where nobody waits for it.
self.addEventListener('unhandledrejection', ({ reason }) => tellFailure(reason));

function tellFailure(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof ParquetError ? 'parquet/damaged' : 'reader/crashed';
  self.postMessage({ kind: 'failed', code, message } satisfies ImportAnswer);
}

async function answerTo(request: ImportRequest): Promise<ReadFiles> {
  const { choices } = request;
  if (request.kind === 'read-pasted') return readPasted(request.text, choices);
  return readGiven(request.files, {
    choices,
    onProgress: throttled(),
    readParquet: readParquetTable,
  });
}

/** A page has better things to do than to draw each of a thousand steps. */
function throttled(): (progress: ReadProgress) => void {
  let last = -Infinity;
  return (progress) => {
    const now = performance.now();
    if (progress.bytes > 0 && now - last < reportsEveryMs) return;
    last = now;
    self.postMessage({ kind: 'progress', progress } satisfies ImportAnswer);
  };
}

/** Bytes are handed over, not copied; a buffer may be named once only. */
function buffersOf({ tables, packages }: ReadFiles): ArrayBuffer[] {
  const contents = tables.flatMap(({ content }) => {
    if (content.kind === 'csv-file') return [];
    return [content.kind === 'csv' ? content.bytes.buffer : content.ipc.buffer];
  });
  const members = packages.flatMap(({ files }) => files.map(({ bytes }) => bytes.buffer));
  return [...new Set([...contents, ...members])];
}
