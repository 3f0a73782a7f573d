import { PartError } from '../ingest/parquet/part-error.ts';
import type { ParquetParts, PartFooter, RowGroup } from '../ingest/parquet/parquet-parts.ts';
import type { PartAddress, PartsAnswer, PartsRequest } from './parquet-parts-messages.ts';
import PartsWorker from './parquet-parts-worker.ts?worker';

type Answer<Kind> = Extract<PartsAnswer, { id: number; kind: Kind }>;
type Asked<Request = PartsRequest> = Request extends { address: PartAddress }
  ? Omit<Request, 'id' | 'address'>
  : never;

interface Waiting {
  part: string;
  resolve: (answer: PartsAnswer) => void;
  reject: (reason: unknown) => void;
}

interface PartsOptions {
  /** Addresses of parts are relative to it. */
  baseUrl: string;
  startWorker?: () => Worker;
}

/**
 * Reads parts in a worker that is started at the first need and lives until `close`. A worker that
 * crashes fails what it had in hand (`crashed`); the next question starts another, which goes on
 * with the same versions of the parts.
 */
export function openParquetParts({
  baseUrl,
  startWorker = () => new PartsWorker(),
}: PartsOptions): ParquetParts {
  const known = new Map<string, PartAddress>();
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let closed = false;
  let lastId = 0;
  let fetchedBytes = 0;

  const endWorker = (detail: string): void => {
    worker?.terminate();
    worker = undefined;
    for (const { part, reject } of waiting.values()) {
      reject(new PartError({ code: 'crashed', part, detail }));
    }
    waiting.clear();
  };

  const running = (): Worker => {
    if (worker) return worker;
    const started = startWorker();
    started.onmessage = ({ data }: MessageEvent<PartsAnswer>) => {
      if (data.kind === 'fetched') {
        fetchedBytes += data.bytes;
        return;
      }
      const asked = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.kind === 'failed') asked?.reject(new PartError(data.fault));
      else asked?.resolve(data);
    };
    started.onerror = (event) => {
      event.preventDefault();
      if (worker === started) endWorker(event.message || 'the reader failed');
    };
    worker = started;
    return started;
  };

  const ask = <Kind extends Asked['kind']>(
    request: Asked,
    address: PartAddress,
    signal: AbortSignal | undefined,
  ): Promise<Answer<Kind>> => {
    const { part } = address;
    if (signal?.aborted) return Promise.reject(signal.reason);
    if (closed) {
      return Promise.reject(
        new PartError({ code: 'crashed', part, detail: 'the reader is closed' }),
      );
    }
    lastId += 1;
    const id = lastId;
    let stop: (() => void) | undefined;
    return new Promise<PartsAnswer>((resolve, reject) => {
      waiting.set(id, { part, resolve, reject });
      stop = () => {
        waiting.delete(id);
        worker?.postMessage({ id, kind: 'stop' } satisfies PartsRequest);
        reject(signal?.reason);
      };
      signal?.addEventListener('abort', stop);
      running().postMessage({ ...request, id, address });
    }).finally(() => {
      if (stop) signal?.removeEventListener('abort', stop);
    }) as Promise<Answer<Kind>>;
  };

  const addressOf = (part: string): PartAddress =>
    known.get(part) ?? { part, url: new URL(part, baseUrl).href, expected: undefined };

  const knownAddress = (part: string): PartAddress => {
    const address = known.get(part);
    if (!address) throw new Error(`the footer of ${part} was not read`);
    return address;
  };

  const ofGroup = ({ part }: RowGroup): PartAddress => knownAddress(part);

  return {
    async footer(part, { signal, stated }): Promise<PartFooter> {
      const address = addressOf(part);
      const expected = address.expected ?? (stated?.bytes ? { bytes: stated.bytes } : undefined);
      const asked = { ...address, expected, footerBytes: stated?.footerBytes };
      const { footer } = await ask<'footer'>({ kind: 'footer' }, asked, signal);
      const { bytes, version } = footer;
      // From now on this version, also for a worker that knows nothing of it.
      known.set(part, { ...asked, expected: { bytes, version } });
      return footer;
    },
    async rows(group, columns, { signal, where = [] }) {
      const asked = { kind: 'rows' as const, rowGroup: group.index, columns, where };
      return (await ask<'rows'>(asked, ofGroup(group), signal)).rows;
    },
    async counts(groups, columns, { as, signal }) {
      const [first] = groups;
      if (!first) throw new Error('no row groups to count');
      const asked = {
        kind: 'counts' as const,
        groups: groups.map((group) => ({ address: ofGroup(group), rowGroup: group.index })),
        columns,
        as,
      };
      return (await ask<'counts'>(asked, ofGroup(first), signal)).rows;
    },
    async cluster(parts, columns, { by, signal }) {
      const addresses = parts.map(knownAddress);
      const [address] = addresses;
      if (!address) throw new Error('there are no parts');
      const asked = { kind: 'cluster' as const, parts: addresses, columns, by };
      const { id: cluster, pieces } = await ask<'cluster'>(asked, address, signal);
      return {
        pieces,
        async piece(index, { signal }) {
          const asked = { kind: 'piece' as const, cluster, index };
          return (await ask<'rows'>(asked, address, signal)).rows;
        },
        async passing(where, { signal }) {
          const asked = { kind: 'passing' as const, cluster, where };
          return (await ask<'passing'>(asked, address, signal)).rows;
        },
        release() {
          // A reader that is gone has given it back already.
          ask<'release'>({ kind: 'release', cluster }, address, undefined).catch(() => undefined);
        },
      };
    },
    get fetchedBytes() {
      return fetchedBytes;
    },
    close() {
      closed = true;
      endWorker('the reader is closed');
    },
  };
}
