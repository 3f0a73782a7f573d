import { partText, setText, type PackageParts } from './package-parts.ts';

/** Takes out of the list of contents what isn't in the file: the writer names a master for each slide. */
export function dropAbsentParts(parts: PackageParts): void {
  const types = partText(parts, '[Content_Types].xml');
  setText(
    parts,
    '[Content_Types].xml',
    types.replace(/<Override PartName="\/([^"]+)"[^>]*\/>/g, (whole, path: string) =>
      parts.has(path) ? whole : '',
    ),
  );
}
