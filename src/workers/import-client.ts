import type { FileRefusal } from '../ingest/source/file-refusal.ts';
import type { NamedFile, ReadFiles, ReadProgress } from '../ingest/source/given-file.ts';
import type { ReadChoices } from '../ingest/source/source-table.ts';
import type { ImportAnswer, ImportRequest } from './import-messages.ts';
import ImportWorker from './import-worker.ts?worker';
import { whenPassedOn } from './life-lock.ts';

// A step that tells nothing is at most a sheet of the largest size: some ten seconds on a slow
// machine.
const SILENCE_LIMIT_MS = 60_000;

export interface ReadFilesOptions {
  choices?: ReadChoices;
  signal?: AbortSignal;
  onProgress?: (progress: ReadProgress) => void;
  startWorker?: () => Worker;
  silenceLimitMs?: number;
}

/**
 * Reads the files that a person gives, in a worker of their own that ends with them: whatever they
 * do to it, the page goes on. A file that makes the worker crash or fall silent is refused by name,
 * and the others are read by a new one. Rejects only with the signal's reason.
 */
export async function readFiles(
  files: readonly NamedFile[],
  options: ReadFilesOptions = {},
): Promise<ReadFiles> {
  const { choices = {}, signal, onProgress } = options;
  let current = files[0]?.path ?? '';
  const follow = (progress: ReadProgress) => {
    current = progress.file;
    onProgress?.(progress);
  };
  try {
    return await ask({ kind: 'read', files, choices }, { ...options, onProgress: follow });
  } catch (error) {
    if (signal?.aborted || !(error instanceof ReaderFailure)) throw error;
    const culprit = files.find(({ path }) => current === path || current.startsWith(`${path}/`));
    const failed = error.in(current);
    const rest = files.filter((file) => file !== culprit);
    if (rest.length === 0 || !culprit) return { tables: [], packages: [], refused: [failed] };
    const read = await readFiles(rest, options);
    return { ...read, refused: [failed, ...read.refused] };
  }
}

/** Reads cells that were copied out of a spreadsheet, as the clipboard gives them: `text/plain`. */
export async function readPasted(
  text: string,
  options: Omit<ReadFilesOptions, 'onProgress'> = {},
): Promise<ReadFiles> {
  try {
    return await ask({ kind: 'read-pasted', text, choices: options.choices ?? {} }, options);
  } catch (error) {
    if (!(error instanceof ReaderFailure)) throw error;
    return { tables: [], packages: [], refused: [error.in('')] };
  }
}

/** The worker came to an end that it didn't choose. */
class ReaderFailure extends Error {
  override readonly name = 'ReaderFailure';
  readonly in: (file: string) => FileRefusal;

  constructor(message: string, refusal: (file: string) => FileRefusal = crashed(message)) {
    super(message);
    this.in = refusal;
  }
}

function crashed(
  reason: string,
  code: 'reader/crashed' | 'parquet/damaged' = 'reader/crashed',
): (file: string) => FileRefusal {
  return (file) => ({ file, code, params: { reason } });
}

function ask(
  request: ImportRequest,
  {
    signal,
    onProgress,
    startWorker = () => new ImportWorker(),
    silenceLimitMs = SILENCE_LIMIT_MS,
  }: ReadFilesOptions,
): Promise<ReadFiles> {
  if (signal?.aborted) return Promise.reject(signal.reason);
  const worker = startWorker();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let onAbort: (() => void) | undefined;
  const over = new AbortController();
  return new Promise<ReadFiles>((resolve, reject) => {
    const waitAnew = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const params = { seconds: silenceLimitMs / 1000 };
        reject(
          new ReaderFailure('silent', (file) => ({ file, code: 'reader/time-limit', params })),
        );
      }, silenceLimitMs);
    };
    worker.onmessage = ({ data }: MessageEvent<ImportAnswer>) => {
      if (data.kind === 'done') resolve(data.read);
      else if (data.kind === 'failed') {
        reject(new ReaderFailure(data.message, crashed(data.message, data.code)));
      } else {
        waitAnew();
        if (data.kind === 'progress') onProgress?.(data.progress);
        else whenPassedOn(data.lock, over.signal, () => reject(new ReaderFailure('killed')));
      }
    };
    worker.onmessageerror = () => reject(new ReaderFailure('an answer could not be passed on'));
    worker.onerror = (event) => {
      event.preventDefault();
      reject(new ReaderFailure(event.message || 'the reader failed'));
    };
    onAbort = () => reject(signal?.reason);
    signal?.addEventListener('abort', onAbort);
    waitAnew();
    worker.postMessage(request);
  }).finally(() => {
    over.abort();
    worker.terminate();
    clearTimeout(timer);
    if (onAbort) signal?.removeEventListener('abort', onAbort);
  });
}
