/** A CSV of observations without a header, a line of some 60 bytes for each number from 0 on. */
export function observationsCsv(rows: number): Blob {
  const parts: string[] = [];
  for (let row = 0; row < rows; row += 1) {
    const place = String(row % 63).padStart(2, '0');
    parts.push(
      `chi-so-${row % 40},63-${place},2011-01-01,2011-12-31,day,,${row},exact,actual,,nien-giam\n`,
    );
  }
  return new Blob(parts);
}

export const observationColumns = [
  'indicator_id',
  'place_id',
  'period_start',
  'period_end',
  'period_precision',
  'as_of',
  'value',
  'qualifier',
  'value_kind',
  'breakdown',
  'source_id',
].map((name) => ({ name, type: 'VARCHAR' }));
