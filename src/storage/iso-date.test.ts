import * as v from 'valibot';
import { expect, it } from 'vitest';
import { isoDate } from './iso-date.ts';

it('is a day that there is, since nothing else can be shown', () => {
  for (const text of ['2023-11-30', '2024-02-29']) expect(v.is(isoDate, text), text).toBe(true);
  for (const text of ['2023-02-30', '2023-13-01', '2023-1-1', 'June', '2023-11-30T00:00', '']) {
    expect(v.safeParse(isoDate, text).success, text).toBe(false);
  }
});
