import { useDroppedFiles } from '../components/exports/use-dropped-files.ts';
import type { NamedFile } from '../imports/import-access.ts';
import { kindOfFiles } from './kind-of-files.ts';

/**
 * Files that are dropped anywhere on the page, given to whom they are for: pictures of ours open
 * their view, everything else is imported. Tells whether files are held over the page.
 */
export function useFileDrop(
  onPictures: (files: readonly File[]) => void,
  onData: (files: readonly NamedFile[]) => void,
): boolean {
  return useDroppedFiles(({ files, fromFolders }) => {
    if (fromFolders) void fromFolders.then((found) => found.length > 0 && onData(found));
    else if (files.length === 0) return;
    else if (kindOfFiles(files) === 'pictures') onPictures(files);
    else onData(files.map((file) => ({ path: file.name, file })));
  });
}
