import { EngineCancelled, EngineFailed, QueryError } from '../engine/engine-errors.ts';
import { shownText } from '../lib/shown-text.ts';
import { positionInMessage } from './sql-position.ts';

/** What a statement failed of, as far as it makes a difference to whoever wrote it. */
export type SqlTroubleKind =
  | 'empty'
  | 'syntax'
  | 'unknown-name'
  | 'meaning'
  | 'value'
  | 'not-a-question'
  | 'several'
  | 'locked'
  | 'memory'
  | 'cancelled'
  | 'engine'
  /** The engine could not start, or not take in the data. */
  | 'not-loaded'
  /** Of packages that are read part by part it needs more rows than are held at once. */
  | 'too-many-rows'
  | 'other';

/** Why there is no answer. Not an exception: a slip in a statement is what an editor is there for. */
export interface SqlTrouble {
  kind: SqlTroubleKind;
  /** The engine's own words, in English; empty where it has none. */
  technical: string;
  /** Where in the statement, counted in UTF-16 units from 0; undefined where that is not known. */
  position: number | undefined;
}

/** What an error of the engine means for the statement; throws what is no trouble of a statement. */
export function sqlTroubleOf(error: unknown, sql: string): SqlTrouble {
  if (error instanceof EngineCancelled) return trouble('cancelled', '', undefined);
  if (error instanceof EngineFailed) {
    // A statement that takes all memory takes the engine along.
    const isMemory = /memory|allocat/i.test(error.message);
    return trouble(isMemory ? 'memory' : 'engine', error.message, undefined);
  }
  if (!(error instanceof QueryError)) throw error;
  const technical = words(error.message);
  return trouble(kindOf(technical), technical, positionIn(error, sql));
}

const trouble = (
  kind: SqlTroubleKind,
  technical: string,
  position: number | undefined,
): SqlTrouble => ({ kind, technical: shownText(technical), position });

/** The message alone: without its JSON, and without the statement that is repeated under it. */
const words = (message: string): string => message.replace(/\n+LINE \d+:[^]*$/, '').trim();

const kinds: readonly (readonly [RegExp, SqlTroubleKind])[] = [
  [/^only questions are answered/i, 'not-a-question'],
  [/multiple statements/i, 'several'],
  [
    /read.only|disabled (?:by|through) config|configuration|Permission Error|is not allowed/i,
    'locked',
  ],
  [/Out of Memory|memory|allocat/i, 'memory'],
  [/^Parser Error|^Syntax Error/i, 'syntax'],
  [/^Catalog Error|not found in FROM|does not exist|Referenced (?:table|column)/i, 'unknown-name'],
  [/^Binder Error|^Not implemented/i, 'meaning'],
  [/^(?:Conversion|Out of Range|Invalid Input|Invalid) Error/i, 'value'],
];

const kindOf = (message: string): SqlTroubleKind =>
  kinds.find(([pattern]) => pattern.test(message))?.[1] ?? 'other';

/** Where the engine says the slip is, else where its drawing of the line points. */
function positionIn(error: QueryError, sql: string): number | undefined {
  const { position } = error as { position?: unknown };
  if (typeof position === 'number') return within(position, sql);
  return within(positionInMessage(error.message, sql), sql);
}

const within = (position: number | undefined, sql: string): number | undefined =>
  position === undefined ? undefined : Math.max(0, Math.min(sql.length, position));
