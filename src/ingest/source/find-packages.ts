import type { NamedFile } from './given-file.ts';

/** A folder with a descriptor, and what lies below it. */
export interface FoundPackage {
  path: string;
  descriptor: NamedFile;
  /** The other files, with paths relative to the descriptor. */
  members: NamedFile[];
}

const descriptorName = 'datapackage.json';

/** Parts the folders that are packages from the files that stand for themselves. */
export function findPackages(given: readonly NamedFile[]): {
  packages: FoundPackage[];
  files: NamedFile[];
} {
  const descriptors = given
    .filter(({ path }) => path === descriptorName || path.endsWith(`/${descriptorName}`))
    .sort((a, b) => a.path.length - b.path.length);
  const packages: FoundPackage[] = [];
  let files = [...given];
  for (const descriptor of descriptors) {
    // A package inside of a package belongs to the outer one.
    if (!files.includes(descriptor)) continue;
    const folder = descriptor.path.slice(0, -descriptorName.length);
    const isInside = ({ path }: NamedFile) => path.startsWith(folder);
    const members = files
      .filter((file) => isInside(file) && file !== descriptor)
      .map(({ path, file }) => ({ path: path.slice(folder.length), file }));
    packages.push({ path: folder.replace(/\/$/, ''), descriptor, members });
    files = files.filter((file) => !isInside(file));
  }
  return { packages, files };
}

/** What systems and programs leave in folders and archives, and nobody means to give. */
export function isLitter(path: string): boolean {
  const name = path.split('/').at(-1) ?? '';
  return (
    path.split('/').includes('__MACOSX') ||
    name.startsWith('.') ||
    /^(thumbs\.db|desktop\.ini)$/i.test(name) ||
    // What Excel keeps beside a workbook that is open.
    name.startsWith('~$')
  );
}
