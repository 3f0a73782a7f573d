import type { RemoteDataset } from '../datasets/packages-list.ts';
import type { Problem } from '../datasets/problem.ts';
import type { ServerTrouble } from '../engine/clickhouse/clickhouse-error.ts';
import type { Credentials } from '../engine/clickhouse/clickhouse-server.ts';
import { createStore, type Store } from '../lib/store.ts';
import type { SqlOutcome } from './sql-outcome.ts';
import type { FetchedPackage } from './data-packages.ts';
import {
  asksAgain,
  type RemoteFailure,
  type RemoteStanding,
  type RemoteState,
} from './remote-standing.ts';
import type { SchemaTable } from './schema-table.ts';

/** The way to datasets on servers. */
export interface RemoteAccess {
  standings: Store<readonly RemoteStanding[]>;
  /** What has come of those that are in use. */
  fetched: () => readonly FetchedPackage[];
  /** Opens those that everybody may read. */
  connectPublic: () => void;
  /** Opens a dataset anew, as who was said last where nobody is said. */
  connect: (name: string, credentials?: Credentials) => Promise<void>;
  /** Rows of a dataset in use broke its rules: it is opened anew once, as they may be of a later day. */
  turnedUnfit: (name: string, problems: readonly Problem[]) => void;
  /** Takes it out of use, and forgets who asked. */
  disconnect: (name: string) => void;
  /** The same, and forgets what anybody was answered. */
  forget: (name: string) => Promise<void>;
  /** A dataset in use, for a person's own questions; undefined of any other. */
  opened: (name: string) => AskedServer | undefined;
}

/** Answers a person's own statement. */
export type AskServer = (
  sql: string,
  options: { signal: AbortSignal; clock: () => number },
) => Promise<SqlOutcome>;

/** A server that a person asks, and what there is to ask it. */
export interface AskedServer {
  ask: AskServer;
  tables: (signal: AbortSignal) => Promise<readonly SchemaTable[]>;
}

/** What is told of a dataset while it is in use. */
export type RemoteNews = Pick<RemoteStanding, 'failure' | 'keptSince'>;

/** A dataset that has been opened. */
export interface OpenedRemote extends AskedServer {
  fetched: FetchedPackage;
  leftOut: number;
}

/** Opens a dataset; `say` is told what becomes of it, until the signal ends it. */
export interface OpenRemote {
  open: (
    dataset: RemoteDataset,
    credentials: Credentials,
    say: (news: RemoteNews) => void,
    signal: AbortSignal,
  ) => Promise<OpenedRemote>;
  forget: (name: string) => Promise<void>;
}

interface RemoteAccessOptions {
  /** Called at the first need. */
  load: () => Promise<OpenRemote>;
  /**
   * Called whenever `fetched` gives something else. Resolves once the pages show that, with what is wrong
   * with packages that are refused, by their names; not before, a dataset is said to be ready.
   */
  putInUse: () => Promise<ReadonlyMap<string, readonly Problem[]>>;
  /** Lets a package be judged anew of which unfit rows had come to light. */
  forgive: (name: string) => void;
}

/** One way to a dataset, from the first question on. */
interface Opening {
  life: AbortController;
  at: number;
  news: RemoteNews;
  found?: OpenedRemote;
}

interface Held {
  dataset: RemoteDataset;
  /** Who was said to ask, and was not refused. */
  who?: Credentials | undefined;
  opening?: Opening | undefined;
  inUse?: Opening | undefined;
  /** What the pages have of it: in use, or refused with the reason. */
  listed?: FetchedPackage | undefined;
  /** Of the last opening, if it went wrong. */
  failure?: RemoteFailure | undefined;
}

/** Rows that turn out unfit so long after a dataset was opened may be those of a later day (ms). */
const soon = 60_000;

