/**
 * The names that a folded text is nearest to, nearest first: with a letter or two too many, missing
 * or exchanged, or by their initials. None where nothing is near.
 */
export function nearestNames(text: string, names: readonly string[]): string[] {
  const solid = text.replaceAll(' ', '');
  if (solid.length < 2) return [];
  return names
    .map((name) => ({ name, far: distance(solid, name) }))
    .filter(({ far }) => far <= farthest(solid))
    .sort((a, b) => a.far - b.far)
    .map(({ name }) => name);
}

const farthest = (text: string): number => (text.length > 6 ? 2 : 1);

function distance(text: string, name: string): number {
  const initials = name
    .split(' ')
    .map((word) => word[0] ?? '')
    .join('');
  if (initials === text) return 1;
  return editsBetween(text, name.replaceAll(' ', ''));
}

/** Letters put in, taken out, replaced, or swapped with their neighbour (optimal string alignment). */
export function editsBetween(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + cost);
      // Before its first letter a word has none, and that is like no letter of the other.
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      }
      row.push(least);
    }
    before = above;
    above = row;
  }
  return above[b.length] ?? 0;
}
