import { SQLDialect } from '@codemirror/lang-sql';
import type { OfferedDialect } from './schema-completion.ts';

/** SQL as ClickHouse reads it, with what servers of any year know: those of 2018 are asked too. */
export const clickhouse: OfferedDialect = {
  dialect: SQLDialect.define({
    keywords:
      'all and any array as asc between by case desc describe distinct else end exists ' +
      'explain final from full global group having in inner is join left like limit not null on or ' +
      'order outer prewhere right select show table tables then totals union using when ' +
      'where with',
    // Words of the dialect are offered in capitals, which functions and types are not written in.
    types: '',
    builtin: '',
    backslashEscapes: true,
    hashComments: true,
    operatorChars: '+-*/<>=!%?:',
    identifierQuotes: '`"',
  }),
  functions:
    'any argMax argMin avg avgIf concat count countIf groupArray if ifNull lowerUTF8 max maxIf median min minIf multiIf nullIf quantile replaceAll round startsWith substringUTF8 sum sumIf toDate toFloat64 toQuarter toString toYear uniq uniqExact'.split(
      ' ',
    ),
};
