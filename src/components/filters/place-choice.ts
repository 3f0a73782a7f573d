/** Ids of the chosen places; the first is the one being looked at. */
export type PlaceChoice = readonly string[];

/** With a place put in at the end, or taken out; the last one stays. */
export function toggled(choice: PlaceChoice, id: string): string[] {
  if (!choice.includes(id)) return [...choice, id];
  return choice.length === 1 ? [...choice] : choice.filter((it) => it !== id);
}

/** With all of a group; or, if they were all in, with none of them but the last one left. */
export function groupToggled(choice: PlaceChoice, group: readonly string[]): string[] {
  const missing = group.filter((id) => !choice.includes(id));
  if (missing.length > 0) return [...choice, ...missing];
  const rest = choice.filter((id) => !group.includes(id));
  return rest.length > 0 ? rest : choice.slice(0, 1);
}

/** Other places in their stead; the one being looked at stays, and stays first. */
export function replacedBy(choice: PlaceChoice, ids: readonly string[]): string[] {
  return [...new Set([...choice.slice(0, 1), ...ids])];
}

/** With one of them as the one being looked at. */
export const withFirst = (choice: PlaceChoice, id: string): string[] => [
  id,
  ...choice.filter((it) => it !== id),
];
