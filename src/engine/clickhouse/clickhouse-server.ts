import { ClickHouseLogLevel, createClient, type DataFormat } from '@clickhouse/client-web';
import { randomId } from '../../lib/random-id.ts';
import { untilDone } from '../../lib/until-done.ts';
import { ClickhouseError, errorSaid, mayPass } from './clickhouse-error.ts';
import { abilitiesStatement, inOldText, killStatement, type ServerStatement } from './dialect.ts';
import { guardedFetch } from './guarded-fetch.ts';
import { readBounded } from './read-bounded.ts';
import { type ServerRows, rowsOfArrow, rowsOfJson } from './server-rows.ts';

/** Where a ClickHouse server answers over HTTP. */
export interface ServerAddress {
  url: string;
  database: string;
}

/** Kept in memory alone. */
export interface Credentials {
  user: string;
  password: string;
}

export interface AskOptions {
  signal?: AbortSignal;
  /** Not as Arrow, in which days, times and decimals are numbers of another meaning. */
  asText?: boolean;
}

interface Abilities {
  /** Since 19.14. */
  bindsValues: boolean;
  writesArrow: boolean;
}

interface Limits {
  /** Of one answer. */
  mostBytes: number;
  /** Until its end. */
  milliseconds: number;
  /** Before it is asked whether the server is still there, which says nothing until its answer's end. */
  doubtAfter: number;
  /** For a question that takes it no time. */
  trifle: number;
  /** Before each further try, where a moment may help. */
  pauses: readonly number[];
}

const usualLimits: Limits = {
  mostBytes: 64 * 2 ** 20,
  milliseconds: 60_000,
  doubtAfter: 8_000,
  trifle: 6_000,
  pauses: [500, 2_000],
};

/** Values that go in the address are no longer than what any server and proxy takes. */
const longestInAddress = 3_000;

/** The browser's library sends many values in the body, but only where there is this (no plain HTTP). */
const sendsForms = typeof crypto.randomUUID === 'function';

const pause = (milliseconds: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal?.addEventListener('abort', stop, { once: true });
  });

/**
 * A ClickHouse server, asked over HTTP by a user who may only read. Every question rejects with
 * `ClickhouseError`, or with its signal's reason: then the server is told to stop as well.
 */
export class ClickhouseServer {
  readonly #address: ServerAddress;
  readonly #credentials: Credentials;
  readonly #limits: Limits;
  readonly #fetch: typeof fetch;
  #abilities: Promise<Abilities> | undefined;

  constructor(
    address: ServerAddress,
    credentials: Credentials,
    { fetchIt = fetch, ...limits }: Partial<Limits> & { fetchIt?: typeof fetch } = {},
  ) {
    this.#address = address;
    this.#credentials = credentials;
    this.#limits = { ...usualLimits, ...limits };
    this.#fetch = guardedFetch(address.url, fetchIt);
  }

