import { groupBy } from '../lib/group-by.ts';
import {
  checkTarget,
  type TargetCandidate,
  type TargetColumn,
  type TargetProblem,
} from './check-target.ts';
import type { Indicator } from './indicator.ts';
import { targetKey, type OwnTarget } from './own-target.ts';
import type { Place, PlaceId } from './place.ts';

/** A row of a file of targets: what was read, and the cells as they stand there. */
export interface TargetRow {
  /** 1-based line of the file. */
  line: number;
  cells: Readonly<Record<TargetColumn, string>>;
  candidate: TargetCandidate;
}

export interface CheckedRows {
  /** Targets that are not kept yet, each once. */
  taken: OwnTarget[];
  /** Rows whose very target is kept already, or stands further up in the file. */
  same: number;
  refused: { row: TargetRow; problems: TargetProblem[] }[];
}

/** Holds the rows of a file against what is kept and against each other; every row is told of. */
export function checkTargetRows(
  rows: readonly TargetRow[],
  existing: readonly OwnTarget[],
  indicators: ReadonlyMap<string, Indicator>,
  places: ReadonlyMap<PlaceId, Place>,
): CheckedRows {
  const judged = rows.map((row) => ({
    row,
    key: targetKey(row.candidate),
    checked: checkTarget(row.candidate, existing, indicators, places),
  }));
  // A row that is refused for itself says nothing against another.
  const valid = groupBy(
    judged.filter(({ checked }) => checked.ok),
    ({ key }) => key,
  );
  const taken = new Map<string, OwnTarget>();
  const refused: CheckedRows['refused'] = [];
  for (const { row, key, checked } of judged) {
    if (!checked.ok) {
      refused.push({ row, problems: checked.problems });
      continue;
    }
    // Which line is meant can't be told, so none of them counts.
    const lines = (valid.get(key) ?? [])
      .filter((other) => other.row.candidate.value !== row.candidate.value)
      .map((other) => other.row.line);
    if (lines.length > 0) {
      refused.push({ row, problems: [{ column: 'value', code: 'twice', lines }] });
    } else if (!checked.isKept) {
      taken.set(key, checked.target);
    }
  }
  return {
    taken: [...taken.values()],
    same: rows.length - refused.length - taken.size,
    refused,
  };
}
