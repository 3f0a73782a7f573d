import { bundledIds } from '../bundled-ids.ts';
import type { Random } from './random.ts';

const widelyStated = ['grdp-per-capita', 'population-average', 'pii-score', 'enterprises-active'];
const indicators = [
  ...bundledIds('reports/indicators.csv'),
  ...bundledIds('reference/indicators.csv'),
];
const places = bundledIds('geography/places.csv').filter((id) => /^(63|34)-/.test(id));
const reporting = ['63-45', '63-04', '63-06', '63-44', '63-01', '63-79'];

const questions = [
  'SELECT indicator_id, count(*) AS n FROM observations GROUP BY ALL ORDER BY n DESC',
  'SELECT * FROM observations ORDER BY period_end DESC LIMIT 500',
  "SELECT place_id, period_end, value FROM observations WHERE indicator_id = 'pii-score'",
  'SELECT no_such_column FROM observations',
  'SELECT place_id, avg(value) FROM observations GROUP BY place_id',
];

export const randomIndicator = (random: Random): string =>
  random.next() < 0.5 ? random.pick(widelyStated) : random.pick(indicators);

export const randomPlace = (random: Random): string =>
  random.next() < 0.6 ? random.pick(reporting) : random.pick(places);

export const randomPlaces = (random: Random): string[] =>
  random.some(
    places.filter((id) => id.startsWith('63-')),
    1 + random.below(6),
  );

export const randomQuestion = (random: Random): string => random.pick(questions);

/** Parameters of each page, a value of each or none; a fresh address leaves most of them out. */
const parametersOf: Record<string, Record<string, (random: Random) => string>> = {
  '/': {
    place: randomPlace,
    year: (random) => String(2016 + random.below(9)),
    boundary: () => 'current',
  },
  '/indicator': {
    topic: (random) => random.pick(['research', 'standards', 'investment']),
    search: (random) => random.pick(['công nghệ', 'iso', 'thanh tra', 'grdp', 'xyz']),
  },
  '/compare': {
    indicators: randomIndicator,
    view: (random) =>
      random.pick(['lines', 'multiples', 'slope', 'heatmap', 'scatter', 'parts', 'ranking']),
    calculation: (random) => random.pick(['per-head', 'index', 'change', 'share']),
    years: (random) => random.pick(['2023', '2019~2023', '2015~2022', '2022-H1']),
    places: (random) => randomPlaces(random).join('~'),
    among: (random) => random.pick(['chosen', 'neighbours', 'similar']),
    sort: (random) => random.pick(['name', 'region']),
    facets: () => 'place',
    axes: () => 'free',
    boundary: () => 'current',
  },
  '/map': {
    indicators: randomIndicator,
    classes: (random) => random.pick(['equal', 'natural', 'deviation', '10~20~30']),
    years: (random) => random.pick(['2021', '2022', '2023']),
    boundary: () => 'current',
  },
  '/progress': {
    status: (random) => random.pick(['behind', 'done', 'no-plan']),
    order: (random) => random.pick(['name', 'place']),
    path: () => 'seasonal',
    places: (random) => random.some(reporting, 3).join('~'),
  },
  '/briefing': {},
  '/data': {},
  '/query': { sql: (random) => random.pick(questions) },
};

/** Any page of the app with some of its parameters, as a link or a bookmark would open it. */
export function randomAddress(random: Random): string {
  const page = random.pick(Object.keys(parametersOf));
  const shown = random.next() < 0.25 ? '/indicator/' + randomIndicator(random) : page;
  const path = shown === '/data' && random.next() < 0.4 ? '/data/reports' : shown;
  const parameters = path.startsWith('/indicator/')
    ? { places: (it: Random) => randomPlaces(it).join('~'), boundary: () => 'current' }
    : (parametersOf[path] ?? {});
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (random.next() < (name === 'boundary' ? 0.2 : 0.45)) query.set(name, value(random));
  }
  if (random.next() < 0.2) query.set('theme', random.pick(['dark', 'light']));
  if (random.next() < 0.15) query.set('lang', 'en');
  const text = query.toString().replaceAll('%7E', '~');
  return `#${path}${text === '' ? '' : `?${text}`}`;
}
