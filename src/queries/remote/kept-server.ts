import { ClickhouseError } from '../../engine/clickhouse/clickhouse-error.ts';
import type { ClickhouseServer } from '../../engine/clickhouse/clickhouse-server.ts';
import type { ServerStatement } from '../../engine/clickhouse/dialect.ts';
import type { ServerRows } from '../../engine/clickhouse/server-rows.ts';
import { idle } from '../../lib/idle.ts';
import { smallSha256 } from '../../lib/small-sha-256.ts';
import type { AnswerLock } from '../../storage/answer-lock.ts';
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

/** Whose answers are kept, and how: not at all without a lock, and nothing after `life` has ended. */
interface Keeping {
  dataset: string;
  owner: string;
  lock: AnswerLock | undefined;
  life: AbortSignal;
}

interface Opened {
  at: number;
  /** Undefined where another password has shut it. */
  rows: ServerRows | undefined;
}

type Asked = Pick<ClickhouseServer, 'ask'>;

/**
 * A server whose last answers are kept, and given to the same person where it can't be reached. Of
 * whom it refuses, nothing stays; but what a wrong password doesn't open is somebody else's.
 */
export function keptServer(
  { dataset, owner, lock, life }: Keeping,
  server: Asked,
  told: ServerTold,
): Asked {
  let deadUntil = 0;
  /** Whether this password has been right so far. */
  let isProven = false;

  const kept = async (question: string): Promise<Opened | undefined> => {
    const found = await keptAnswer({ dataset, owner, question });
    const rows = (await lock?.open(found?.content)) as ServerRows | undefined;
    return found && { at: found.at, rows };
  };

  const given = ({ at, rows }: Opened): ServerRows => {
    if (!rows) throw new ClickhouseError('locked', '');
    isProven = true;
    told.onKept(at);
    return rows;
  };

  const mourned = async (question: string): Promise<ServerRows | undefined> => {
    const found = Date.now() < deadUntil ? await kept(question) : undefined;
    return found?.rows && given(found);
  };

  /** Whoever waits for the answer is to see it first. */
  const keepLater = async (question: string, answer: ServerRows): Promise<void> => {
    if (!lock || answer.rows.length * answer.columns.length > mostValues) return;
    await idle(2_000);
    const content = await lock.shut(answer);
    if (!life.aborted) await keepAnswer({ dataset, owner, question }, content, sizeOf(answer));
  };

  const inTrouble = async (question: string, error: unknown): Promise<ServerRows> => {
    const trouble = error instanceof ClickhouseError ? error.trouble : undefined;
    if (trouble === 'no-answer') {
      deadUntil = Date.now() + mourning;
      const found = await kept(question);
      if (found) return given(found);
    }
    if (trouble === 'no-right') void forgetAnswers(dataset, owner);
    if (trouble === 'signed-out' && (isProven || (await kept(question))?.rows))
      void forgetAnswers(dataset, owner);
    throw error;
  };

  const fresh = async (
    question: string,
    ...asking: Parameters<Asked['ask']>
  ): Promise<ServerRows> => {
    const answer = await server.ask(...asking);
    deadUntil = 0;
    isProven = true;
    told.onAnswer();
    void keepLater(question, answer);
    return answer;
  };

  return {
    ask: async (statement, options) => {
      const question = nameOf(statement);
      try {
        const early = await mourned(question);
        if (early) return early;
        return await fresh(question, statement, options).catch((error: unknown) =>
          inTrouble(question, error),
        );
      } catch (error) {
        if (error instanceof ClickhouseError) told.onTrouble(error);
        throw error;
      }
    },
  };
}

/** Questions may be long, and tell what somebody looks at. */
const nameOf = ({ sql, values }: ServerStatement): string =>
  smallSha256(new TextEncoder().encode(JSON.stringify([sql, values])));

/** In bytes, about; texts are what is long. */
const sizeOf = ({ rows }: ServerRows): number =>
  rows.reduce((sum, row) => sum + row.reduce<number>((all, it) => all + sizeOfValue(it), 0), 0);

const sizeOfValue = (value: ServerRows['rows'][number][number]): number =>
  typeof value === 'string' ? 8 + 2 * value.length : 8;
