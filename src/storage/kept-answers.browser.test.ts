import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { forgetAnswers, keepAnswer, keptAnswer } from './kept-answers.ts';

const megabyte = 2 ** 20;
const answer = { columns: [{ name: 'value', type: 'Float64' }], rows: [[106], [null]] };

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2024, 0, 10) }));
afterEach(async () => {
  vi.useRealTimers();
  await forgetAnswers('ministry');
  await forgetAnswers('province');
});

/** Keeps an answer a minute after the one before. */
async function keep(question: string, size: number, { dataset = 'ministry', owner = 'a' } = {}) {
  vi.setSystemTime(Date.now() + 60_000);
  await keepAnswer({ dataset, owner, question }, answer, size);
}

const kept = (question: string, { dataset = 'ministry', owner = 'a' } = {}) =>
  keptAnswer({ dataset, owner, question });

const other = { dataset: 'province' };

test('the last answer to a question is there as it was, with its moment', async () => {
  await keep('fines', 100);
  await keep('visits', 100);
  await keep('fines', 100);
  expect(await kept('fines')).toMatchObject({
    content: answer,
    at: Date.UTC(2024, 0, 10, 0, 3),
  });
  expect(await kept('grants')).toBeUndefined();
  expect(await kept('fines', other)).toBeUndefined();
});

test('where together they are too large, the oldest go', async () => {
  await keep('first', 20 * megabyte);
  await keep('second', 20 * megabyte, other);
  await keep('third', 20 * megabyte);
  expect(await kept('first')).toBeUndefined();
  expect(await kept('second', other)).toBeDefined();
  expect(await kept('third')).toBeDefined();
});

test('those of a dataset are forgotten, and no others', async () => {
  await keep('fines', 100);
  await keep('fines', 100, other);
  await forgetAnswers('ministry');
  expect(await kept('fines')).toBeUndefined();
  expect(await kept('fines', other)).toBeDefined();
});

test('who asked gets their own alone, and another one’s can be forgotten', async () => {
  await keep('fines', 100);
  expect(await kept('fines', { owner: 'b' })).toBeUndefined();
  await keep('fines', 100, { owner: 'b' });
  await forgetAnswers('ministry', 'a');
  expect(await kept('fines')).toBeUndefined();
  expect(await kept('fines', { owner: 'b' })).toBeDefined();
});