/** The datasets are those that the list names, in its order. */
export function createRemoteAccess(
  datasets: readonly RemoteDataset[],
  { load, putInUse, forgive }: RemoteAccessOptions,
): RemoteAccess {
  const all = new Map(datasets.map((dataset): [string, Held] => [dataset.name, { dataset }]));
  const standings = createStore<readonly RemoteStanding[]>([...all.values()].map(standingOf));
  const show = (): void => {
    const next = [...all.values()].map(standingOf);
    if (JSON.stringify(next) !== JSON.stringify(standings.get())) standings.set(next);
  };

  async function connect(name: string, credentials?: Credentials): Promise<void> {
    const held = all.get(name);
    const who = credentials ?? held?.who ?? publicUser(held?.dataset);
    if (!held || !who) return;
    held.opening?.life.abort();
    const opening: Opening = { life: new AbortController(), at: Date.now(), news: {} };
    held.opening = opening;
    held.failure = undefined;
    show();
    const { signal } = opening.life;
    const say = (news: RemoteNews): void => {
      if (signal.aborted) return;
      if (held.inUse === opening) {
        // What it says now is newer than what went wrong when it was to be opened anew.
        held.failure = undefined;
        if (news.failure) takeOutIfRefused(held, news.failure);
      }
      opening.news = news;
      show();
    };
    try {
      const { open } = await load();
      opening.found = await open(held.dataset, who, say, signal);
      signal.throwIfAborted();
      held.who = who;
      await take(held, opening);
    } catch (error) {
      if (signal.aborted) return;
      opening.life.abort();
      const { trouble = 'failed', detail = String(error) } = error as Partial<RemoteFailure>;
      const failure = { trouble, detail };
      held.opening = undefined;
      held.failure = failure;
      takeOutIfRefused(held, failure);
      // Whoever was not refused need not say again who they are.
      held.who = asksAgain(failure) ? undefined : who;
      show();
    }
  }

  /** Figures that were kept stay in use as long as the server doesn't say that they may not be seen. */
  function takeOutIfRefused(held: Held, failure: RemoteFailure): void {
    const isKept = held.inUse?.news.keptSince !== undefined;
    if (!isKept || !refusals.includes(failure.trouble)) return;
    held.inUse?.life.abort();
    held.inUse = undefined;
    held.listed = undefined;
    held.failure = failure;
    if (asksAgain(failure)) held.who = undefined;
    void putInUse().catch(() => undefined);
  }

  /** Puts what was found in the place of what is in use, which stays where the new is unfit. */
  async function take(held: Held, opening: Opening): Promise<void> {
    const { signal } = opening.life;
    const { inUse: before, listed: listedBefore } = held;
    const found = opening.found?.fetched;
    if (before && found?.problems.length) throw new Unfit(found.problems);
    const putBack = async (): Promise<void> => {
      if (held.listed !== found) return;
      held.listed = listedBefore;
      await putInUse();
    };
    held.listed = found;
    forgive(held.dataset.name);
    const problems = await putInUse().then(
      (refused) => refused.get(held.dataset.name),
      (error: unknown) => putBack().then(() => Promise.reject(error)),
    );
    if (signal.aborted || (before && problems)) await putBack();
    signal.throwIfAborted();
    if (problems) throw new Unfit(problems);
    before?.life.abort();
    held.inUse = opening;
    held.opening = undefined;
    show();
  }

  function turnedUnfit(name: string, problems: readonly Problem[]): void {
    const held = all.get(name);
    if (!held?.inUse) return;
    const isNew = Date.now() - held.inUse.at < soon;
    held.inUse.life.abort();
    held.inUse = undefined;
    const { trouble, detail } = new Unfit(problems);
    held.failure = { trouble, detail };
    show();
    if (!isNew && !held.opening) void connect(name);
  }

  function disconnect(name: string): void {
    const held = all.get(name);
    if (!held) return;
    held.opening?.life.abort();
    held.inUse?.life.abort();
    all.set(name, { dataset: held.dataset });
    show();
    if (held.listed) void putInUse().catch(() => undefined);
  }

  return {
    standings,
    fetched: () => [...all.values()].flatMap(({ listed }) => listed ?? []),
    connect,
    turnedUnfit,
    opened: (name) => all.get(name)?.inUse?.found,
    connectPublic: () => {
      for (const dataset of datasets) if (publicUser(dataset)) void connect(dataset.name);
    },
    disconnect,
    forget: async (name) => {
      disconnect(name);
      await (await load()).forget(name);
    },
  };
}

function standingOf({ dataset, who, opening, inUse, failure }: Held): RemoteStanding {
  const state = opening ? 'connecting' : inUse ? 'ready' : restOf(dataset, failure);
  const told = opening ? opening.news.failure : (failure ?? inUse?.news.failure);
  const keptSince = opening?.news.keptSince ?? inUse?.news.keptSince;
  const leftOut = inUse?.found?.leftOut ?? 0;
  return {
    dataset,
    state,
    ...(opening && inUse && { isRenewed: true }),
    ...(told && { failure: told }),
    ...(keptSince !== undefined && { keptSince }),
    ...(leftOut > 0 && { leftOut }),
    ...(inUse && who && !publicUser(dataset) && { user: who.user }),
  };
}

/** Nobody can sign in to what asks nobody who they are. */
function restOf(dataset: RemoteDataset, failure: RemoteFailure | undefined): RemoteState {
  if (publicUser(dataset)) return failure ? 'failed' : 'unused';
  return !failure || asksAgain(failure) ? 'signed-out' : 'failed';
}

const refusals: readonly ServerTrouble[] = ['signed-out', 'no-right'];

/** What a package's rules say against it; in full, the page of data says it in words. */
class Unfit extends Error implements RemoteFailure {
  override readonly name = 'Unfit';
  readonly trouble = 'schema';
  readonly detail: string;

  constructor(problems: readonly Problem[]) {
    const told = problems
      .slice(0, 5)
      .map(({ code, file, column }) => [file, column, code].filter(Boolean).join(' · '));
    super(told.join('; '));
    this.detail = this.message;
  }
}

const publicUser = (dataset: RemoteDataset | undefined): Credentials | undefined =>
  dataset?.clickhouse.user === undefined
    ? undefined
    : { user: dataset.clickhouse.user, password: '' };
