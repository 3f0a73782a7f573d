import { formatDate } from '../../../i18n/format-date.ts';
import { formatNumber } from '../../../i18n/format-number.ts';
import type { ImportWords } from '../../../i18n/import-words.ts';
import type { Words } from '../../../i18n/words.ts';
import type { ImportProblem } from '../../../imports/import-problem.ts';
import type { Catalogue } from '../../../semantic/catalogue.ts';
import { placeName } from './place-name.ts';

/** More digits than a figure of a report has. */
const mostDecimals = 6;

/** What may as well be a number in thousands. */
const looksGrouped = /^\s*[-+]?[1-9]\d{0,2}[.,]\d{3}\s*$/;

/** Why a row is kept out or doubted, in the reader's words. */
export function importReason(
  problem: ImportProblem,
  catalogue: Catalogue,
  { problems: { reasons } }: Pick<ImportWords, 'problems'>,
  words: Words,
): string {
  const { language } = words;
  const number = (value: number) => formatNumber(value, language, mostDecimals);
  const day = (date: string) =>
    /^\d{4}-\d{2}-\d{2}$/.test(date) ? formatDate(date, 'day', language) : date;
  const { code, params } = problem;
  switch (code) {
    case 'value/not-a-number':
      return reasons['not-a-number'];
    case 'value/asked':
      return reasons.asked;
    case 'value/other-manner':
      return reasons.otherManner(reasons.manners[params.manner]);
    case 'value/look-alike':
      return reasons.lookAlike(params.letter, params.digit);
    case 'value/decimals': {
      const few = reasons.decimals(params.decimals);
      return looksGrouped.test(problem.value) ? `${few}; ${reasons.perhapsThousands}` : few;
    }
    case 'value/unit-jump':
      return reasons.unitJump(number(params.factor), number(params.other), params.otherLine);
    case 'value/falls':
      return reasons.falls(number(params.before), params.beforeLine);
    case 'value/exceeds-total': {
      const total = catalogue.indicators.get(params.totalIndicator)?.name[language];
      return reasons.exceedsTotal(number(params.total), total ?? params.totalIndicator);
    }
    case 'value/minimum':
      return reasons.minimum(number(params.minimum));
    case 'place/missing':
      return reasons.placeMissing;
    case 'place/unknown':
      return reasons.placeUnknown;
    case 'place/ambiguous':
      return reasons.placeAmbiguous(
        params.candidates.map((it) => placeName(it, catalogue, words)).join(', '),
      );
    case 'place/not-valid-then':
      return reasons.notValidThen(day(params.validFrom), day(params.validTo));
    case 'period/missing':
      return reasons.periodMissing;
    case 'period/unreadable':
      return reasons.periodUnreadable;
    case 'period/ambiguous':
      return reasons.periodAmbiguous(params.candidates.join(', '));
    case 'period/order':
      return reasons.periodOrder(day(params.start), day(params.end));
    case 'period/as-of-outside':
      return reasons.asOfOutside(day(params.start), day(params.end));
    case 'period/plan-without':
      return reasons.planWithout;
    case 'period/future':
      return reasons.future;
    case 'indicator/missing':
      return reasons.indicatorMissing;
    case 'indicator/unknown':
      return reasons.indicatorUnknown;
    case 'unit/other':
      return reasons.unitOther(params.expected);
    case 'row/duplicate':
      return reasons.duplicate(params.firstLine);
    case 'row/contradiction':
      return reasons.contradiction(params.firstLine, number(params.value));
    case 'cell/enum':
      return reasons.enum(params.allowed.join(', '));
    case 'schema/refused':
      return reasons.schema(params.field, params.rule);
  }
}
