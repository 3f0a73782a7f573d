import type { Field } from '../../datasets/field.ts';
import type { Problem, ProblemPlace } from '../../datasets/problem.ts';
import { parseCell, type CellValue } from '../parse-cell.ts';
import type { RawCell } from '../table.ts';
import { placeOf, type CheckSubject } from './check.ts';

type Reason = Pick<Problem, 'code' | 'params'>;
type Constraint = (value: Exclude<CellValue, null>) => Reason | undefined;

/** Every cell has its field's type and keeps the field's constraints. */
export function* checkCells(subject: CheckSubject): Iterable<Problem> {
  const { table, resource } = subject;
  const columns = resource.schema.fields.map((field) => ({
    field,
    index: table.columns.indexOf(field.name),
    reasonAgainst: cellRule(field),
  }));
  for (let row = 0; row < table.rowCount; row += 1) {
    for (const { field, index, reasonAgainst } of columns) {
      const raw = table.cellAt(row, index);
      const reason = reasonAgainst(raw);
      if (reason) yield toProblem({ ...placeOf(subject, row), column: field.name }, raw, reason);
    }
  }
}

/** Tells what a field has against a cell; undefined where it has nothing. */
export function cellRule(field: Field): (raw: RawCell) => Reason | undefined {
  const constraints = constraintsOf(field);
  return (raw) => {
    const value = parseCell(raw, field.type);
    if (value === undefined) return { code: 'cell/type', params: { type: field.type } };
    if (value === null) {
      return field.constraints.required ? { code: 'cell/required', params: {} } : undefined;
    }
    for (const constraint of constraints) {
      const reason = constraint(value);
      if (reason) return reason;
    }
    return undefined;
  };
}

function constraintsOf({ constraints }: Field): Constraint[] {
  const { enum: allowed, pattern, minimum, maximum } = constraints;
  const found: Constraint[] = [];
  if (allowed) {
    found.push((value) =>
      allowed.includes(value as string) ? undefined : { code: 'cell/enum', params: { allowed } },
    );
  }
  if (pattern !== undefined) {
    const whole = new RegExp(`^(?:${pattern})$`, 'u');
    found.push((value) =>
      whole.test(String(value)) ? undefined : { code: 'cell/pattern', params: { pattern } },
    );
  }
  if (minimum !== undefined) {
    found.push((value) =>
      value >= minimum ? undefined : { code: 'cell/minimum', params: { minimum } },
    );
  }
  if (maximum !== undefined) {
    found.push((value) =>
      value <= maximum ? undefined : { code: 'cell/maximum', params: { maximum } },
    );
  }
  return found;
}

function toProblem(place: ProblemPlace, raw: RawCell, reason: Reason): Problem {
  return { ...place, ...(raw === null ? {} : { value: raw }), ...reason } as Problem;
}
