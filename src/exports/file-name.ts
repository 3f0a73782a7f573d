import { withoutAccents } from '../lib/fold-text.ts';
import type { IsoDate } from '../semantic/period.ts';

interface FileNameParts {
  indicator: string;
  /** Names of the places, and what is written where they are many: "63 địa phương". */
  places: readonly string[];
  manyPlaces: string;
  /** "2020", "2020–2023", "Đầu năm đến 11/2023". */
  period: string;
  /** The digest that names the data; its beginning is enough to tell two apart. */
  version: string;
  /** Day of the download. */
  date: IsoDate;
  /** Without the dot. */
  extension: string;
}

const mostPlaces = 3;
const versionLength = 8;
/** Old zip programs and paths on Windows end at 260 signs, folders included. */
const longestPart = 48;

/**
 * `tham-dinh-cong-nghe-quang-tri-2020-2023-1a2b3c4d-2026-11-21.csv`: plain letters and digits that
 * go through any mail program, zip file and old file system.
 */
export function exportFileName(parts: FileNameParts): string {
  const { indicator, places, manyPlaces, period, version, date, extension } = parts;
  const where = places.length > mostPlaces ? manyPlaces : places.join(' ');
  const name = [indicator, where, period, version.slice(0, versionLength), date]
    .map(plainPart)
    .filter((it) => it !== '')
    .join('-');
  return `${name}.${extension}`;
}

/** The part in lower case and ASCII, cut at the end of a word where it is too long. */
function plainPart(text: string): string {
  const plain = withoutAccents(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (plain.length <= longestPart) return plain;
  const cut = plain.slice(0, longestPart + 1);
  return cut.includes('-') ? cut.slice(0, cut.lastIndexOf('-')) : plain.slice(0, longestPart);
}
