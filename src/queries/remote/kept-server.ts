import { ClickhouseError } from '../../engine/clickhouse/clickhouse-error.ts';
import type { ClickhouseServer } from '../../engine/clickhouse/clickhouse-server.ts';
import type { ServerRows } from '../../engine/clickhouse/server-rows.ts';
import { idle } from '../../lib/idle.ts';
import { forgetAnswers, keepAnswer, keptAnswer } from '../../storage/kept-answers.ts';

/** Answers with more values than this are not kept. */
const mostValues = 1_000_000;

/** After a question without an answer the line is taken for dead so long (ms). */
const mourning = 20_000;

/** What is told of each answer. */
export interface ServerTold {
  /** It came from the server. */
  onAnswer: () => void;
  /** The server could not be reached, and the answer is that of an earlier day. */
  onKept: (at: number) => void;
  onTrouble: (error: ClickhouseError) => void;
}

/** Whose answers are kept; nothing is kept after `life` has ended. */
interface Keeping {
  dataset: string;
  owner: string;
  life: AbortSignal;
}

type Asked = Pick<ClickhouseServer, 'ask'>;

/**
 * A server whose last answers are kept, and given to the same person where it can't be reached. Of
 * whom it refuses, nothing stays.
 */
export function keptServer(
  { dataset, owner, life }: Keeping,
  server: Asked,
  told: ServerTold,
): Asked {
  let deadUntil = 0;

  const givenFrom = async (question: string): Promise<ServerRows | undefined> => {
    const kept = await keptAnswer({ dataset, owner, question });
    if (kept === undefined) return undefined;
    told.onKept(kept.at);
    return kept.content as ServerRows;
  };

  /** Whoever waits for the answer is to see it first. */
  const keepLater = async (question: string, answer: ServerRows): Promise<void> => {
    if (answer.rows.length * answer.columns.length > mostValues) return;
    await idle(2_000);
    if (!life.aborted) await keepAnswer({ dataset, owner, question }, answer, sizeOf(answer));
  };

  return {
    ask: async (statement, options) => {
      const question = JSON.stringify([statement.sql, statement.values]);
      const early = Date.now() < deadUntil ? await givenFrom(question) : undefined;
      if (early) return early;
      try {
        const answer = await server.ask(statement, options);
        deadUntil = 0;
        told.onAnswer();
        void keepLater(question, answer);
        return answer;
      } catch (error) {
        if (!(error instanceof ClickhouseError)) throw error;
        if (error.trouble === 'signed-out' || error.trouble === 'no-right')
          void forgetAnswers(dataset, owner);
        if (error.trouble === 'no-answer') {
          deadUntil = Date.now() + mourning;
          const kept = await givenFrom(question);
          if (kept) return kept;
        }
        told.onTrouble(error);
        throw error;
      }
    },
  };
}

/** In bytes, about; texts are what is long. */
const sizeOf = ({ rows }: ServerRows): number =>
  rows.reduce((sum, row) => sum + row.reduce<number>((all, it) => all + sizeOfValue(it), 0), 0);

const sizeOfValue = (value: ServerRows['rows'][number][number]): number =>
  typeof value === 'string' ? 8 + 2 * value.length : 8;
