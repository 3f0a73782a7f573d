import { CELLS } from './cells-sql.ts';
import { firstOf34, lastOf63 } from './words/read-places.ts';

/** One row for each figure of the file, read as far as it can be; what keeps it out stands beside. */
export const FIGURES = 'figures';

/** The table under it, which has only the columns in which rows differ. This one is changed. */
export const READ = 'read_figures';

/**
 * The ids that the words of the file stand for, as types: a number a row instead of a text. DuckDB-WASM
 * streams such columns without their texts, so what leaves the database is cast to text.
 */
export const idTypes = { indicator: 'read_indicators', place: 'read_places' } as const;

const placeId = `CASE
    WHEN d.period_end <= DATE '${lastOf63}' THEN p.before
    WHEN d.period_start >= DATE '${firstOf34}' THEN p.after
    ELSE p.across END`;

/** Texts are kept where they could not be read, to be told; a million others would only be copied. */
const unread = (words: string, what: string): string =>
  `CASE WHEN ${words}.state = 'ok' THEN NULL ELSE c.${what}_text END`;

interface Present {
  /** Fields of which the file says anything. */
  coded: ReadonlySet<string>;
  /** There are cells of figures that are no plain numbers. */
  hasOdd: boolean;
  /** SQL of columns that say the same in every row, which are not written a million times. */
  steady: Readonly<Partial<Record<string, string>>>;
  /** The printed words follow from the number in this column of the cells. */
  hasRaw: boolean;
}

const typesSql = [
  `DROP TYPE IF EXISTS ${idTypes.indicator}`,
  `DROP TYPE IF EXISTS ${idTypes.place}`,
  // A type must have an entry, and a file may have no word that is understood.
  `CREATE TYPE ${idTypes.indicator} AS ENUM (SELECT '' UNION
     SELECT indicator_id FROM indicator_words WHERE indicator_id IS NOT NULL)`,
  `CREATE TYPE ${idTypes.place} AS ENUM (SELECT '' UNION
     SELECT id FROM (UNPIVOT place_words ON before, after, across INTO NAME what VALUE id))`,
];

/**
 * The statements that join cells with what their texts stand for. A cell that says nothing ("..") is no
 * figure and falls out here; any other stays, with the states of what could not be read.
 */
