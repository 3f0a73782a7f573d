import type { Resource } from '../../datasets/data-package.ts';
import type { Field } from '../../datasets/field.ts';
import type { Problem } from '../../datasets/problem.ts';
import type { ForeignKey } from '../../datasets/table-schema.ts';
import { tableNameOf } from '../../semantic/tables.ts';
import { asKnownTable } from '../as-known-table.ts';
import { reasonOfKey } from './foreign-keys.ts';
import { listedColumns, targetTable } from './listed-columns.ts';

/** One way in which a row can break the rules, as the database finds it. */
export interface RowRule {
  column: string;
  /** True of a row that breaks it. */
  broken: string;
  reason: Pick<Problem, 'code' | 'params'>;
}

/** How names and texts are written in a statement, and the decimals of a row's indicator. */
export interface RowsSql {
  identifier: (name: string) => string;
  text: (text: string) => string;
  decimals: string;
}

/**
 * The rules for single rows of a resource, as conditions over its columns: what a file of a hundred
 * thousand rows is held against in the database, since it comes in parts and has to be fast. The same
 * rules as those for whole tables; the texts of `listedColumns` are left to JavaScript.
 */
export function rowRules(declared: Resource, sql: RowsSql): RowRule[] {
  const resource = asKnownTable(declared);
  const { fields, foreignKeys } = resource.schema;
  const listed = listedColumns(resource);
  const has = (...names: readonly string[]) =>
    names.every((name) => fields.some((field) => field.name === name));
  return [
    ...fields.flatMap((field) => {
      const isListed = listed.some((it) => it.field.name === field.name);
      return isListed ? requiredRule(field, sql) : rulesOfField(field, sql);
    }),
    ...foreignKeys
      .filter((it) => listed.every(({ references }) => !references.includes(it)))
      .map((it) => ruleOfKey(it, resource, sql)),
    ...(has('period_start', 'period_end') ? periodRules(has('as_of')) : []),
    ...(has('period_end', 'period_precision') ? [monthRule] : []),
    ...(tableNameOf(resource.name) === 'observations' ? [decimalsRule(sql)] : []),
  ];
}

const isThere = ({ name, type }: Field, { identifier }: RowsSql): string =>
  type === 'string' ? `${identifier(name)} <> ''` : `${identifier(name)} IS NOT NULL`;

function requiredRule(field: Field, sql: RowsSql): RowRule[] {
  if (field.constraints.required !== true) return [];
  const broken = `(${isThere(field, sql)}) IS NOT TRUE`;
  return [{ column: field.name, broken, reason: { code: 'cell/required', params: {} } }];
}

function rulesOfField(field: Field, sql: RowsSql): RowRule[] {
  const { name, type, constraints } = field;
  const column = sql.identifier(name);
  const there = isThere(field, sql);
  const { enum: allowed, minimum, maximum } = constraints;
  const rule = (broken: string, reason: RowRule['reason']): RowRule => ({
    column: name,
    broken,
    reason,
  });
  const bound = (value: string | number) =>
    typeof value === 'number' ? String(value) : sql.text(value);
  const compared = type === 'date' ? `CAST(${column} AS VARCHAR)` : column;
  return [
    ...requiredRule(field, sql),
    ...(type === 'number'
      ? [rule(`NOT isfinite(${column})`, { code: 'cell/type', params: { type } } as const)]
      : []),
    ...(type === 'integer'
      ? [rule(`${column} <> trunc(${column})`, { code: 'cell/type', params: { type } } as const)]
      : []),
    ...(allowed
      ? [
          rule(`${there} AND ${column} NOT IN (${allowed.map(bound).join(', ')})`, {
            code: 'cell/enum',
            params: { allowed },
          }),
        ]
      : []),
    ...(minimum === undefined
      ? []
      : [rule(`${compared} < ${bound(minimum)}`, { code: 'cell/minimum', params: { minimum } })]),
    ...(maximum === undefined
      ? []
      : [rule(`${compared} > ${bound(maximum)}`, { code: 'cell/maximum', params: { maximum } })]),
  ];
}

function ruleOfKey(
  { fields, reference }: ForeignKey,
  resource: Resource,
  { identifier }: RowsSql,
): RowRule {
  const table = identifier(targetTable(reference, resource));
  const columns = fields.map(identifier);
  const there = columns.map((column) => `coalesce(CAST(${column} AS VARCHAR), '') <> ''`);
  const keys = reference.fields.map(identifier).join(', ');
  return {
    column: fields.join(', '),
    broken: `${there.join(' AND ')} AND (${columns.join(', ')}) NOT IN (SELECT (${keys}) FROM ${table})`,
    reason: reasonOfKey({ fields, reference }, resource),
  };
}

const periodRules = (hasAsOf: boolean): RowRule[] => [
  {
    column: 'period_end',
    broken: 'period_start > period_end',
    reason: { code: 'row/period-order', params: { start: '', end: '' } },
  },
  ...(hasAsOf
    ? [
        {
          column: 'as_of',
          broken: 'as_of < period_start OR as_of > period_end',
          reason: { code: 'row/as-of-outside', params: { start: '', end: '' } },
        } as const,
      ]
    : []),
];

const monthRule: RowRule = {
  column: 'period_end',
  broken: `period_precision = 'month' AND period_end <> last_day(period_end)`,
  reason: { code: 'row/date-precision', params: { precision: 'month' } },
};

/** The number of decimals comes from the indicators in use. */
const decimalsRule = ({ decimals }: RowsSql): RowRule => ({
  column: 'value',
  broken: `abs(value * pow(10, ${decimals}) - round(value * pow(10, ${decimals}))) >= 1e-6`,
  reason: { code: 'rule/decimals', params: { decimals: 0 } },
});
