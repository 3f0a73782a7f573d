import { createHash } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'playwright';
import { ownObservations, ownSource } from './own-package.ts';

// A file of everything as the app writes it, made by hand: what the app reads must be that format.

const digestOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

export interface ArchivedDataset {
  name: string;
  title: string;
  /** CSV by resource; the schemas are those of the bundled reports. */
  files: Partial<Record<'sources' | 'indicators' | 'observations', string>>;
  /** Megabytes of a file beside the tables, so that keeping takes its time. */
  ballast?: number;
}

/** The bytes of such a file. */
export async function archiveOf(
  baseUrl: string,
  datasets: readonly ArchivedDataset[],
  settings?: Readonly<Record<string, string>>,
): Promise<Buffer> {
  const bundled = (await (await fetch(`${baseUrl}data/reports/datapackage.json`)).json()) as {
    resources: { name: string; path: string; schema: object }[];
  };
  const zipped: Record<string, Uint8Array> = {};
  const packages = datasets.map(({ name, title, files, ballast }) => {
    const resources = bundled.resources.flatMap((resource) => {
      const text = files[resource.name as keyof typeof files];
      if (text === undefined) return [];
      const rows = text.trimEnd().split('\n').slice(1);
      const column = (id: string) => text.split('\n')[0]?.split(',').indexOf(id) ?? -1;
      const keyValues = Object.fromEntries(
        ['indicator_id', 'place_id', 'source_id']
          .filter((id) => column(id) >= 0)
          .map((id) => [
            id,
            [...new Set(rows.map((row) => row.split(',')[column(id)] ?? ''))].filter(
              (value) => value !== '',
            ),
          ]),
      );
      const { path, schema } = resource;
      return [{ name: resource.name, path, schema, rowCount: rows.length, keyValues }];
    });
    const contents: [string, string][] = [
      ['datapackage.json', JSON.stringify({ name, title, sources: [{ title }], resources })],
      ...resources.map(({ name: resource, path }): [string, string] => [
        path,
        files[resource as keyof typeof files] ?? '',
      ]),
    ];
    if (ballast !== undefined) {
      contents.push(['ballast.txt', 'Sở Khoa học và Công nghệ '.repeat(ballast * 40_000)]);
    }
    for (const [path, text] of contents) zipped[`${name}/${path}`] = strToU8(text);
    return {
      name,
      title,
      savedAt: '2026-11-20T02:30:00.000Z',
      files: contents.map(([path, text]) => ({
        path,
        bytes: strToU8(text).length,
        digest: digestOf(text),
      })),
    };
  });
  const settingsText = JSON.stringify(settings ?? {});
  if (settings) zipped['settings.json'] = strToU8(settingsText);
  zipped['datapackages.json'] = strToU8(
    JSON.stringify({
      format: 1,
      createdAt: '2026-11-20T03:00:00.000Z',
      packages,
      settings: settings ? { digest: digestOf(settingsText) } : null,
    }),
  );
  return Buffer.from(zipSync(zipped));
}

/** Quảng Trị's 2024: 131 technology appraisals, or as many as given. */
export const appraisals2024 = (value = 131): ArchivedDataset => ({
  name: 'quang-tri-2024',
  title: 'Số liệu năm 2024 của Quảng Trị',
  files: {
    sources: ownSource,
    observations: ownObservations(
      `technology-appraisals,63-45,2024-01-01,2024-12-31,day,,${value},exact,actual,,quang-tri-2024,II.1,${value} dự án,,`,
    ),
  },
});

/** A dataset of its own indicator and source, that goes with any other. */
export const trialsOf = (name: string, value: number): ArchivedDataset => ({
  name,
  title: `Mô hình thử nghiệm ${name}`,
  files: {
    sources: ownSource.replace('quang-tri-2024,', `${name}-source,`),
    indicators:
      'indicator_id,name_vi,name_en,topic,unit_vi,unit_en,measure,direction,time_aggregation,place_aggregation,numerator_id,denominator_id,scale,part_of,decimals,definition_vi,definition_en\n' +
      `${name}-trials,Mô hình ${name},Trials ${name},research,mô hình,trials,flow,up,sum,sum,,,,,0,Trong kỳ.,In the period.\n`,
    observations: ownObservations(
      `${name}-trials,63-45,2024-01-01,2024-12-31,day,,${value},exact,actual,,${name}-source,III.2,${value} mô hình,,`,
    ),
  },
});

export const ownSection = (page: Page) => page.locator('[data-section="own-datasets"]');

/** Chooses a file to restore from and waits for the question. */
export async function chooseArchive(page: Page, archive: Buffer): Promise<void> {
  await ownSection(page)
    .locator('input[type="file"]')
    .setInputFiles({ name: 'tat-ca.zip', mimeType: 'application/zip', buffer: archive });
  await page.getByRole('dialog', { name: 'Khôi phục từ tệp' }).waitFor();
}

/** Restores from a file on the data page; resolves when every page has seen it. */
export async function restore(page: Page, archive: Buffer): Promise<void> {
  await chooseArchive(page, archive);
  await page.getByRole('dialog').getByRole('button', { name: 'Khôi phục' }).click();
  await ownSection(page)
    .getByText(/^Đã khôi phục/)
    // The first dataset of one's own starts the engine.
    .waitFor({ timeout: 45_000 });
}

/** Name and whether it is in use of each own dataset that the page lists. */
export const ownDatasetsOf = (page: Page): Promise<string[]> =>
  page
    .locator('[data-own-dataset]')
    .evaluateAll((items) =>
      items.map((item) =>
        [item.getAttribute('data-own-dataset'), item.getAttribute('data-accepted')].join(' '),
      ),
    );
