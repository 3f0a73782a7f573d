import type { Reach } from './reach.ts';

/** Words after which more than one set of observations may be in play, or a condition need not hold. */
const tooMuch =
  /^(?:OR|NOT|CASE|UNION|INTERSECT|EXCEPT|WITH|JOIN|PIVOT|UNPIVOT|EXISTS|VALUES|XOR|IF|COLUMNS|LAMBDA|RECURSIVE|SEMI|ANTI)$/i;
const afterWhere = /^(?:GROUP|HAVING|ORDER|LIMIT|OFFSET|QUALIFY|WINDOW|SAMPLE|USING)$/i;

/** Ways to write texts and comments in which a quote may be something else than it looks. */
const isOddText = (token: string, next = ''): boolean =>
  token === '$' || (/^(?:[ebxu]|&)$/i.test(token) && next.startsWith("'"));

/** The tables of figures that a statement of a person can name without a package. */
const tables = /^(?:observations|stated_observations)$/i;

const listOf = {
  indicator_id: 'indicators',
  place_id: 'places',
  source_id: 'sources',
} as const;

/**
 * The observations that a statement of a person can touch, as far as that is plain to see: `SELECT …
 * FROM observations WHERE indicator_id = 'x' AND place_id IN ('y', 'z') AND …`. Of any other
 * statement all: it is better to read too much than to leave out a row.
 */
export function sqlReach(sql: string): Reach {
  if (sql.includes('/*')) return {};
  const tokens = tokensOf(sql);
  if (tokens.some((token, at) => isOddText(token, tokens[at + 1]))) return {};
  const words = tokens.map((it) => it.toUpperCase());
  const once = (word: string): boolean => words.filter((it) => it === word).length === 1;
  if (!once('SELECT') || !once('FROM') || !once('WHERE') || tokens.some((it) => tooMuch.test(it))) {
    return {};
  }
  const from = words.indexOf('FROM');
  const where = words.indexOf('WHERE');
  // One table, named as it is: any other name may be that of something else.
  if (where !== from + 2 || !tables.test(tokens[from + 1] ?? '')) return {};
  const end = tokens.findIndex((it, at) => at > where && afterWhere.test(it));
  const conditions = split(tokens.slice(where + 1, end < 0 ? undefined : end));
  const reach: { -readonly [Key in 'indicators' | 'places' | 'sources']?: readonly string[] } = {};
  for (const condition of conditions) {
    const values = valuesIn(condition);
    const key = values && listOf[condition[0]?.toLowerCase() as keyof typeof listOf];
    if (!key) continue;
    const before = reach[key];
    reach[key] = before ? before.filter((it) => values.includes(it)) : values;
  }
  return reach;
}

/** Texts in single quotes, words, and every other sign by itself; comments left out. */
function tokensOf(sql: string): string[] {
  const found = sql.matchAll(/--[^\n]*|'(?:[^']|'')*'|"(?:[^"]|"")*"|[\p{L}\p{N}_.]+|[^\s]/gu);
  return [...found].map(([token]) => token).filter((it) => !it.startsWith('--'));
}

/** Conditions that all have to hold; what stands in brackets, and both ends of a BETWEEN, stay whole. */
function split(tokens: readonly string[]): string[][] {
  const conditions: string[][] = [[]];
  let depth = 0;
  let isBetween = false;
  for (const token of tokens) {
    if (/^[([{]$/.test(token)) depth += 1;
    if (/^[)\]}]$/.test(token)) depth -= 1;
    const isAnd = depth === 0 && /^AND$/i.test(token);
    if (isAnd && !isBetween) {
      conditions.push([]);
      continue;
    }
    if (isAnd) isBetween = false;
    if (depth === 0 && /^BETWEEN$/i.test(token)) isBetween = true;
    conditions.at(-1)?.push(token);
  }
  return conditions;
}

/** `column = 'text'` or `column IN ('text', …)`, and nothing else. */
function valuesIn([, operator = '', ...rest]: readonly string[]): string[] | undefined {
  if (operator === '=') return rest.length === 1 ? textsIn(rest) : undefined;
  if (!/^IN$/i.test(operator) || rest[0] !== '(' || rest.at(-1) !== ')') return undefined;
  const inside = rest.slice(1, -1);
  if (inside.some((it, at) => (at % 2 === 1) !== (it === ','))) return undefined;
  return textsIn(inside.filter((it) => it !== ','));
}

function textsIn(tokens: readonly string[]): string[] | undefined {
  const areTexts = tokens.length > 0 && tokens.every((it) => /^'(?:[^']|'')*'$/.test(it));
  return areTexts ? tokens.map((it) => it.slice(1, -1).replaceAll("''", "'")) : undefined;
}
