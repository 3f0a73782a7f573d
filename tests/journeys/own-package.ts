import type { BrowserContext } from 'playwright';

// A department's own package, as it would lie on its web server: made here, served by the test.

interface Reference {
  package?: string;
  resource?: string;
  fields: string[];
}

interface Resource {
  name: string;
  path: string;
  schema: { fields: unknown[]; foreignKeys?: { fields: string[]; reference: Reference }[] };
}

interface Descriptor {
  name: string;
  title: string;
  resources: Resource[];
}

export interface OwnPackage {
  name: string;
  /** CSV by resource: sources, indicators, observations, terms; those left out aren't part of it. */
  files: Partial<Record<'sources' | 'indicators' | 'observations' | 'terms', string>>;
}

/** Lists the package after the bundled ones and serves its files. */
export async function addPackage(
  context: BrowserContext,
  baseUrl: string,
  { name, files }: OwnPackage,
): Promise<void> {
  const bundled = (await (
    await fetch(`${baseUrl}data/reports/datapackage.json`)
  ).json()) as Descriptor;
  const list = (await (await fetch(`${baseUrl}data/packages.json`)).json()) as {
    packages: { path: string }[];
  };
  const descriptor = {
    name,
    title: `Số liệu riêng (${name})`,
    title_en: `Own figures (${name})`,
    resources: bundled.resources
      .filter((resource) => resource.name in files)
      .map(({ name: resourceName, path, schema }) => ({ name: resourceName, path, schema })),
  };
  await context.route('**/data/packages.json', (route) =>
    route.fulfill({
      json: { packages: [...list.packages, { path: `${name}/datapackage.json` }] },
    }),
  );
  await context.route(`**/data/${name}/**`, (route) => {
    const file = route.request().url().split('/').at(-1) ?? '';
    if (file === 'datapackage.json') return route.fulfill({ json: descriptor });
    const content = files[file.replace('.csv', '') as keyof typeof files];
    if (content === undefined) return route.fulfill({ status: 404, body: 'not found' });
    return route.fulfill({ contentType: 'text/csv; charset=utf-8', body: content });
  });
}

export const ownSource = `source_id,title_vi,issuer,place_id,number,issued_on,issued_precision,file,url
quang-tri-2024,Báo cáo kết quả công tác năm 2024,Sở Khoa học và Công nghệ tỉnh Quảng Trị,63-45,1/BC-SKHCN,2025-01-05,day,,
`;

const observationColumns =
  'indicator_id,place_id,period_start,period_end,period_precision,as_of,value,qualifier,value_kind,breakdown,source_id,locator,as_printed,note_vi,note_en';

/** Rows of observations of 2024 under their header. */
export const ownObservations = (...rows: string[]): string =>
  `${[observationColumns, ...rows].join('\n')}\n`;
