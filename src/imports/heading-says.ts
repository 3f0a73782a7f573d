import { foldText, withoutAccents } from '../lib/fold-text.ts';
import { readPeriod } from '../ingest/cells/read-period.ts';
import type { SourceColumn } from '../ingest/source/source-table.ts';
import { joinedPeriod, timeWords } from './heading-period.ts';
import type { Matchers } from './matchers.ts';
import { isUnit } from './words/read-places.ts';
import type { Sayings } from './recipe.ts';

/** Words before a period in a heading, and what they say of the figures below. */
const leads: readonly (readonly [RegExp, Sayings])[] = [
  [
    /^(ước )?(số )?thực hiện|^kết quả( thực hiện)?|^đạt được|^actual|^(ước )?TH (?=\D|\d{1,2} tháng)/iu,
    { valueKind: 'actual' },
  ],
  [
    /^(chỉ tiêu )?kế hoạch( giao)?|^(chỉ tiêu )?KH |^dự toán|^mục tiêu|^plan(ned)?|^target/iu,
    { valueKind: 'plan' },
  ],
];

const estimated = /^ước/iu;

/** "(Triệu đồng)" or "ĐVT: người" at the end of a heading. */
const unitBehind = /\s*[([]((?:đơn vị(?: tính)?|đvt|unit)?\s*:?)\s*([^()[\]]+)[)\]]\s*$/iu;
/** Words before a unit that leave no doubt of it. */
const unitNamed = /tính|đvt|:/iu;

/** What else stands in brackets: where figures are from, which form it is, until when they count. */
const besidesUnits =
  /^(?:nguồn|ghi chú|kèm theo|đính kèm|ban hành|tiếp theo|trích|phụ lục|tính đến|số liệu|source|notes?|annex|appendix|as of)(?!\p{L})|^(?:theo|according to)\s|^(?:biểu|mẫu|bảng|form|table)\s*(?:số|mẫu|no|[\d:.])/iu;