export function figuresSql({ coded, hasOdd, steady, hasRaw }: Present): string[] {
  // A join over a million rows is paid for even where nothing can be found.
  const join = (field: string, alias: string, text: string) =>
    coded.has(field)
      ? `LEFT JOIN coded_words ${alias} ON ${alias}.field = '${field}' AND ${alias}.text = c.${text}`
      : '';
  const meaning = (field: string, alias: string) =>
    coded.has(field) ? `${alias}.meaning` : 'CAST(NULL AS VARCHAR)';
  const odd = (column: string, type = 'VARCHAR') =>
    hasOdd ? `o.${column}` : `CAST(NULL AS ${type})`;
  const columns: Readonly<Record<string, string>> = {
    line: 'c.line',
    col: 'CAST(c.col AS INTEGER)',
    ...(hasRaw ? { raw: 'c.raw' } : { printed: 'c.printed' }),
    indicator_text: unread('i', 'indicator'),
    indicator_state: `coalesce(i.state, 'missing')`,
    indicator_id: 'i.indicator_id',
    place_text: `CASE WHEN ${placeId} IS NULL THEN c.place_text END`,
    place_state: `coalesce(p.state, 'missing')`,
    place_id: placeId,
    period_text: unread('d', 'period'),
    period_state: `coalesce(d.state, 'missing')`,
    period_start: 'd.period_start',
    period_end: 'd.period_end',
    period_precision: `coalesce(d.period_precision, 'day')`,
    as_of: 'd.as_of',
    value_state: `CASE WHEN c.plain IS NOT NULL THEN 'figure'
      ELSE coalesce(${odd('state')}, 'not-a-number') END`,
    value: `coalesce(c.plain, ${odd('value', 'DOUBLE')})`,
    plan: odd('plan', 'DOUBLE'),
    qualifier: `coalesce(${odd('qualifier')}, ${meaning('qualifier', 'q')}, 'exact')`,
    qualifier_text: 'c.qualifier_text',
    qualifier_read: meaning('qualifier', 'q'),
    value_kind: `coalesce(${meaning('value-kind', 'k')}, d.kind, 'actual')`,
    kind_text: 'c.kind_text',
    kind_read: meaning('value-kind', 'k'),
    status: `coalesce(${odd('status')}, ${meaning('status', 's')}, d.status, 'final')`,
    status_text: 'c.status_text',
    status_read: meaning('status', 's'),
    breakdown: meaning('breakdown', 'b'),
    unit_text: `coalesce(${odd('unit')}, c.unit_text)`,
    unit_factor: 'CAST(NULL AS DOUBLE)',
    source_id: meaning('source', 'f'),
    locator: 'c.locator',
    as_printed: 'c.as_printed',
    note_vi: 'c.note_vi',
    note_en: 'c.note_en',
  };
  const written = Object.entries(columns).filter(([name]) => steady[name] === undefined);
  const same = Object.entries(steady).map(([name, sql]) => `${sql ?? ''} AS ${name}`);
  // Whether a unit can be converted is known later.
  const isSound = steady['unit_text'] === undefined ? 'false' : isReadSql(steady);
  const printed = hasRaw ? ['CAST(raw AS VARCHAR) AS printed'] : [];
  return [
    `DROP VIEW IF EXISTS ${FIGURES}`,
    `DROP TABLE IF EXISTS ${READ}`,
    ...typesSql,
    `CREATE TABLE ${READ} AS SELECT *, ${isSound} AS sound FROM (
  SELECT ${written.map(([name, sql]) => `${sql} AS ${name}`).join(', ')}
  FROM ${CELLS} c
  LEFT JOIN (SELECT text, state, CAST(indicator_id AS ${idTypes.indicator}) AS indicator_id
    FROM indicator_words) i ON i.text = c.indicator_text
  LEFT JOIN (SELECT text, state, ${['before', 'after', 'across']
    .map((when) => `CAST(${when} AS ${idTypes.place}) AS ${when}`)
    .join(', ')} FROM place_words) p ON p.text = c.place_text
  LEFT JOIN period_words d ON d.text = c.period_text
  ${hasOdd ? 'LEFT JOIN odd_values o ON c.plain IS NULL AND o.col = c.col AND o.cell = c.cell' : ''}
  ${join('value-kind', 'k', 'kind_text')}
  ${join('qualifier', 'q', 'qualifier_text')}
  ${join('status', 's', 'status_text')}
  ${join('breakdown', 'b', 'breakdown_text')}
  ${join('source', 'f', 'source_text')}
  WHERE (c.plain IS NOT NULL OR coalesce(${odd('state')}, '') <> 'missing')
    AND coalesce(p.state, '') <> 'left-out' AND coalesce(i.state, '') <> 'left-out'
    AND coalesce(d.state, '') <> 'left-out')`,
    `CREATE VIEW ${FIGURES} AS SELECT rowid AS figure, *, ${[...same, ...printed].join(', ') || '0'}
     FROM ${READ}`,
  ];
}

/** That a figure was read in all its parts; checks take the mark away where they find errors. */
function isReadSql(steady: Present['steady']): string {
  const column = (name: string): string => steady[name] ?? name;
  const present = ['value', 'indicator_id', 'place_id', 'period_start', 'period_end'];
  return [
    `${column('value_state')} = 'figure'`,
    ...present.map((name) => `${column(name)} IS NOT NULL`),
    `(${column('unit_text')} IS NULL OR ${column('unit_factor')} IS NOT NULL)`,
  ].join(' AND ');
}

/** Brings the figures into the units of their indicators; the units were read into `unit_words`. */
export const unitsSql = (steady: Present['steady']): string[] => [
  `UPDATE ${READ} SET unit_factor = u.factor
   FROM unit_words u WHERE u.indicator_id = ${READ}.indicator_id AND u.text = ${READ}.unit_text`,
  // Six decimals are more than any report prints, and fewer than a factor's dirt needs to show.
  `UPDATE ${READ} SET value = round(value * unit_factor, 6)
     ${steady['plan'] === undefined ? ', plan = round(plan * unit_factor, 6)' : ''}
   WHERE unit_factor <> 1`,
  `UPDATE ${READ} SET sound = true WHERE ${isReadSql(steady)}`,
];

/**
 * "17/25" states a plan beside the figure. Where no period of the plan is printed the year is taken,
 * and the note says so (data-model.md, plans and progress).
 */
export const plansOfPairsSql = (noteVi: string, noteEn: string): string => `INSERT INTO ${READ}
  BY NAME SELECT * REPLACE (
    plan AS value, CAST(NULL AS DOUBLE) AS plan, 'plan' AS value_kind, 'exact' AS qualifier,
    CASE WHEN period_start IS NULL THEN NULL ELSE make_date(year(period_end), 1, 1) END AS period_start,
    make_date(year(period_end), 12, 31) AS period_end,
    'day' AS period_precision, CAST(NULL AS DATE) AS as_of,
    concat_ws(' ', note_vi, ${noteVi}) AS note_vi, concat_ws(' ', note_en, ${noteEn}) AS note_en)
  FROM ${READ} WHERE plan IS NOT NULL AND value_kind = 'actual'`;

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
