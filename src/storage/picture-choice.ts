import * as v from 'valibot';
import { keptRecord } from './kept-entries.ts';
import { createKept, useKept } from './kept.ts';

type PictureChoice = Readonly<Record<string, string>>;

const choice = createKept<PictureChoice>('picture', keptRecord(v.string(), v.string()));

/** How a person last had pictures drawn, by the name of each choice, for the next one. */
export function usePictureChoice(): {
  choice: PictureChoice;
  keep: (next: PictureChoice) => void;
} {
  return { choice: useKept(choice), keep: (next) => choice.change(() => next) };
}