  /** The rows that answer a statement. Where a moment may help it is asked again. */
  async ask(statement: ServerStatement, options: AskOptions = {}): Promise<ServerRows> {
    const { signal, asText = false } = options;
    const { bindsValues, writesArrow } = await untilDone(this.#able(), signal);
    const bound = asSent(statement, bindsValues);
    return this.#insist(() => this.#answer(bound, writesArrow && !asText, options), options);
  }

  /** Asked once, for all who ask. */
  #able(): Promise<Abilities> {
    this.#abilities ??= this.#askAbilities().catch((error: unknown) => {
      this.#abilities = undefined;
      throw error;
    });
    return this.#abilities;
  }

  async #askAbilities(): Promise<Abilities> {
    const milliseconds = this.#limits.doubtAfter + 2 * this.#limits.trifle;
    const ask = () => this.#answer(abilitiesStatement, false, {}, milliseconds);
    const { rows } = await this.#insist(ask, {});
    const [version, arrow] = rows[0] ?? [];
    const [major = 0, minor = 0] = String(version).split('.').map(Number);
    return {
      bindsValues: major > 19 || (major === 19 && minor >= 14),
      writesArrow: arrow === 1,
    };
  }

  async #insist<Result>(ask: () => Promise<Result>, { signal }: AskOptions): Promise<Result> {
    for (const next of [...this.#limits.pauses, undefined]) {
      try {
        return await ask();
      } catch (error) {
        if (next === undefined || !mayPass(error) || isOffline()) throw error;
        // A moment that differs, so that many pages don't come back together.
        await pause(next * (0.75 + Math.random() / 2), signal);
      }
    }
    throw new ClickhouseError('failed', 'not asked');
  }

  async #answer(
    statement: ServerStatement,
    asArrow: boolean,
    { signal }: AskOptions,
    milliseconds = this.#limits.milliseconds,
  ): Promise<ServerRows> {
    signal?.throwIfAborted();
    const { mostBytes, doubtAfter } = this.#limits;
    const queryId = randomId();
    const stop = new AbortController();
    const takeBack = (): void => stop.abort(signal?.reason);
    signal?.addEventListener('abort', takeBack, { once: true });
    const late = new ClickhouseError('timed-out', `no end after ${milliseconds} ms`);
    const timer = setTimeout(() => stop.abort(late), milliseconds);
    const doubt = setTimeout(() => {
      void this.#isThere().then((isThere) => {
        if (!isThere) stop.abort(new ClickhouseError('no-answer', 'silent', { isLasting: true }));
      });
    }, doubtAfter);
    try {
      const options = { queryId, signal: stop.signal, mostBytes };
      const bytes = await this.#bytes(statement, asArrow, options);
      return asArrow ? rowsOfArrow(bytes) : rowsOfJson(bytes);
    } catch (error) {
      if (!stop.signal.aborted) throw error;
      void this.#kill(queryId);
      throw stop.signal.reason;
    } finally {
      clearTimeout(timer);
      clearTimeout(doubt);
      signal?.removeEventListener('abort', takeBack);
    }
  }

  /** The library makes the request; its answer is read here, where it can be bounded and refused. */
  async #bytes(
    { sql, values }: ServerStatement,
    asArrow: boolean,
    options: { queryId: string; signal: AbortSignal; mostBytes: number },
  ): Promise<Uint8Array> {
    const { queryId, signal, mostBytes } = options;
    let outcome: { bytes: Uint8Array } | { error: unknown } | undefined;
    const read: typeof fetch = async (input, init) => {
      try {
        const response = await this.#fetch(input, init);
        const bytes = response.body
          ? await readBounded(response.body, mostBytes, signal)
          : new Uint8Array();
        const said = saidInstead(bytes);
        if (said) throw said;
        outcome = { bytes };
      } catch (error) {
        outcome = { error };
      }
      return new Response(null, { status: 200 });
    };
    const { origin, pathname } = new URL(this.#address.url);
    const client = createClient({
      url: origin,
      // The library takes a path in the address for the database's name.
      pathname,
      database: this.#address.database,
      username: latin(this.#credentials.user),
      password: latin(this.#credentials.password),
      fetch: read,
      request_timeout: this.#limits.milliseconds + 1_000,
      keep_alive: { enabled: false },
      log: { level: ClickHouseLogLevel.OFF },
      use_multipart_params_auto: sendsForms,
    });
    // The library's list of formats lacks it; the server has it.
    const format = asArrow ? ('ArrowStream' as DataFormat) : 'JSONCompact';
    await client.query({
      query: sql,
      format,
      query_params: { ...values },
      // An error that comes late comes as one, not after half of the rows.
      clickhouse_settings: { wait_end_of_query: 1 },
      query_id: queryId,
      abort_signal: signal,
    });
    if (!outcome) throw new ClickhouseError('failed', 'nothing was asked');
    if ('error' in outcome) throw outcome.error;
    return outcome.bytes;
  }

  /** Whether it says anything at all, be it that it has no time. */
  async #isThere(): Promise<boolean> {
    const signal = AbortSignal.timeout(this.#limits.trifle);
    const options = { queryId: randomId(), signal, mostBytes: 2 ** 20 };
    try {
      await this.#bytes({ sql: 'SELECT 1', values: {} }, false, options);
      return true;
    } catch (error) {
      return error instanceof ClickhouseError && error.trouble !== 'no-answer';
    }
  }

  /** Nobody waits for this. Where the server ends a question with its line, there is nothing to end. */
  async #kill(queryId: string): Promise<void> {
    const { bindsValues } = (await this.#abilities?.catch(() => undefined)) ?? {};
    const bound = asSent(killStatement(queryId), bindsValues === true);
    const signal = AbortSignal.timeout(this.#limits.trifle);
    const options = { queryId: randomId(), signal, mostBytes: 2 ** 20 };
    await this.#bytes(bound, false, options).catch(() => undefined);
  }
}

/** With its values beside it, or written in where the server binds none or the address can't hold them. */
function asSent(statement: ServerStatement, bindsValues: boolean): ServerStatement {
  const fits = sendsForms || JSON.stringify(statement.values).length <= longestInAddress;
  return bindsValues && fits ? statement : { sql: inOldText(statement), values: {} };
}

// Node, in which tests run, knows nothing of lines.
const isOffline = (): boolean =>
  typeof navigator === 'object' && 'onLine' in navigator && !navigator.onLine;

/** What the library writes letter by letter into a header, whose bytes are to be those of UTF-8. */
const latin = (text: string): string => String.fromCharCode(...new TextEncoder().encode(text));

/** An error that comes in the place of rows, or after some of them. */
function saidInstead(bytes: Uint8Array): ClickhouseError | undefined {
  const start = new TextDecoder().decode(bytes.subarray(0, 2_000));
  const end = new TextDecoder().decode(bytes.subarray(Math.max(0, bytes.length - 4_000)));
  const late = /Code: \d+\b[^]*Exception[^]*$/.exec(end)?.[0];
  const isWhole = /\}\s*$/.test(end);
  return errorSaid(start) ?? (late !== undefined && !isWhole ? errorSaid(late) : undefined);
}
