import { calculations } from '../semantic/calculation.ts';
import { comparisonViews } from '../semantic/comparison.ts';
import { rhythms } from '../semantic/time-steps.ts';
import { pathChoices, progressOrders } from '../semantic/progress-choice.ts';
import { progressStatuses } from '../semantic/progress.ts';
import type { Selection } from '../semantic/selection.ts';
import { thresholdsCodec } from './thresholds-codec.ts';
import {
  flag,
  freeText,
  integerIn,
  listOf,
  literal,
  matching,
  wholeText,
  type Codec,
} from './codecs.ts';

/** A parameter that could not be read; the page falls back to the default and says so. */
export interface AddressProblem {
  parameter: string;
  text: string;
}

/** The rest stands in the path. */
type InQuery = Omit<Selection, 'indicator' | 'dataset'>;

interface Parameter<Value> {
  name: string;
  codec: Codec<NonNullable<Value>>;
  fallback: Value;
}

const id = matching(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const stepKey = matching(/^\d{4}(-(Q[1-4]|H[12]|M9|0[1-9]|1[0-2]))?$/);
const bound = '-?\\d{1,15}(\\.\\d{1,6})?';
const classes = matching(
  new RegExp(`^(quantile|equal|natural|deviation|${bound}(~${bound}){0,3})$`),
);
const placeId = matching(/^(63|34)-\d{2}$/);

/** A longer statement is kept in the browser or a file; programs cut longer addresses. */
export const longestSql = 4_000;

/** One entry for each part of a selection that stands in the query; the compiler misses none. */
type ParameterTable = { [Key in keyof InQuery]: Parameter<InQuery[Key]> };

const parameters: ParameterTable = {
  place: { name: 'place', codec: placeId, fallback: undefined },
  places: { name: 'places', codec: listOf(placeId), fallback: [] },
  year: { name: 'year', codec: integerIn(1990, 2100), fallback: undefined },
  boundary: { name: 'boundary', codec: literal('reported', 'current'), fallback: 'reported' },
  indicators: { name: 'indicators', codec: listOf(id, 2), fallback: [] },
  view: { name: 'view', codec: literal(...comparisonViews), fallback: 'ranking' },
  calculation: { name: 'calculation', codec: literal(...calculations), fallback: 'value' },
  base: { name: 'base', codec: stepKey, fallback: undefined },
  rhythm: { name: 'rhythm', codec: literal(...rhythms), fallback: 'widest' },
  years: { name: 'years', codec: listOf(stepKey, 2), fallback: [] },
  among: {
    name: 'among',
    codec: matching(/^(all|chosen|neighbours|similar|(63|34)-[a-z-]{1,60})$/),
    fallback: 'all',
  },
  sort: { name: 'sort', codec: literal('value', 'name', 'region'), fallback: 'value' },
  facets: { name: 'facets', codec: literal('region', 'place'), fallback: 'region' },
  axes: { name: 'axes', codec: literal('shared', 'free'), fallback: 'shared' },
  classes: { name: 'classes', codec: classes, fallback: 'quantile' },
  legend: { name: 'legend', codec: freeText(60), fallback: '' },
  statuses: { name: 'status', codec: listOf(literal(...progressStatuses)), fallback: [] },
  topic: { name: 'topic', codec: id, fallback: undefined },
  thresholds: { name: 'thresholds', codec: thresholdsCodec, fallback: undefined },
  path: { name: 'path', codec: literal(...pathChoices), fallback: 'straight' },
  order: { name: 'order', codec: literal(...progressOrders), fallback: 'worst' },
  search: { name: 'search', codec: freeText(100), fallback: '' },
  sql: { name: 'sql', codec: wholeText(longestSql), fallback: '' },
  server: { name: 'server', codec: id, fallback: undefined },
  language: { name: 'lang', codec: literal('vi', 'en'), fallback: undefined },
  theme: { name: 'theme', codec: literal('light', 'dark'), fallback: undefined },
  embed: { name: 'embed', codec: flag, fallback: false },
  chart: { name: 'chart', codec: id, fallback: undefined },
};

const keys = Object.keys(parameters) as (keyof InQuery)[];
const knownNames = new Set(keys.map((key) => parameters[key].name));

/**
 * An address with one name where the other is meant: `indicator` for `indicators`, several ids
 * under `place`, several periods under `year`. Where both names say something, both are left alone.
 */
function withMeantNames(query: URLSearchParams): URLSearchParams {
  const meant = new URLSearchParams(query);
  const rename = (from: string, to: string, isMeant: (text: string) => boolean) => {
    const text = meant.get(from);
    if (text === null || !isMeant(text) || (meant.has(to) && meant.get(to) !== text)) return;
    meant.delete(from);
    meant.set(to, text);
  };
  rename('indicator', 'indicators', () => true);
  rename('place', 'places', (text) => text.includes('~'));
  rename('year', 'years', (text) => text.includes('~') || text.includes('-'));
  return meant;
}

/** The selection in an address' query; never throws. */
export function parseSelection(asked: URLSearchParams): {
  selection: InQuery;
  problems: AddressProblem[];
} {
  const query = withMeantNames(asked);
  const problems: AddressProblem[] = [...query.keys()]
    .filter((name) => !knownNames.has(name))
    .map((parameter) => ({ parameter, text: query.get(parameter) ?? '' }));
  const entries = keys.map((key) => {
    const { name, codec, fallback } = parameters[key];
    const text = query.get(name);
    if (text === null || text === '') return [key, fallback];
    const ignore = (part: string) => problems.push({ parameter: name, text: part });
    const value = codec.parse(text, ignore);
    if (value === undefined) ignore(text);
    return [key, value ?? fallback];
  });
  return { selection: Object.fromEntries(entries) as InQuery, problems };
}

/** The query that leads back to the selection; defaults are not written. */
export function serializeSelection(selection: Partial<InQuery>): string {
  const query = new URLSearchParams();
  for (const key of keys) write(query, key, selection[key]);
  return query.toString().replaceAll('%7E', '~');
}

function write<Key extends keyof InQuery>(
  query: URLSearchParams,
  key: Key,
  value: InQuery[Key] | undefined,
) {
  const { name, codec, fallback }: Parameter<InQuery[Key]> = parameters[key];
  if (value === undefined || value === fallback) return;
  const text = codec.serialize(value);
  if (text !== '') query.set(name, text);
}
