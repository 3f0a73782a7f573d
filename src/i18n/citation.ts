import { withoutAccents } from '../lib/fold-text.ts';
import type { Source } from '../semantic/source.ts';
import type { Language } from '../semantic/selection.ts';
import { formatDate } from './format-date.ts';

/** A publication about the whole country, such as a statistical table; not a province's report. */
const isPublication = ({ placeId }: Pick<Source, 'placeId'>): boolean => placeId === null;

/** Publications are cited by titles in Vietnamese, whatever the reader's language. */
export const citationLanguage = (source: Source | undefined): 'vi' | undefined =>
  source && isPublication(source) ? 'vi' : undefined;

const englishIssuers: Readonly<Record<string, string>> = {
  'Cục Thống kê': 'National Statistics Office',
  'Bộ Khoa học và Công nghệ': 'Ministry of Science and Technology',
};

/** "Sở KH&CN Cao Bằng", "DOST Cao Bằng": the issuer as notes print it. */
export function issuerShort(source: Pick<Source, 'issuer'>, language: Language): string {
  const known = englishIssuers[source.issuer];
  if (language === 'en' && known !== undefined) return known;
  const department = language === 'vi' ? 'Sở KH&CN' : 'DOST';
  const issuer = source.issuer
    .replace('Sở Khoa học và Công nghệ', department)
    .replace(/ (tỉnh|thành phố) /u, ' ');
  // English names of provinces are written without accents; so they are here.
  return language === 'vi' ? issuer : withoutAccents(issuer);
}

/**
 * "Báo cáo 588/BC-SKHCN (19/7/2018)", "Báo cáo tháng 11/2023", "Báo cáo năm 2022"; a publication by
 * its own title up to the colon: "PX-Web V03.12 (15/8/2026)".
 */
export function shortCitation(source: Source, language: Language): string {
  const date = source.issuedOn && formatDate(source.issuedOn, source.issuedPrecision, language);
  if (isPublication(source)) {
    const [title = source.title] = source.title.split(':');
    return date ? `${title} (${date})` : title;
  }
  if (source.number) {
    const title = language === 'vi' ? `Báo cáo ${source.number}` : `Report ${source.number}`;
    return date ? `${title} (${date})` : title;
  }
  // A file that nobody has named a document for is cited by its own name.
  if (!date) return source.title;
  if (language === 'en') return `Report of ${date}`;
  const lead = { day: 'Báo cáo ngày', month: 'Báo cáo tháng', year: 'Báo cáo năm' };
  return `${lead[source.issuedPrecision]} ${date}`;
}

/** Where a document states something; of a publication, whose citation names the table, nothing. */
export const passageLabel = (
  source: Source | undefined,
  locator: string,
  language: Language,
): string => (source && isPublication(source) ? '' : locatorLabel(locator, language));

/** Document and passage: "Báo cáo 588/BC-SKHCN (19/7/2018), mục I.2". */
export function fullCitation(
  source: Source | undefined,
  { sourceId, locator }: { sourceId: string; locator: string },
  language: Language,
): string {
  const document = source ? shortCitation(source, language) : sourceId;
  return [document, passageLabel(source, locator, language)].filter((it) => it !== '').join(', ');
}

/** Where an imported file states something: a cell of a sheet, a line of a text, a row of a table. */
const inFile = /^(?:(dòng|hàng) (\d+)|(.+![A-Z]+\d+))$/u;

/**
 * "mục I.2", "section I.2"; a footnote of it as "mục A.III.2.a, chú thích 1"; of an imported file
 * "dòng 12", "ô Sheet1!C12".
 */
export function locatorLabel(locator: string, language: Language): string {
  const [, lines, line, cell] = inFile.exec(locator) ?? [];
  if (cell !== undefined) return `${language === 'vi' ? 'ô' : 'cell'} ${cell}`;
  if (line !== undefined) {
    return language === 'vi' ? locator : `${lines === 'dòng' ? 'line' : 'row'} ${line}`;
  }
  const [, section = locator, footnote] = /^(.*?)(?:\.fn(\d+))?$/.exec(locator) ?? [];
  const vi = language === 'vi';
  const note = footnote ? (vi ? `, chú thích ${footnote}` : `, footnote ${footnote}`) : '';
  return `${vi ? 'mục' : 'section'} ${section}${note}`;
}
