/**
 * How many small plots stand side by side. Plots of a single line may be narrow; few of them share
 * the width out so that no place in the last row stays empty, many take as little room as they can.
 */
export function facetColumns(
  panels: number,
  isSingle: boolean,
  width: number,
  isDense = false,
): number {
  const single = isDense ? Math.floor(width / 130) : mostSingle(width);
  const most = Math.min(Math.max(1, panels), isSingle ? single : mostSeveral(width));
  const rows = Math.max(1, Math.ceil(panels / most));
  if (!isSingle || rows > 2) return Math.max(1, Math.ceil(panels / rows));
  const least = Math.min(most, Math.max(mostSeveral(width), Math.ceil(panels / 2)));
  const choices = Array.from({ length: most - least + 1 }, (_, at) => least + at);
  const empty = (columns: number) => Math.ceil(panels / columns) * columns - panels;
  return choices.reduce((best, it) => (empty(it) < empty(best) ? it : best), least);
}

function mostSeveral(width: number): number {
  if (width >= 960) return 3;
  return width >= 640 ? 2 : 1;
}

function mostSingle(width: number): number {
  if (width >= 1120) return 6;
  if (width >= 800) return 4;
  return width >= 520 ? 3 : 2;
}
