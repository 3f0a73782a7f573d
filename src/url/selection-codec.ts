import type { Selection } from '../semantic/selection.ts';
import { flag, freeText, integerIn, listOf, literal, matching, type Codec } from './codecs.ts';

/** A parameter that could not be read; the page falls back to the default and says so. */
export interface AddressProblem {
  parameter: string;
  text: string;
}

type InQuery = Omit<Selection, 'indicator'>;

interface Parameter<Value> {
  name: string;
  codec: Codec<NonNullable<Value>>;
  fallback: Value;
}

const placeId = matching(/^(63|34)-\d{2}$/);

/** One entry for each part of a selection that stands in the query; the compiler misses none. */
type ParameterTable = { [Key in keyof InQuery]: Parameter<InQuery[Key]> };

const parameters: ParameterTable = {
  place: { name: 'place', codec: placeId, fallback: undefined },
  places: { name: 'places', codec: listOf(placeId), fallback: [] },
  year: { name: 'year', codec: integerIn(1990, 2100), fallback: undefined },
  boundary: { name: 'boundary', codec: literal('reported', 'current'), fallback: 'reported' },
  search: { name: 'search', codec: freeText(100), fallback: '' },
  language: { name: 'lang', codec: literal('vi', 'en'), fallback: undefined },
  theme: { name: 'theme', codec: literal('light', 'dark'), fallback: undefined },
  embed: { name: 'embed', codec: flag, fallback: false },
};

const keys = Object.keys(parameters) as (keyof InQuery)[];
const knownNames = new Set(keys.map((key) => parameters[key].name));

/** The selection in an address' query; never throws. */
export function parseSelection(query: URLSearchParams): {
  selection: InQuery;
  problems: AddressProblem[];
} {
  const problems: AddressProblem[] = [...query.keys()]
    .filter((name) => !knownNames.has(name))
    .map((parameter) => ({ parameter, text: query.get(parameter) ?? '' }));
  const entries = keys.map((key) => {
    const { name, codec, fallback } = parameters[key];
    const text = query.get(name);
    if (text === null || text === '') return [key, fallback];
    const value = codec.parse(text);
    if (value === undefined) problems.push({ parameter: name, text });
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
