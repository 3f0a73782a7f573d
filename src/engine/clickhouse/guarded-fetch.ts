import { ClickhouseError, errorWithin, type ServerTrouble } from './clickhouse-error.ts';
import { readStart } from './read-bounded.ts';

const saidAtMost = 10_000;

/**
 * `fetch` for one server and no other: it follows no redirect, sends no cookies, and takes only what a
 * ClickHouse server sends. Rejects with `ClickhouseError`, or with the signal's reason.
 */
export const guardedFetch =
  (url: string, fetchIt: typeof fetch = fetch): typeof fetch =>
  async (input, init) => {
    const asked = new URL(input instanceof Request ? input.url : input);
    if (asked.origin !== new URL(url).origin) {
      throw new ClickhouseError('no-answer', `${asked.origin} is not the configured server`);
    }
    const response = await answered(fetchIt, asked, init);
    if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
      throw new ClickhouseError('redirected', `${asked.origin} sends to another address`);
    }
    if (!response.ok || isPage(response)) throw await troubleOf(response, init?.signal);
    return response;
  };

async function answered(
  fetchIt: typeof fetch,
  url: URL,
  init: RequestInit | undefined,
): Promise<Response> {
  try {
    return await fetchIt(url, {
      ...init,
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
  } catch (cause) {
    init?.signal?.throwIfAborted();
    throw new ClickhouseError('no-answer', String(cause), { cause });
  }
}

const isPage = ({ headers }: Response): boolean =>
  /html|xml/.test(headers.get('content-type') ?? '');

/** What stands before a server, such as a proxy, says by its status what is the matter. */
const troubleOfStatus: Partial<Record<number, ServerTrouble>> = {
  401: 'signed-out',
  403: 'no-right',
  408: 'timed-out',
  413: 'too-much',
  414: 'too-much',
  429: 'overloaded',
  502: 'no-answer',
  503: 'overloaded',
  504: 'timed-out',
};

/** The server's own words come as a text, or within rows; what else comes is of somebody before it. */
async function troubleOf(
  response: Response,
  signal: AbortSignal | null | undefined,
): Promise<ClickhouseError> {
  const { status, headers } = response;
  const text = await readStart(response, saidAtMost).catch((cause: unknown) => {
    signal?.throwIfAborted();
    throw new ClickhouseError('cut-off', String(cause), { cause });
  });
  const said = isPage(response) && response.ok ? undefined : errorWithin(text);
  if (said) return said;
  const detail = `status ${status}, ${headers.get('content-type') ?? 'no type'}`;
  return new ClickhouseError(troubleOfStatus[status] ?? 'not-clickhouse', detail);
}
