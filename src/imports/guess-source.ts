import type { SourceTable } from '../ingest/source/source-table.ts';
import { isAside } from './heading-says.ts';
import type { OwnSource } from './recipe.ts';

const statedSource = /^[([\s]*(?:nguồn|source)\s*:\s*(.+?)[\s)\].;]*$/iu;
const ofOffice =
  /^(?:(?:ủy|uỷ) ban nhân dân|ubnd|sở|bộ(?! (?:chỉ|số|dữ))|(?:chi |tổng )?cục|trung tâm|viện|văn phòng|phòng|ban quản lý|department|ministry|people’s committee)\s[^\d:]{2,90}$/iu;
const ofNumber = /^(?:số|no\.?)\s*:?\s*(\d[\p{L}\d]*\s*\/\s*[\p{L}\d&/-]+)/iu;
const ofState = /^(?:cộng hòa|cộng hoà) xã hội|^độc lập\s*[-–]/iu;
const ofDay = /ngày\s+(?:\d+|\.+|…)\s+tháng/iu;
const ofUnit = /^[([]?\s*(?:đơn vị(?: tính)?|đvt|unit)\s*[:.]/iu;

/**
 * The document behind a file, as far as the lines around its table name it: who issued it, its number
 * and its title. What they don't say is empty, and nobody is named for it.
 */
export function guessSource(table: SourceTable): OwnSource {
  const firstLine = table.understood.headerLines[0] ?? 1;
  const stated = table.remarks.flatMap(({ text }) => statedSource.exec(text)?.[1] ?? [])[0];
  const above = table.remarks
    .filter(({ line }) => line < firstLine)
    .map(({ text }) => text.trim().normalize('NFC'));
  const offices = above.filter((it) => ofOffice.test(it));
  const number = above.flatMap((it) => ofNumber.exec(it)?.[1] ?? [])[0];
  const title = above.find(
    (it) =>
      ![ofOffice, ofNumber, ofState, ofDay, ofUnit, /^[([]/u].some((other) => other.test(it)) &&
      !isAside(it),
  );
  return {
    title: title ?? '',
    // Below the office above it stands the one that wrote the document.
    issuer: stated ?? offices.at(-1) ?? '',
    placeId: null,
    number: number ?? null,
    issuedOn: null,
    issuedPrecision: 'year',
    file: null,
    url: null,
  };
}
