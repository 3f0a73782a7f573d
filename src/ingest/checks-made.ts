import type { DataPackage, Resource } from '../datasets/data-package.ts';
import { asKnownTable } from './as-known-table.ts';
import { precisionRules } from './checks/date-precision.ts';
import { partSumColumns } from './checks/part-sums.ts';
import { keysOf } from './key-sets.ts';

export type CheckName =
  | 'columns'
  | 'cells'
  | 'key'
  | 'taken-ids'
  | 'foreign-key'
  | 'period-order'
  | 'date-precision'
  | 'decimals'
  | 'part-sums'
  | 'cross-checks';

/** One check that a package has to pass, and what it looks at. */
export interface CheckMade {
  check: CheckName;
  /** The table; missing for what the descriptor says of several. */
  resource: string | undefined;
  /** The columns that it is about. */
  fields: readonly string[];
  /** Of a foreign key, the table that it leads to. */
  target?: string;
  /** Of sums and cross checks, how many the descriptor names. */
  rules?: number;
}

/**
 * The checks that `checkPackage` holds a package against, told one by one; without running them
 * anew, since of a package that was accepted each found nothing. Rows of tables `inParts` are held each
 * by itself when they are read, and never against each other.
 */
export function checksMade(
  descriptor: DataPackage,
  inParts: ReadonlySet<string> = new Set(),
): CheckMade[] {
  const { crossChecks } = descriptor;
  const partSums = inParts.size > 0 ? 0 : descriptor.partSums.length;
  return [
    ...descriptor.resources.flatMap((resource) => {
      const made = checksOfTable(resource, partSums);
      return inParts.has(resource.name) ? made.filter((it) => !isOfManyRows(it)) : made;
    }),
    ...(crossChecks.length > 0 && inParts.size === 0
      ? [{ ...about(undefined, 'cross-checks'), rules: crossChecks.length } as const]
      : []),
  ];
}

const isOfManyRows = ({ check }: CheckMade): boolean => check === 'key' || check === 'taken-ids';

const about = (
  resource: string | undefined,
  check: CheckName,
  fields: readonly string[] = [],
): CheckMade => ({ check, resource, fields });

function checksOfTable(declared: Resource, partSums: number): CheckMade[] {
  const resource = asKnownTable(declared);
  const { name, schema } = resource;
  const names = schema.fields.map((it) => it.name);
  const has = (...wanted: readonly string[]) => wanted.every((it) => names.includes(it));
  const made = (check: CheckName, fields?: readonly string[]) => about(name, check, fields);
  const keys = keysOf(resource);
  return [
    made('columns', names),
    made('cells', names),
    ...keys.map((fields) => made('key', fields)),
    ...keys.map((fields) => made('taken-ids', fields)),
    ...schema.foreignKeys.map(({ fields, reference }) => ({
      ...made('foreign-key', fields),
      target: reference.resource || name,
    })),
    ...(has('period_start', 'period_end') ? [made('period-order')] : []),
    ...precisionRules
      .filter(({ date, precision }) => has(date, precision))
      .map(({ date }) => made('date-precision', [date])),
    ...(name === 'observations' ? [made('decimals')] : []),
    ...(partSums > 0 && has(...partSumColumns) ? [{ ...made('part-sums'), rules: partSums }] : []),
  ];
}
