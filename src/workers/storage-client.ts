import type { WriteAnswer, WriteRequest } from './storage-messages.ts';
import StorageWorker from './storage-worker.ts?worker';

/**
 * Writes a new file into the origin's private file system, in a worker of its own that ends with it.
 * Rejects with what the browser threw.
 */
export function writeInWorker(path: readonly string[], content: Blob): Promise<void> {
  const worker = new StorageWorker();
  return new Promise<void>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<WriteAnswer>) => {
      if (data.kind === 'done') resolve();
      else reject(new DOMException(data.message, data.name));
    };
    worker.onerror = (event) => {
      event.preventDefault();
      reject(new DOMException(event.message || 'the writer failed', 'UnknownError'));
    };
    const request: WriteRequest = { path, content };
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}
