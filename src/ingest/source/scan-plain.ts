import type { NotPlain } from './file-refusal.ts';
import { unshown } from './grid.ts';

const LF = 10;
const CR = 13;
const longestLine = 1_000_000;

/** What a byte means between cells. Letters in pieces begin with two bytes of their own. */
const Kind = { Other: 0, Delimiter: 1, LineFeed: 2, Return: 3, Quote: 4, Control: 5, Mark: 6 };

/** Where a byte may stand; the order tells what may follow. */
const State = { CellStart: 0, InCell: 1, InQuotes: 2, AfterQuote: 3, AfterReturn: 4 };

/**
 * Looks at every byte of a delimited text, in pieces, whether a database can read it as it lies:
 * valid UTF-8 without letters in pieces, one kind of line end, every row on one line with the same
 * number of cells, quotes only around whole cells. `end` says why not, or how many rows there are.
 */
export class PlainScan {
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });
  private readonly kinds = new Uint8Array(256);
  private readonly cells: number;
  private found: NotPlain | undefined;
  private state = State.CellStart;
  private rows = 0;
  private returns = 0;
  private cell = 1;
  /** Where the line began, counted from the beginning of the piece. */
  private lineStart = 0;

  /** `cells` is how many each row has. */
  constructor(delimiter: string, cells: number) {
    this.kinds.fill(Kind.Control, 0, 32);
    this.kinds[9] = Kind.Other;
    this.kinds[LF] = Kind.LineFeed;
    this.kinds[CR] = Kind.Return;
    this.kinds[34] = Kind.Quote;
    this.kinds[0xcc] = Kind.Mark;
    this.kinds[0xcd] = Kind.Mark;
    this.kinds[delimiter.charCodeAt(0)] = Kind.Delimiter;
    this.cells = cells;
  }

  get rowsSoFar(): number {
    return this.rows;
  }

  /** Takes the next piece; false as soon as the text is found not to be plain. */
  push(bytes: Uint8Array): boolean {
    try {
      const text = this.decoder.decode(bytes, { stream: true });
      if (text.search(unshown) >= 0) this.found ??= 'controls';
    } catch {
      this.found ??= 'encoding';
    }
    // Fields of the object would be looked up for each of a hundred million bytes.
    const { kinds } = this;
    const { length } = bytes;
    let { state } = this;
    for (let at = 0; at < length; at += 1) {
      const kind = kinds[bytes[at] ?? 0] ?? 0;
      if (kind === Kind.Other && state < State.AfterQuote) {
        if (state === State.CellStart) state = State.InCell;
      } else if (kind === Kind.Delimiter && state < State.InQuotes) {
        this.cell += 1;
        state = State.CellStart;
      } else {
        state = this.step(kind, state, at);
        if (this.found) return false;
      }
    }
    this.state = state;
    this.lineStart -= length;
    if (-this.lineStart > longestLine) this.found ??= 'quotes';
    return this.found === undefined;
  }

  end(): { rows: number } | { notPlain: NotPlain } {
    try {
      this.decoder.decode();
    } catch {
      this.found ??= 'encoding';
    }
    if (this.state === State.AfterReturn) this.found ??= 'line-ends';
    if (this.state === State.InQuotes) this.found ??= 'quotes';
    if (this.lineStart < 0) this.closeLine(0);
    return this.found ? { notPlain: this.found } : { rows: this.rows };
  }

  private step(kind: number, state: number, at: number): number {
    if (kind === Kind.Mark) return this.stop('letters', state);
    if (kind === Kind.Control) return this.stop('controls', state);
    if (state === State.InQuotes) {
      if (kind === Kind.Quote) return State.AfterQuote;
      const isEnd = kind === Kind.LineFeed || kind === Kind.Return;
      return isEnd ? this.stop('quotes', state) : state;
    }
    if (state === State.AfterReturn && kind !== Kind.LineFeed) return this.stop('line-ends', state);
    switch (kind) {
      case Kind.LineFeed:
        if (state === State.AfterReturn) this.returns += 1;
        this.closeLine(at + 1);
        return State.CellStart;
      case Kind.Return:
        return State.AfterReturn;
      case Kind.Delimiter:
        this.cell += 1;
        return State.CellStart;
      case Kind.Quote:
        if (state === State.InCell) return this.stop('quotes', state);
        return State.InQuotes;
      default:
        return this.stop('quotes', state);
    }
  }

  private stop(why: NotPlain, state: number): number {
    this.found ??= why;
    return state;
  }

  private closeLine(next: number): void {
    this.rows += 1;
    if (this.cell !== this.cells) this.found ??= 'uneven-rows';
    if (this.returns !== 0 && this.returns !== this.rows) this.found ??= 'line-ends';
    if (next - this.lineStart > longestLine) this.found ??= 'quotes';
    this.cell = 1;
    this.lineStart = next;
  }
}
