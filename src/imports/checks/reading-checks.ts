import { FIGURES } from '../figures-sql.ts';
import type { ImportCheck } from './import-check.ts';

/** Column of the file that says it; a figure's own column where the heading does. */
export interface KeyColumns {
  indicator: number | null;
  place: number | null;
  period: number | null;
  unit: number | null;
  valueKind: number | null;
  qualifier: number | null;
  status: number | null;
}

const perRow = (column: number | null, wrong: string, value: string, a = 'NULL', b = 'NULL') =>
  `SELECT line, ${column ?? 'any_value(col)'} AS col, any_value(${value}) AS value,
     any_value(${a}) AS a, any_value(${b}) AS b, CAST(NULL AS VARCHAR) AS mend
   FROM ${FIGURES} WHERE ${wrong} GROUP BY line`;

const perFigure = (wrong: string, a = 'NULL', mend = 'NULL', b = 'NULL') =>
  `SELECT line, col, printed AS value, ${a} AS a, ${b} AS b, ${mend} AS mend
   FROM ${FIGURES} WHERE ${wrong}`;

/** What could not be read: each cell with the reason, once a row for what the row is about. */
export function readingChecks(columns: KeyColumns): ImportCheck[] {
  const { place, period, indicator } = columns;
  const mendOfPlace = `(SELECT mend FROM place_words w WHERE w.text = place_text)`;
  const candidates = (words: string, text: string) =>
    `(SELECT candidates FROM ${words} w WHERE w.text = ${text})`;
  const checks: readonly [ImportCheck['code'], string][] = [
    ['value/not-a-number', perFigure(`value_state = 'not-a-number'`)],
    [
      'value/look-alike',
      perFigure(
        `value_state = 'look-alike'`,
        `regexp_extract(printed, '[OoIl]')`,
        '(SELECT o.mend FROM odd_values o WHERE o.col = figures.col AND o.cell = figures.printed LIMIT 1)',
        `CASE WHEN lower(regexp_extract(printed, '[OoIl]')) = 'o' THEN '0' ELSE '1' END`,
      ),
    ],
    ['value/asked', perFigure(`value_state IN ('asked', 'pair')`)],
    [
      'value/other-manner',
      perFigure(
        `value_state = 'other-manner'`,
        '(SELECT manner FROM value_columns v WHERE v.col = figures.col)',
        '(SELECT o.mend FROM odd_values o WHERE o.col = figures.col AND o.cell = figures.printed LIMIT 1)',
      ),
    ],
    ['place/missing', perRow(place, `place_state = 'missing'`, `''`)],
    [
      'place/unknown',
      `SELECT line, ${place ?? 'any_value(col)'} AS col, any_value(place_text) AS value, NULL AS a,
         NULL AS b, any_value(${mendOfPlace}) AS mend
       FROM ${FIGURES} WHERE place_state = 'unknown' GROUP BY line`,
    ],
    [
      'place/ambiguous',
      perRow(
        place,
        `place_state = 'ambiguous' OR place_state = 'ok' AND place_id IS NULL AND period_state = 'ok'`,
        'place_text',
        candidates('place_words', 'place_text'),
      ),
    ],
    ['period/missing', perRow(period, `period_state = 'missing' AND value_kind = 'actual'`, `''`)],
    [
      'period/plan-without',
      perRow(period, `period_state = 'missing' AND value_kind = 'plan'`, `''`),
    ],
    [
      'period/unreadable',
      perRow(period, `period_state = 'unreadable'`, `replace(period_text, chr(31), ' ')`),
    ],
    [
      'period/ambiguous',
      perRow(
        period,
        `period_state = 'ambiguous'`,
        `replace(period_text, chr(31), ' ')`,
        candidates('period_words', 'period_text'),
      ),
    ],
    [
      'period/order',
      perRow(
        period,
        `period_state = 'order'`,
        `replace(period_text, chr(31), ' ')`,
        `split_part(period_text, chr(31), 1)`,
        `split_part(period_text, chr(31), 2)`,
      ),
    ],
    [
      'period/as-of-outside',
      perRow(
        period,
        `period_state = 'as-of-outside'`,
        `replace(period_text, chr(31), ' ')`,
        `split_part(period_text, chr(31), 1)`,
        `split_part(period_text, chr(31), 2)`,
      ),
    ],
    ['indicator/missing', perRow(indicator, `indicator_state = 'missing'`, `''`)],
    ['indicator/unknown', perRow(indicator, `indicator_state = 'unknown'`, 'indicator_text')],
    [
      'unit/other',
      `SELECT line, ${columns.unit ?? 'any_value(col)'} AS col, any_value(unit_text) AS value,
         any_value((SELECT unit FROM indicators n WHERE n.indicator_id = figures.indicator_id)) AS a,
         NULL AS b, NULL AS mend
       FROM ${FIGURES}
       WHERE unit_text IS NOT NULL AND indicator_id IS NOT NULL AND unit_factor IS NULL
       GROUP BY line`,
    ],
    ...(['kind', 'qualifier', 'status'] as const).map((field): [ImportCheck['code'], string] => [
      'cell/enum',
      perRow(
        field === 'kind' ? columns.valueKind : columns[field],
        `${field}_text IS NOT NULL AND ${field}_read IS NULL`,
        `${field}_text`,
        `'${allowed[field].join('~')}'`,
      ),
    ]),
  ];
  return checks.map(([code, sql]) => ({ code, severity: 'error', sql }));
}

const allowed = {
  kind: ['actual', 'plan'],
  qualifier: ['exact', 'at-least', 'about'],
  status: ['final', 'preliminary', 'estimate'],
} as const;
