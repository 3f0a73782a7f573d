import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RemoteDataset } from '../../src/datasets/packages-list.ts';
import { digest } from '../../src/lib/digest.ts';
import type { SourcePackage } from './read-packages.ts';

/** What differs between the kinds of file in which a package is shipped. */
export interface DerivedForm {
  format: 'csv' | 'parquet';
  mediatype: string;
  /** The list of packages, beside the folders of the packages or above them. */
  list: string;
  /** The folder of the packages, relative to the list. */
  folder: string;
  toBytes(source: SourcePackage, resourceName: string): Uint8Array;
}

export const csvForm: DerivedForm = {
  format: 'csv',
  mediatype: 'text/csv',
  list: 'packages.json',
  folder: '.',
  toBytes: (source, resourceName) => new TextEncoder().encode(source.texts.get(resourceName) ?? ''),
};

/** Writes the packages in one form with a list of them and of `remote` ones, below the given folder. */
export function writeDerived(
  targetFolder: string,
  packages: readonly SourcePackage[],
  form: DerivedForm,
  remote: readonly RemoteDataset[] = [],
): void {
  const paths = packages.map((source) => {
    const path = join(form.folder, source.descriptor.name, 'datapackage.json');
    writePackage(join(targetFolder, dirname(path)), source, form);
    return { path };
  });
  writeJson(join(targetFolder, form.list), { packages: [...paths, ...remote] });
}

function writePackage(folder: string, source: SourcePackage, form: DerivedForm): void {
  const written = source.written['resources'] as Record<string, unknown>[];
  const resources = source.descriptor.resources.map(({ name, path: writtenPath }, index) => {
    const path = writtenPath.replace(/\.csv$/, `.${form.format}`);
    const bytes = form.toBytes(source, name);
    write(join(folder, path), bytes);
    return {
      ...written[index],
      path,
      format: form.format,
      mediatype: form.mediatype,
      encoding: form.format === 'csv' ? 'utf-8' : undefined,
      bytes: bytes.length,
      hash: `sha256:${digest(bytes)}`,
    };
  });
  source.reportTexts?.forEach((bytes, file) => write(join(folder, file), bytes));
  writeJson(join(folder, 'datapackage.json'), { ...source.written, resources });
}

const writeJson = (path: string, value: unknown): void =>
  write(path, `${JSON.stringify(value, null, 2)}\n`);

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
