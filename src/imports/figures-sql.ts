import { CELLS } from './cells-sql.ts';
import { firstOf34, lastOf63 } from './words/read-places.ts';

/** One row for each figure of the file, read as far as it can be; what keeps it out stands beside. */
export const FIGURES = 'figures';

const placeId = `CASE
    WHEN d.period_end <= DATE '${lastOf63}' THEN p.before
    WHEN d.period_start >= DATE '${firstOf34}' THEN p.after
    ELSE p.across END`;

/** Texts are kept where they could not be read, to be told; a million others would only be copied. */
const unread = (words: string, what: string): string =>
  `CASE WHEN ${words}.state = 'ok' THEN NULL ELSE c.${what}_text END AS ${what}_text`;

interface Present {
  /** Fields of which the file says anything. */
  coded: ReadonlySet<string>;
  /** There are cells of figures that are no plain numbers. */
  hasOdd: boolean;
}

/**
 * Joins cells with what their texts stand for. A cell that says nothing ("..") is no figure and
 * falls out here; any other stays, with the states of what could not be read.
 */
export function figuresSql({ coded, hasOdd }: Present): string {
  // A join over a million rows is paid for even where nothing can be found.
  const join = (field: string, alias: string, text: string) =>
    coded.has(field)
      ? `LEFT JOIN coded_words ${alias} ON ${alias}.field = '${field}' AND ${alias}.text = c.${text}`
      : '';
  const meaning = (field: string, alias: string) =>
    coded.has(field) ? `${alias}.meaning` : 'CAST(NULL AS VARCHAR)';
  const odd = (column: string, type = 'VARCHAR') =>
    hasOdd ? `o.${column}` : `CAST(NULL AS ${type})`;
  return `CREATE TABLE ${FIGURES} AS
  SELECT c.line, CAST(c.col AS INTEGER) AS col, c.printed,
    ${unread('i', 'indicator')}, coalesce(i.state, 'missing') AS indicator_state, i.indicator_id,
    CASE WHEN ${placeId} IS NULL THEN c.place_text END AS place_text,
    coalesce(p.state, 'missing') AS place_state, ${placeId} AS place_id,
    ${unread('d', 'period')}, coalesce(d.state, 'missing') AS period_state,
    d.period_start, d.period_end, coalesce(d.period_precision, 'day') AS period_precision, d.as_of,
    CASE WHEN c.plain IS NOT NULL THEN 'figure' ELSE coalesce(${odd('state')}, 'not-a-number') END
      AS value_state,
    coalesce(c.plain, ${odd('value', 'DOUBLE')}) AS value, ${odd('plan', 'DOUBLE')} AS plan,
    coalesce(${odd('qualifier')}, ${meaning('qualifier', 'q')}, 'exact') AS qualifier,
    c.qualifier_text, ${meaning('qualifier', 'q')} AS qualifier_read,
    coalesce(${meaning('value-kind', 'k')}, d.kind, 'actual') AS value_kind,
    c.kind_text, ${meaning('value-kind', 'k')} AS kind_read,
    coalesce(${odd('status')}, ${meaning('status', 's')}, d.status, 'final') AS status,
    c.status_text, ${meaning('status', 's')} AS status_read,
    ${meaning('breakdown', 'b')} AS breakdown,
    coalesce(${odd('unit')}, c.unit_text) AS unit_text, CAST(NULL AS DOUBLE) AS unit_factor,
    ${meaning('source', 'f')} AS source_id, c.locator, c.as_printed,
    c.note_vi, c.note_en, false AS sound
  FROM ${CELLS} c
  LEFT JOIN indicator_words i ON i.text = c.indicator_text
  LEFT JOIN place_words p ON p.text = c.place_text
  LEFT JOIN period_words d ON d.text = c.period_text
  ${hasOdd ? 'LEFT JOIN odd_values o ON c.plain IS NULL AND o.col = c.col AND o.cell = c.cell' : ''}
  ${join('value-kind', 'k', 'kind_text')}
  ${join('qualifier', 'q', 'qualifier_text')}
  ${join('status', 's', 'status_text')}
  ${join('breakdown', 'b', 'breakdown_text')}
  ${join('source', 'f', 'source_text')}
  WHERE (c.plain IS NOT NULL OR coalesce(${odd('state')}, '') <> 'missing')
    AND coalesce(p.state, '') <> 'left-out' AND coalesce(i.state, '') <> 'left-out'
    AND coalesce(d.state, '') <> 'left-out'`;
}

/** Marks what was read in all its parts as sound; checks take the mark away where they find errors. */
export const markReadSql = `UPDATE ${FIGURES} SET sound = true
  WHERE value_state = 'figure' AND value IS NOT NULL AND indicator_id IS NOT NULL
    AND place_id IS NOT NULL AND period_start IS NOT NULL AND period_end IS NOT NULL
    AND (unit_text IS NULL OR unit_factor IS NOT NULL)`;

/** Brings the figures into the units of their indicators; the units were read into `unit_words`. */
export const unitsSql = [
  `UPDATE ${FIGURES} SET unit_factor = u.factor
   FROM unit_words u WHERE u.indicator_id = ${FIGURES}.indicator_id AND u.text = ${FIGURES}.unit_text`,
  // Six decimals are more than any report prints, and fewer than a factor's dirt needs to show.
  `UPDATE ${FIGURES} SET value = round(value * unit_factor, 6), plan = round(plan * unit_factor, 6)
   WHERE unit_factor <> 1`,
] as const;

/**
 * "17/25" states a plan beside the figure. Where no period of the plan is printed the year is taken,
 * and the note says so (data-model.md, plans and progress).
 */
export const plansOfPairsSql = (noteVi: string, noteEn: string): string => `INSERT INTO ${FIGURES}
  BY NAME SELECT * REPLACE (
    plan AS value, CAST(NULL AS DOUBLE) AS plan, 'plan' AS value_kind, 'exact' AS qualifier,
    CASE WHEN period_start IS NULL THEN NULL ELSE make_date(year(period_end), 1, 1) END AS period_start,
    make_date(year(period_end), 12, 31) AS period_end,
    'day' AS period_precision, CAST(NULL AS DATE) AS as_of,
    concat_ws(' ', note_vi, ${noteVi}) AS note_vi, concat_ws(' ', note_en, ${noteEn}) AS note_en)
  FROM ${FIGURES} WHERE plan IS NOT NULL AND value_kind = 'actual'`;

/** The columns of the table `observations`, in the order in which they are kept. */
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
  'status',
  'breakdown',
  'source_id',
  'locator',
  'as_printed',
  'note_vi',
  'note_en',
] as const;
