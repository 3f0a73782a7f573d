import * as v from 'valibot';
import { keptList } from './kept-entries.ts';
import { createKept } from './kept.ts';

/** An own package that this browser had no memory for. */
interface TooLarge {
  /** Names its bytes, so that a smaller one of the same name is not meant. */
  content: string;
  /** The file at which memory ended. */
  file: string;
}

const kept = createKept<readonly TooLarge[]>(
  'own-too-large',
  keptList(v.object({ content: v.string(), file: v.string() })),
);

/** Remembered over a reload: a page that tries each time anew is slow to come, or never does. */
export const tooLargePackages = {
  fileOf: (content: string): string | undefined =>
    kept.get().find((it) => it.content === content)?.file,
  remember: (content: string, file: string): void =>
    kept.change((all) => [...all.filter((it) => it.content !== content), { content, file }]),
  forget: (content: string): void =>
    kept.change((all) => all.filter((it) => it.content !== content)),
};
