import type { EngineStatus } from './engine.ts';

/** The engine's status and those who listen for its changes. */
export class EngineStatusStore {
  #status: EngineStatus = { state: 'idle' };
  readonly #listeners = new Set<() => void>();

  get current(): EngineStatus {
    return this.#status;
  }

  set(status: EngineStatus): void {
    this.#status = status;
    for (const listener of this.#listeners) listener();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
