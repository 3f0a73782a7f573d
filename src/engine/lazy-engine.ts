import type {
  Column,
  Contents,
  Dataset,
  Engine,
  EngineStatus,
  Parameter,
  QueryOptions,
} from './engine.ts';

/**
 * An engine whose code is fetched at the first need: DuckDB's library weighs more than a first
 * view, which is shown without it. Until then it is idle; a code that can't be fetched fails the
 * call, and the next call tries again.
 */
export class LazyEngine implements Engine {
  readonly #listeners = new Set<() => void>();
  readonly #create: () => Promise<Engine>;
  #creating: Promise<Engine> | undefined;
  #engine: Engine | undefined;
  #closed = false;

  constructor(create: () => Promise<Engine>) {
    this.#create = create;
  }

  get status(): EngineStatus {
    return this.#engine?.status ?? (this.#creating ? waiting : idle);
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async start(): Promise<void> {
    await (await this.#get()).start();
  }

  async query(sql: string, parameters?: readonly Parameter[], options?: QueryOptions) {
    return (await this.#get()).query(sql, parameters, options);
  }

  async load(dataset: Dataset): Promise<{ rows: number }> {
    return (await this.#get()).load(dataset);
  }

  async unionView(...view: Parameters<Engine['unionView']>): Promise<void> {
    await (await this.#get()).unionView(...view);
  }

  async hold(contents: Contents): Promise<void> {
    await (await this.#get()).hold(contents);
  }

  async drop(name: string): Promise<void> {
    await (await this.#get()).drop(name);
  }

  async describe(name: string): Promise<readonly Column[]> {
    return (await this.#get()).describe(name);
  }

  cancel(): void {
    this.#engine?.cancel();
  }

  close(): void {
    this.#closed = true;
    this.#engine?.close();
  }

  async #get(): Promise<Engine> {
    if (!this.#creating) {
      this.#creating = this.#create().then((engine) => {
        this.#engine = engine;
        engine.subscribe(() => this.#tell());
        if (this.#closed) engine.close();
        return engine;
      });
      this.#tell();
    }
    try {
      return await this.#creating;
    } catch (error) {
      this.#creating = undefined;
      throw error;
    } finally {
      this.#tell();
    }
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

// `useSyncExternalStore` compares by identity: one object for each state.
const idle: EngineStatus = { state: 'idle' };
const waiting: EngineStatus = { state: 'loading' };
