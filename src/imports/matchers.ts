import {
  createIndicatorMatcher,
  type IndicatorMatcher,
} from '../ingest/cells/indicator-matcher.ts';
import { createPlaceMatcher, type PlaceMatcher } from '../ingest/cells/place-matcher.ts';
import { unitFactor } from '../semantic/unit-factor.ts';
import type { ImportContext } from './import-context.ts';

/** Units of reports of departments, beside those of the catalogue. */
const commonUnits =
  'đồng|USD|%|người|lượt|lượt người|hộ|cơ sở|doanh nghiệp|tổ chức|đơn vị|đơn|văn bằng|hồ sơ|nhiệm vụ|đề tài|dự án|bài|bài báo|cuộc|vụ|mẫu|lớp|phương tiện|thiết bị|sản phẩm|giải pháp|sáng kiến|tấn|kg|ha|km|km2|m2|m3|kWh|MW|lít|giờ|điểm'.split(
    '|',
  );

/** What tells which place and which indicator a text names. */
export interface Matchers {
  places: PlaceMatcher;
  indicators: IndicatorMatcher;
  /** Whether a text is a unit that figures are known to be counted or measured in. */
  isUnitWord: (text: string) => boolean;
}

export function matchersOf({ catalogue }: Pick<ImportContext, 'catalogue'>): Matchers {
  const places = [...catalogue.places.values()];
  const isoCodes = new Map(
    places.flatMap(({ id, iso }) => (iso === undefined ? [] : [[id, iso] as const])),
  );
  return {
    places: createPlaceMatcher({ ...catalogue, isoCodes }),
    indicators: createIndicatorMatcher([...catalogue.indicators.values()]),
    isUnitWord: (text) =>
      [...catalogue.indicators.values()].some(({ unit }) => unitFactor(text, unit) !== undefined) ||
      commonUnits.some((unit) => unitFactor(text, { vi: unit, en: unit }) !== undefined),
  };
}