/** Another stretch than the table's, or what figures are held against: "So với cùng kỳ (%)". */
const compares =
  /cùng kỳ|cùng kì|so với|so sánh|^so(?!\p{L})|(?:năm|kỳ|kì|quý|tháng) trước|chênh lệch|tăng\s*[,/(+-]*\s*giảm|^%\s*\p{L}|^đạt(?! được)|^tỷ lệ (?:%|so|đạt|thực hiện|hoàn thành)|(?:TH|thực hiện)\s*\/\s*(?:KH|kế hoạch)/iu;

/** Words that speak of time; where they name no period, nobody knows which is meant. */
const ofTime =
  /(?:^|\s)(?:lũy kế|luỹ kế|cộng dồn|trong kỳ|từ đầu|đến nay|đến hết)|^(?:kỳ|tháng|quý|năm) (?:này|nay|báo cáo|hiện)|^(?:đầu|giữa|cuối) (?:kỳ|tháng|quý|năm)(?=\s|$)|^dự (?:kiến|báo)(?=\s|$)/iu;
const timeAmongWords = /(?:^|\s)(?:tháng|quý|năm|kỳ|ngày)(?=\s|$)|(?<!\d)(?:19|20)\d\d(?!\d)/iu;

const yearBefore = /^((?:19|20)\d\d)[\s:,-]+(\p{L}.*)$/u;
const yearBehind = /^(\p{L}.*?)(?:\s+|,\s*)(?:năm\s+)?((?:19|20)\d\d)$/iu;
const allTogether = /^(?:tổng(?: số| cộng)?|chung|total)$/iu;

/** Whether a heading holds figures of another stretch, a comparison, or a stretch nobody can tell. */
export function isBeside(
  { headings }: Pick<SourceColumn, 'headings'>,
  matchers: Matchers,
): boolean {
  return headings.some((heading) => {
    if (isIndicator(heading, matchers) || readPeriod(heading)) return false;
    const { rest } = withoutUnit(heading);
    if (compares.test(rest)) return true;
    const { lead, words } = withoutLead(rest);
    if (words === '' || timeWords(words, headings) !== undefined) return false;
    return ofTime.test(words) || (lead !== undefined && timeAmongWords.test(words));
  });
}

/**
 * What a heading says of the figures under it: when, where, plan or actual, in which unit. In a table
 * whose headings have accents "Nam" isn't "Năm" but counts males.
 */
export function headingSays(
  { headings }: Pick<SourceColumn, 'headings'>,
  matchers: Matchers,
  hasAccents = false,
): Sayings {
  const says: { -readonly [Key in keyof Sayings]: Sayings[Key] } = {};
  const above: string[] = [];
  const sayPeriod = (words: string) => {
    const read = readPeriod(words, 2000);
    if (read?.status) says.status = read.status;
    if (read?.kind) says.valueKind = read.kind;
    says.period = joinedPeriod(says.period, words);
  };
  for (const heading of headings) {
    const { unit, rest } = readPeriod(heading) ? { rest: heading } : withoutUnit(heading);
    if (unit !== undefined) says.unit = unit;
    const { lead, words } = isIndicator(rest, matchers)
      ? { lead: undefined, words: rest }
      : withoutLead(rest);
    if (lead) Object.assign(says, lead);
    if (lead && estimated.test(rest)) says.status = 'estimate';
    if (words === '') continue;
    const isMale = hasAccents && /^nam(?!\p{L})/iu.test(words) && withoutAccents(words) === words;
    const time = isMale ? undefined : timeWords(words, above);
    above.push(words);
    if (time !== undefined) {
      sayPeriod(time);
      continue;
    }
    const dated = yearBefore.exec(words) ?? yearBehind.exec(words);
    if (dated && !isIndicator(words, matchers)) {
      const [year = '', label = ''] = /^\d/.test(words) ? dated.slice(1) : dated.slice(1).reverse();
      sayPeriod(year);
      if (isUnit(label, matchers.places)) says.place = label;
      else if (!allTogether.test(label)) says.indicator = label;
      continue;
    }
    if (isUnit(words, matchers.places)) says.place = words;
    if (isIndicator(words, matchers)) says.indicator = words;
  }
  return says;
}

function withoutLead(rest: string): { lead?: Sayings | undefined; words: string } {
  const lead = leads.find(([pattern]) => pattern.test(rest));
  if (!lead) return { words: rest };
  return { lead: lead[1], words: rest.replace(lead[0], '').trim() };
}

export function isIndicator(words: string, { indicators }: Matchers): boolean {
  const match = indicators.match(words);
  return match !== undefined && 'indicatorId' in match;
}

/**
 * A unit that stands behind a heading or a title in brackets; a year, a footnote or a source is none.
 * `isNamed` where the brackets call it a unit themselves.
 */
export function withoutUnit(heading: string): { unit?: string; rest: string; isNamed?: true } {
  const found = unitBehind.exec(heading);
  const unit = found?.[2]?.trim();
  if (!found || unit === undefined) return { rest: heading.trim() };
  const rest = heading.slice(0, found.index).trim();
  const isBeside = besidesUnits.test(unit);
  if ((/^[*\d\s]+$/.test(unit) || isBeside) && rest !== '') return { rest };
  if (isBeside) return { rest: heading.trim() };
  if (readPeriod(unit) || foldText(unit.replace('%', 'p')) === '') return { rest: heading.trim() };
  return { unit, rest, ...(unitNamed.test(found[1] ?? '') ? { isNamed: true } : {}) };
}

/** Whether a line says where figures are from, or the like, and not what they are. */
export const isAside = (line: string): boolean =>
  /^[([\s]*(?:nguồn|ghi chú|source|notes?)\s*:/iu.test(line) ||
  (/^\s*[([]/u.test(line) && besidesUnits.test(line.replace(/^[([\s]+/u, '')));
