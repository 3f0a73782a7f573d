import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ClickhouseError, type ServerTrouble } from '../../engine/clickhouse/clickhouse-error.ts';
import type { ServerRows } from '../../engine/clickhouse/server-rows.ts';
import { forgetAnswers, keptAnswer } from '../../storage/kept-answers.ts';
import { lockOf } from '../../storage/answer-lock.ts';
import { smallSha256 } from '../../lib/small-sha-256.ts';
import { keptServer } from './kept-server.ts';

const fines = { sql: 'SELECT fines', values: {} };
const visits = { sql: 'SELECT visits', values: {} };
const rows: ServerRows = { columns: [{ name: 'value', type: 'Float64' }], rows: [[106]] };

let trouble: ServerTrouble | undefined;
let life: AbortController;
const ask = vi.fn(() =>
  trouble ? Promise.reject(new ClickhouseError(trouble, 'x')) : Promise.resolve(rows),
);

function serverFor(owner: string, password = 'mật khẩu') {
  const told = { onAnswer: vi.fn(), onKept: vi.fn(), onTrouble: vi.fn() };
  const lock = lockOf(password, owner);
  const keeping = { dataset: 'ministry', owner, lock, life: life.signal };
  return { server: keptServer(keeping, { ask }, told), told };
}

const keptOf = ({ sql, values }: typeof fines, owner: string) => {
  const question = smallSha256(new TextEncoder().encode(JSON.stringify([sql, values])));
  return keptAnswer({ dataset: 'ministry', owner, question });
};
const isKept = async (owner: string): Promise<boolean> =>
  (await keptOf(fines, owner)) !== undefined;

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

test('another password does not open what is kept, and does not delete it', async () => {
  await answered('a');
  const other = serverFor('a', 'mật khẩu khác');
  trouble = 'no-answer';
  await expect(other.server.ask(fines)).rejects.toMatchObject({ trouble: 'locked' });
  expect(other.told.onKept).not.toHaveBeenCalled();
  expect(other.told.onTrouble).toHaveBeenCalledWith(expect.objectContaining({ trouble: 'locked' }));
  trouble = 'signed-out';
  const mistyped = serverFor('a', 'mật khẩu khác');
  await expect(mistyped.server.ask(fines)).rejects.toMatchObject({ trouble: 'signed-out' });
  trouble = 'no-answer';
  expect(await serverFor('a').server.ask(fines)).toEqual(rows);
});

test('a password that no longer holds loses what it opened', async () => {
  await answered('a');
  trouble = 'signed-out';
  await expect(serverFor('a').server.ask(fines)).rejects.toMatchObject({ trouble });
  await expect.poll(() => isKept('a')).toBe(false);
});

test('neither figures nor questions can be read where they are kept', async () => {
  await answered('a');
  const kept = await keptOf(fines, 'a');
  const bytes = (kept?.content as { bytes: ArrayBuffer }).bytes;
  expect(new TextDecoder().decode(bytes)).not.toContain('106');
  expect(new TextDecoder().decode(bytes)).not.toContain('value');
  expect(JSON.stringify(kept)).not.toContain('SELECT');
});

test('what everybody may read is kept as it is', async () => {
  const { server } = serverFor('a', '');
  await server.ask(fines);
  await expect.poll(async () => (await keptOf(fines, 'a'))?.content).toEqual(rows);
});

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
