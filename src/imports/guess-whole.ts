import { readPeriod } from '../ingest/cells/read-period.ts';
import type { SourceTable } from '../ingest/source/source-table.ts';
import { missingFacts } from './questions.ts';
import type { Matchers } from './matchers.ts';
import { isAside, withoutUnit } from './heading-says.ts';
import { yearInWords } from './heading-period.ts';
import { isUnit } from './words/read-places.ts';
import type { Recipe, Sayings } from './recipe.ts';

const unitLine = /^[([]?\s*(?:đơn vị(?: tính)?|đvt|unit)\s*[:.]\s*([^()[\]]+?)\s*[)\]]?$/iu;

/** Where a title says when: the words of a period inside of longer ones. */
const periodInside = [
  /(?:\d{1,2} tháng(?: đầu| cuối)?(?: năm)? \d{4})/iu,
  /(?:quý (?:[1-4]|I{1,3}|IV)(?:[/ ]| năm )\d{4})/iu,
  /(?:tháng \d{1,2}(?:[/-]| năm )\d{4})/iu,
  /(?:năm \d{4})/iu,
];

/** A title of what is to be, unless it tells what became of it. */
const ofPlans = /(?:^|\s)(?:kế hoạch|dự toán|mục tiêu|giao chỉ tiêu)(?=\s|$)/iu;
const ofResults = /(?:^|\s)(?:thực hiện|kết quả|tình hình|ước|số liệu|thống kê)(?=\s|$)/iu;
const ofEstimates = /(?:^|\s)ước(?= |$)/iu;
const ofPreliminary = /(?:^|\s)(?:sơ bộ|preliminary)(?=\s|$)/iu;

const placeInside =
  /(?:[Tt]ỉnh|TỈNH|[Tt]hành phố|THÀNH PHỐ|TP\.?)\s+(\p{Lu}\p{L}*(?:[\s-]+\p{Lu}\p{L}*){0,4})/u;

/** What titles, remarks and names of file and sheet say of all figures, where nothing else does. */
export function guessWhole(table: SourceTable, recipe: Recipe, matchers: Matchers): Sayings {
  const missing = new Set(missingFacts(recipe).map((it) => it.what));
  const titles = [
    ...table.remarks.filter(({ line }) => line < firstLine(table)).map(({ text }) => text),
    ...(table.sheet === null ? [] : [table.sheet]),
    baseName(table.file),
  ];
  const says: { -readonly [Key in keyof Sayings]: Sayings[Key] } = {};
  const unit = unitOf(titles, matchers);
  if (unit !== undefined && !recipe.columns.some(({ use }) => use === 'unit')) says.unit = unit;
  if (missing.has('period')) {
    const period = firstOf(titles, periodIn);
    if (period !== undefined) says.period = period;
  }
  Object.assign(says, stateOf(titles.slice(0, -1)));
  if (missing.has('place')) {
    const place = firstOf(titles, (title) => placeIn(title, matchers));
    if (place !== undefined) says.place = place;
  }
  if (missing.has('indicator')) {
    const known = titles.find((title) => {
      const match = matchers.indicators.match(withoutUnit(title).rest);
      return match !== undefined && 'indicatorId' in match;
    });
    const title = known ?? titles.find((it) => !unitLine.test(it) && !isAside(it));
    if (title !== undefined) says.indicator = withoutUnit(title).rest;
  }
  return says;
}

/** "Kế hoạch năm 2025" above a table makes plans of its figures, "kết quả thực hiện kế hoạch" doesn't. */
function stateOf(titles: readonly string[]): Pick<Sayings, 'valueKind' | 'status'> {
  const words = titles.join(' · ').normalize('NFC');
  const plan = ofPlans.exec(words)?.index ?? Infinity;
  const result = ofResults.exec(words)?.index ?? Infinity;
  if (plan < result) return { valueKind: 'plan' };
  if (plan < Infinity) return {};
  if (ofEstimates.test(words)) return { status: 'estimate' };
  return ofPreliminary.test(words) ? { status: 'preliminary' } : {};
}

/** A plan that states no period is the year's, also in a report of some months. */
export function withYearOfPlans(recipe: Recipe): Recipe {
  const { period } = recipe.whole;
  const read = period === undefined ? undefined : readPeriod(period);
  const isPart = read && 'period' in read && !/-01-01.*-12-31/.test(spanOf(read.period));
  if (!isPart || period === undefined || yearInWords(period) === undefined) return recipe;
  return {
    ...recipe,
    columns: recipe.columns.map((use) =>
      use.use === 'value' && use.says.valueKind === 'plan' && use.says.period === undefined
        ? { ...use, says: { ...use.says, period: 'cả năm' } }
        : use,
    ),
  };
}

const spanOf = ({ start, end }: { start: string; end: string }): string => start + end;

const firstLine = ({ understood }: SourceTable): number => understood.headerLines[0] ?? 1;

/** Brackets in a title hold anything; only what calls itself a unit, or is known as one, is taken. */
function unitOf(titles: readonly string[], { isUnitWord }: Matchers): string | undefined {
  for (const title of titles) {
    const named = unitLine.exec(title)?.[1];
    if (named !== undefined) return named;
    const { unit, isNamed } = withoutUnit(title);
    if (unit !== undefined && (isNamed === true || isUnitWord(unit))) return unit;
  }
  return undefined;
}

function periodIn(title: string): string | undefined {
  for (const pattern of periodInside) {
    const words = pattern.exec(title.normalize('NFC'))?.[0];
    if (words !== undefined && readPeriod(words)) return words;
  }
  return readPeriod(title) ? title : undefined;
}

function placeIn(title: string, { places }: Matchers): string | undefined {
  const words = placeInside.exec(title)?.[1]?.split(/\s+/) ?? title.split(/\s+/);
  // "tỉnh Quảng Trị Năm 2023": the longest beginning that is a name.
  for (let count = words.length; count > 0; count -= 1) {
    const name = words.slice(0, count).join(' ');
    if (isUnit(name, places)) return name;
  }
  return undefined;
}

function firstOf(
  titles: readonly string[],
  find: (title: string) => string | undefined,
): string | undefined {
  for (const title of titles) {
    const found = find(title);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `thang-9.zip/so-lieu.csv` is `so lieu`. */
export const baseName = (path: string): string =>
  (path.split('/').at(-1) ?? path).replace(/\.[a-z0-9]{1,5}$/i, '').replace(/[_-]+/g, ' ');
