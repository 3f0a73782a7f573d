import type { Engine } from '../engine/engine.ts';
import type { ParquetParts } from '../ingest/parquet/parquet-parts.ts';
import { createStore } from '../lib/store.ts';
import { engineBytes } from './engine-bytes.ts';
import type { Slice } from './parts-slice.ts';

/** What is held just now, for people. */
interface PartsHeld {
  rows: number;
  bytes: number;
  bound: number;
  /** Bytes that came over the line. */
  fetched: number;
}

interface PartsRoomOptions {
  engine: Engine;
  /** Bytes that all slices may take in the engine. */
  bound: number;
  slices: () => readonly Slice[];
}

/** How much of the engine's memory rows of parts take, and whether there is room for more. */
export class PartsRoom {
  readonly held = createStore<PartsHeld>({ rows: 0, bytes: 0, bound: 0, fetched: 0 });
  readonly #engine: Engine;
  readonly #bound: number;
  readonly #slices: () => readonly Slice[];
  #reader: Pick<ParquetParts, 'fetchedBytes'> = { fetchedBytes: 0 };
  /** What was sent and what of it the engine held when it was last asked. */
  #asked = { sent: 0, held: 0 };

  constructor({ engine, bound, slices }: PartsRoomOptions) {
    this.#engine = engine;
    this.#bound = bound;
    this.#slices = slices;
    this.tell();
  }

  /** The engine presses together what it is sent: once that alone would be too much, it is asked. */
  async isEnough(): Promise<boolean> {
    if (this.#heldBytes() <= this.#bound) return true;
    const sent = this.#sentBytes();
    this.#asked = { sent, held: Math.min(sent, await engineBytes(this.#engine)) };
    this.tell();
    return this.#heldBytes() <= this.#bound;
  }

  /** Tells the bytes of a reader along from now on, and gives it back. */
  telling(reader: ParquetParts): ParquetParts {
    this.#reader = reader;
    return reader;
  }

  tell(): void {
    this.held.set({
      rows: this.#slices().reduce((sum, it) => sum + it.rows, 0),
      bytes: this.#heldBytes(),
      bound: this.#bound,
      fetched: this.#reader.fetchedBytes,
    });
  }

  #sentBytes(): number {
    return this.#slices().reduce((sum, it) => sum + it.bytes, 0);
  }

  /** Since it was last asked it may have got more, or dropped some. */
  #heldBytes(): number {
    const sent = this.#sentBytes();
    const { sent: then, held } = this.#asked;
    return sent <= then ? Math.min(sent, held) : held + sent - then;
  }
}
