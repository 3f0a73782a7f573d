import { SQLDialect } from '@codemirror/lang-sql';
import type { OfferedDialect } from './schema-completion.ts';

/** Functions of DuckDB that questions about figures need, offered while typing. */
const functions = [
  'abs',
  'any_value',
  'arg_max',
  'arg_min',
  'avg',
  'ceil',
  'coalesce',
  'concat',
  'contains',
  'corr',
  'count',
  'date_diff',
  'date_part',
  'date_trunc',
  'dense_rank',
  'first',
  'first_value',
  'floor',
  'generate_series',
  'greatest',
  'ifnull',
  'lag',
  'last',
  'last_value',
  'lead',
  'least',
  'left',
  'length',
  'list',
  'ln',
  'lower',
  'make_date',
  'max',
  'median',
  'min',
  'mode',
  'month',
  'ntile',
  'nullif',
  'percent_rank',
  'quantile_cont',
  'quarter',
  'range',
  'rank',
  'regexp_extract',
  'regexp_matches',
  'regexp_replace',
  'replace',
  'right',
  'round',
  'row_number',
  'split_part',
  'sqrt',
  'starts_with',
  'stddev',
  'strftime',
  'string_agg',
  'strip_accents',
  'substring',
  'sum',
  'trim',
  'trunc',
  'unnest',
  'upper',
  'year',
] as const;

/** Words of the grammar as far as questions have them: nothing that changes anything is offered. */
const keywords =
  'all and anti any array as asc asof at between both by case collate columns cross cube current ' +
  'desc describe distinct else end except exclude exists explain extract false fetch filter first ' +
  'following for from full group grouping having ignore ilike in inner intersect is isnull join ' +
  'lambda last lateral left like limit materialized name natural not notnull null nulls offset on ' +
  'only or order ordinality outer over partition percent pivot positional preceding qualify range ' +
  'recursive replace respect right rollup row rows sample select semi sets show similar summarize ' +
  'table tablesample then ties to trailing true unbounded union unpivot using values when where ' +
  'window with within cast try_cast';

const types =
  'bigint bit blob boolean bool char date decimal double enum float hugeint int integer interval ' +
  'list map numeric real smallint struct text time timestamp timestamptz tinyint ubigint uhugeint ' +
  'uinteger union usmallint utinyint uuid varchar';

/** SQL as DuckDB reads it, near enough to colour it and to find its names. */
const dialect = SQLDialect.define({
  keywords,
  types,
  builtin: functions.join(' '),
  doubleDollarQuotedStrings: true,
  caseInsensitiveIdentifiers: true,
  operatorChars: '+-*/<>=~!@#%^&|:?',
  specialVar: '$',
  identifierQuotes: '"',
});

export const duckdb: OfferedDialect = { dialect, functions };
