import { slugOf } from './words/coded-words.ts';

const longest = 60;

/** A name for a dataset that no other bears: its own or made from its title, numbered if need be. */
export function freePackageName(
  { name, title }: { name: string; title: string },
  taken: readonly string[],
): string {
  const wanted = name === '' ? `own-${slugOf(title)}`.slice(0, longest) : name;
  if (!taken.includes(wanted)) return wanted;
  let number = 2;
  while (taken.includes(`${wanted}-${number}`)) number += 1;
  return `${wanted}-${number}`;
}
