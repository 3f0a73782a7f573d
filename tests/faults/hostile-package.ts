import type { BrowserContext } from 'playwright';
import Papa from 'papaparse';
import { formulaSigns, halves, hostileLine, hostileText, longWord, mark } from './hostile-texts.ts';

// A data package, as a department might lay it beside the app, of which every text is an attack.

/** Lower-case letters only, and still found in every object. */
export const packageName = 'constructor';
export const hostileIndicator = 'constructor';
export const longIndicator = 'value-of';
const sourceId = 'constructor';
export const plannedIndicator = 'planned';

interface Descriptor {
  resources: { name: string; path: string; schema: { fields: object[] } }[];
}

type TableName = 'sources' | 'indicators' | 'observations' | 'terms';

const csv = (rows: readonly Readonly<Record<string, string | number>>[]): string =>
  `${Papa.unparse([...rows], { newline: '\n', quotes: true })}\n`;

const indicator = (id: string, name: (field: string) => string, more: object = {}) => ({
  indicator_id: id,
  name_vi: name('indicator.name_vi'),
  name_en: name('indicator.name_en'),
  topic: 'constructor',
  unit_vi: name('indicator.unit_vi'),
  unit_en: name('indicator.unit_en'),
  measure: 'flow',
  direction: 'up',
  time_aggregation: 'sum',
  place_aggregation: 'sum',
  numerator_id: '',
  denominator_id: '',
  scale: '',
  part_of: '',
  decimals: 0,
  definition_vi: name('indicator.definition_vi'),
  definition_en: name('indicator.definition_en'),
  ...more,
});

const bySign = formulaSigns.map((sign, at) => ({ id: `sign-${at}`, sign }));

const observation = (id: string, year: number, value: number, more: object = {}) => ({
  indicator_id: id,
  place_id: '63-45',
  period_start: `${year}-01-01`,
  period_end: `${year}-12-31`,
  period_precision: 'day',
  as_of: '',
  value,
  qualifier: 'exact',
  value_kind: 'actual',
  breakdown: '',
  source_id: sourceId,
  locator: hostileLine('observation.locator'),
  as_printed: hostileText('observation.as_printed'),
  note_vi: hostileText('observation.note_vi'),
  note_en: hostileText('observation.note_en'),
  ...more,
});

const years = [2021, 2022, 2023, 2024];

export const hostileTables: Record<TableName, string> = {
  sources: csv([
    {
      source_id: sourceId,
      title_vi: hostileText('source.title_vi'),
      issuer: hostileLine('source.issuer'),
      place_id: '63-45',
      number: hostileLine('source.number', '@'),
      issued_on: '2025-01-05',
      issued_precision: 'day',
      file: '',
      url: `javascript:window.hostileRan=1//${hostileLine('source.url')}`,
    },
  ]),
  indicators: csv([
    indicator(hostileIndicator, (field) => hostileText(field)),
    indicator(longIndicator, (field) => `${mark} ${field} ${longWord}`),
    indicator(plannedIndicator, (field) => hostileLine(field, '＝')),
    ...bySign.map(({ id, sign }) => indicator(id, (field) => hostileText(field, sign))),
  ]),
  terms: csv(
    ['topic=constructor', 'constructor', 'constructor=a', 'constructor=b'].map((term, at) => ({
      term,
      position: 900 + at,
      name_vi: hostileText(`term.name_vi ${at}`),
      name_en: hostileText(`term.name_en ${at}`),
    })),
  ),
  observations: csv([
    ...[hostileIndicator, longIndicator, ...bySign.map(({ id }) => id)].flatMap((id, at) =>
      years.map((year) => observation(id, year, 100 + 10 * at + (year - 2020))),
    ),
    // Of another place too, so that places can be compared.
    ...[hostileIndicator, longIndicator].flatMap((id) =>
      years.map((year) => observation(id, year, 50 + (year - 2020), { place_id: '63-04' })),
    ),
    ...['a', 'b'].flatMap((part, at) =>
      years.map((year) =>
        observation(hostileIndicator, year, at === 0 ? 60 : 40 + (year - 2020), {
          breakdown: `constructor=${part}`,
        }),
      ),
    ),
    observation(plannedIndicator, 2024, 40, { value_kind: 'plan' }),
    observation(plannedIndicator, 2024, 10, { period_end: '2024-09-30' }),
  ]),
};

const wordsOf = (field: string) => ({
  title: `${halves}${hostileText(`${field}.title`)}`,
  title_en: `${halves}${hostileText(`${field}.title_en`)}`,
  description: `${halves}${hostileText(`${field}.description`)}`,
  description_en: `${halves}${hostileText(`${field}.description_en`)}`,
});

/** The package's descriptor, with the schemas of the bundled reports under words of its own. */
export async function hostileDescriptor(baseUrl: string): Promise<object> {
  const answer = await fetch(`${baseUrl}data/reports/datapackage.json`);
  const { resources } = (await answer.json()) as Descriptor;
  return {
    name: packageName,
    ...wordsOf('package'),
    version: hostileLine('package.version'),
    created: `2025-01-05${hostileLine('package.created')}`,
    licenses: [{ name: hostileLine('licence.name'), path: 'javascript:window.hostileRan=1' }],
    sources: [{ title: hostileText('origin.title'), path: 'javascript:window.hostileRan=1' }],
    resources: resources
      .filter(({ name }) => name in hostileTables)
      .map(({ name, path, schema }) => ({
        name,
        path,
        ...wordsOf(`resource.${name}`),
        schema: {
          ...schema,
          fields: schema.fields.map((field) => ({ ...field, ...wordsOf('field') })),
        },
      })),
  };
}

/** Lists the package after the bundled ones and serves its files. */
export async function addHostilePackage(context: BrowserContext, baseUrl: string): Promise<void> {
  const list = (await (await fetch(`${baseUrl}data/packages.json`)).json()) as {
    packages: { path: string }[];
  };
  const descriptor = await hostileDescriptor(baseUrl);
  await context.route('**/data/packages.json', (route) =>
    route.fulfill({
      json: { packages: [...list.packages, { path: `${packageName}/datapackage.json` }] },
    }),
  );
  await context.route(`**/data/${packageName}/**`, (route) => {
    const file = route.request().url().split('/').at(-1) ?? '';
    if (file === 'datapackage.json') return route.fulfill({ json: descriptor });
    const content = hostileTables[file.replace('.csv', '') as TableName];
    return route.fulfill({ contentType: 'text/csv; charset=utf-8', body: content });
  });
}
