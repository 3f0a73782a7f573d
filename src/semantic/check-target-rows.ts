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
  const byKey = groupBy(rows, ({ candidate }) => targetKey(candidate));
  const taken = new Map<string, OwnTarget>();
  const refused: CheckedRows['refused'] = [];
  for (const row of rows) {
    const { candidate } = row;
    const checked = checkTarget(candidate, existing, indicators, places);
    // Which line is meant can't be told, so none of them counts.
    const lines = (byKey.get(targetKey(candidate)) ?? [])
      .filter(
        (other) => isNumber(other) && isNumber(row) && other.candidate.value !== candidate.value,
      )
      .map(({ line }) => line);
    const problems: TargetProblem[] = [
      ...(checked.ok ? [] : checked.problems),
      ...(lines.length > 0 ? [{ column: 'value', code: 'twice', lines } as const] : []),
    ];
    if (problems.length > 0) refused.push({ row, problems });
    else if (checked.ok && !checked.isKept) taken.set(targetKey(candidate), checked.target);
  }
  return {
    taken: [...taken.values()],
    same: rows.length - refused.length - taken.size,
    refused,
  };
}

const isNumber = ({ candidate }: TargetRow): boolean => typeof candidate.value === 'number';
