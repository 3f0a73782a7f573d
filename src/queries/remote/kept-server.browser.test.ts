import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ClickhouseError, type ServerTrouble } from '../../engine/clickhouse/clickhouse-error.ts';
import type { ServerRows } from '../../engine/clickhouse/server-rows.ts';
import { forgetAnswers, keptAnswer } from '../../storage/kept-answers.ts';
import { keptServer } from './kept-server.ts';

const fines = { sql: 'SELECT fines', values: {} };
const visits = { sql: 'SELECT visits', values: {} };
const rows: ServerRows = { columns: [{ name: 'value', type: 'Float64' }], rows: [[106]] };

let trouble: ServerTrouble | undefined;
let life: AbortController;
const ask = vi.fn(() =>
  trouble ? Promise.reject(new ClickhouseError(trouble, 'x')) : Promise.resolve(rows),
);

function serverFor(owner: string) {
  const told = { onAnswer: vi.fn(), onKept: vi.fn(), onTrouble: vi.fn() };
  const server = keptServer({ dataset: 'ministry', owner, life: life.signal }, { ask }, told);
  return { server, told };
}

const isKept = async (owner: string, { sql, values } = fines): Promise<boolean> => {
  const question = JSON.stringify([sql, values]);
  return (await keptAnswer({ dataset: 'ministry', owner, question })) !== undefined;
};

/** Somebody's question that is answered and kept. */
async function answered(owner: string) {
  const { server, told } = serverFor(owner);
  await server.ask(fines);
  await expect.poll(() => isKept(owner)).toBe(true);
  return { server, told };
}

beforeEach(() => {
  trouble = undefined;
  life = new AbortController();
  ask.mockClear();
});
afterEach(async () => {
  vi.useRealTimers();
  await forgetAnswers('ministry');
});

test('without a line the last answer is given with its moment, to whom it was given before', async () => {
  await answered('a');
  trouble = 'no-answer';
  const own = serverFor('a');
  expect(await own.server.ask(fines)).toEqual(rows);
  expect(own.told.onKept).toHaveBeenCalledWith(expect.any(Number));
  expect(own.told.onTrouble).not.toHaveBeenCalled();
  const other = serverFor('b');
  await expect(other.server.ask(fines)).rejects.toMatchObject({ trouble: 'no-answer' });
  expect(other.told.onKept).not.toHaveBeenCalled();
});

test('a line that was dead a moment ago is not waited for again where there is an answer', async () => {
  const { server } = await answered('a');
  trouble = 'no-answer';
  await server.ask(fines);
  expect(ask).toHaveBeenCalledTimes(2);
  await server.ask(fines);
  expect(ask).toHaveBeenCalledTimes(2);
  await expect(server.ask(visits)).rejects.toThrow();
  expect(ask).toHaveBeenCalledTimes(3);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 21_000 });
  trouble = undefined;
  const { told, server: same } = serverFor('a');
  await server.ask(fines);
  expect(ask).toHaveBeenCalledTimes(4);
  await same.ask(fines);
  expect(told.onAnswer).toHaveBeenCalled();
});

test.each<ServerTrouble>(['signed-out', 'no-right'])(
  'who is refused (%s) keeps nothing',
  async (refusal) => {
    await answered('b');
    const { server } = await answered('a');
    trouble = refusal;
    await expect(server.ask(visits)).rejects.toMatchObject({ trouble: refusal });
    await expect.poll(() => isKept('a')).toBe(false);
    expect(await isKept('b')).toBe(true);
  },
);

test('of an overloaded server nothing older is shown', async () => {
  const { server, told } = await answered('a');
  trouble = 'overloaded';
  await expect(server.ask(fines)).rejects.toMatchObject({ trouble: 'overloaded' });
  expect(told.onTrouble).toHaveBeenCalled();
});

test('nothing is kept of what was taken out of use meanwhile', async () => {
  const { server } = serverFor('a');
  await server.ask(fines);
  life.abort();
  await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 3_000 }));
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await isKept('a')).toBe(false);
});
