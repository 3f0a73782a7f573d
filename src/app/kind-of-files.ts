/** What becomes of files that are dropped: a picture of ours opens its view, all else is imported. */
export type FilesKind = 'pictures' | 'data';

/** By name and what the browser says of it; what a file really is, its reader finds out. */
export const isPicture = ({ name, type }: Pick<File, 'name' | 'type'>): boolean =>
  /^image\/(png|svg\+xml)$/.test(type) || /\.(png|svg)$/i.test(name);

/** Names of files with figures. Beside one of these a picture is only a picture. */
const isData = ({ name }: Pick<File, 'name'>): boolean =>
  /\.(csv|tsv|tab|txt|xlsx?|xlsm|xlsb|ods|parquet|pq|zip|json)$/i.test(name);

/** Pictures are opened only where nothing else is meant: figures beside them go first. */
export function kindOfFiles(files: readonly Pick<File, 'name' | 'type'>[]): FilesKind {
  if (files.some(isData)) return 'data';
  const isImage = ({ type }: Pick<File, 'type'>) => type.startsWith('image/');
  return files.some((it) => isPicture(it) || isImage(it)) ? 'pictures' : 'data';
}
