import { ParquetError } from '../ingest/parquet/parquet-error.ts';
import type { ArrowBytes } from '../ingest/parquet/read-parquet.ts';
import { whenPassedOn } from './life-lock.ts';
import type { ParquetAlive, ParquetAnswer, ParquetRequest } from './parquet-messages.ts';
import ParquetWorker from './parquet-worker.ts?worker';

// Ten times what the largest file within the limits takes on a slow machine.
const TIME_LIMIT_MS = 60_000;

interface ParquetWorkOptions {
  signal?: AbortSignal;
  startWorker?: () => Worker;
  timeLimitMs?: number;
}

/**
 * Unpacks a Parquet file into an Arrow IPC stream, in a worker of its own that ends with the file:
 * the memory of wasm never shrinks, and a file that hangs or traps the decoder must not stand in
 * the way of the next. The bytes are given away (detached). Rejects with `ParquetError`, or with
 * the signal's reason.
 */
export async function readParquet(
  bytes: Uint8Array,
  options: ParquetWorkOptions = {},
): Promise<ArrowBytes> {
  const answer = await ask('read', bytes, options);
  if (answer.kind !== 'done') throw new ParquetError('crashed', 'the reader answered otherwise');
  return answer.table;
}

/** Packs an Arrow IPC stream into a Parquet file, in the same way; the bytes are given away. */
export async function writeParquet(
  ipc: Uint8Array,
  options: ParquetWorkOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await ask('write', ipc, options);
  if (answer.kind !== 'written') throw new ParquetError('crashed', 'the writer answered otherwise');
  return answer.file;
}

function ask(
  kind: ParquetRequest['kind'],
  bytes: Uint8Array,
  {
    signal,
    startWorker = () => new ParquetWorker(),
    timeLimitMs = TIME_LIMIT_MS,
  }: ParquetWorkOptions,
): Promise<ParquetAnswer> {
  if (signal?.aborted) return Promise.reject(signal.reason);
  const worker = startWorker();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let onAbort: (() => void) | undefined;
  const over = new AbortController();
  return new Promise<ParquetAnswer>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<ParquetAnswer | ParquetAlive>) => {
      if (data.kind === 'alive') {
        const killed = () => reject(new ParquetError('crashed', 'the reader was killed'));
        whenPassedOn(data.lock, over.signal, killed);
      } else if (data.kind === 'failed') reject(new ParquetError(data.code, data.message));
      else resolve(data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      reject(new ParquetError('crashed', event.message || 'the reader failed'));
    };
    onAbort = () => reject(signal?.reason);
    signal?.addEventListener('abort', onAbort);
    timer = setTimeout(() => {
      reject(new ParquetError('time-limit', `not read within ${timeLimitMs / 1000} s`));
    }, timeLimitMs);
    const whole = bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
    const request: ParquetRequest = { kind, bytes: whole };
    worker.postMessage(request, [whole.buffer as ArrayBuffer]);
  }).finally(() => {
    over.abort();
    worker.terminate();
    clearTimeout(timer);
    if (onAbort) signal?.removeEventListener('abort', onAbort);
  });
}
