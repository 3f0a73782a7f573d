import { expect, test } from 'vitest';
import { tryAgain } from './try-again.ts';

function failing(times: number) {
  let calls = 0;
  const attempt = () => {
    calls += 1;
    return calls <= times ? Promise.reject(new Error(`failure ${calls}`)) : Promise.resolve(calls);
  };
  return { attempt, calls: () => calls };
}

test('what works at once is tried once', async () => {
  const { attempt, calls } = failing(0);
  expect(await tryAgain(attempt, [1, 1])).toBe(1);
  expect(calls()).toBe(1);
});

test('what fails is tried once more after each pause', async () => {
  expect(await tryAgain(failing(2).attempt, [1, 1])).toBe(3);
});

test('what goes on failing fails with the last reason', async () => {
  const { attempt, calls } = failing(9);
  await expect(tryAgain(attempt, [1, 1])).rejects.toThrow('failure 3');
  expect(calls()).toBe(3);
});
