import { startDuckdbWorker } from '../start-duckdb-worker.ts';

interface Request {
  messageId: number;
  type: string;
  data: unknown;
}

/** Starts real workers that a test can kill, listen to, and speak for. */
export class WorkerHarness {
  readonly workers: Worker[] = [];
  readonly requests: Request[] = [];
  /** Sees every request to DuckDB before it is sent; by returning true it keeps it back. */
  intercept: ((request: Request, worker: Worker) => boolean) | undefined;

  readonly startWorker = (name: string): Worker => {
    const worker = startDuckdbWorker(name);
    const post = worker.postMessage.bind(worker) as (data: Request, rest?: Transferable[]) => void;
    worker.postMessage = (request: Request, rest?: unknown) => {
      this.requests.push(request);
      if (!this.intercept?.(request, worker)) post(request, rest as Transferable[]);
    };
    this.workers.push(worker);
    return worker;
  };

  /** Ends the newest worker as a crash would: nobody is told. */
  kill(): void {
    this.workers.at(-1)?.terminate();
  }

  /** Lets the worker answer the next request of this type with an error. */
  failNext(type: string, error: { name: string; message: string }): void {
    this.intercept = (request, worker) => {
      if (request.type !== type) return false;
      this.intercept = undefined;
      const data = { requestId: request.messageId, type: 'ERROR', data: error };
      worker.dispatchEvent(new MessageEvent('message', { data }));
      return true;
    };
  }
}
