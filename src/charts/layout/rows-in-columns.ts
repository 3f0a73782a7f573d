/** Rows of their own heights below one another, filling columns one after the other. */
export function rowsInColumns<Draft extends { height: number }>(
  drafts: readonly Draft[],
  columns: number,
  { top, columnStep }: { top: number; columnStep: number },
): { rows: (Draft & { x: number; y: number })[]; height: number } {
  const perColumn = Math.ceil(drafts.length / columns);
  let y = top;
  let height = top;
  const rows = drafts.map((draft, at) => {
    if (at % perColumn === 0) y = top;
    const row = { ...draft, x: Math.floor(at / perColumn) * columnStep, y };
    y += draft.height;
    height = Math.max(height, y);
    return row;
  });
  return { rows, height: Math.ceil(height) };
}
