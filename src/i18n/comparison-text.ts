import type { Change } from '../semantic/change.ts';
import type { ComparisonReason } from '../semantic/comparability.ts';
import type { Period } from '../semantic/period.ts';
import { formatShare, formatShareAtLeast } from './format-number.ts';
import { cutOffLabel, periodLabel } from './period-label.ts';
import type { Language } from '../semantic/selection.ts';
import { lowerFirst } from './name-in-sentence.ts';

const span = (period: Period, language: Language): string =>
  language === 'vi' ? lowerFirst(periodLabel(period, language)) : periodLabel(period, language);

/** Why two figures can't be compared, or only with a word: "9 tháng 2023 so với năm 2022". */
export function reasonText(reason: ComparisonReason, language: Language): string {
  const vi = language === 'vi';
  switch (reason.code) {
    case 'period-type':
    case 'length':
    case 'place-in-year': {
      const [earlier, later] = [span(reason.earlier, language), span(reason.later, language)];
      return vi
        ? `Khác kỳ: ${later} so với ${earlier}`
        : `Unlike periods: ${later} against ${earlier}`;
    }
    case 'boundary':
      return vi ? 'Khác địa giới hành chính' : 'Different boundaries';
    case 'coverage':
      return vi
        ? `Chỉ ${reason.reported}/${reason.of} đơn vị cũ có số liệu`
        : `Only ${reason.reported} of ${reason.of} former units have figures`;
    case 'unlike-indicators':
      return vi ? 'Hai chỉ tiêu khác nhau' : 'Two different indicators';
    case 'cut-off':
      return vi
        ? `Báo cáo lập trước khi hết kỳ: ${cutOffLabel(reason.period, language)}`
        : `Reported before the period ended: ${cutOffLabel(reason.period, language)}`;
    case 'another-year':
    case 'date': {
      const [earlier, later] = [span(reason.earlier, language), span(reason.later, language)];
      return vi
        ? `Khác thời điểm: ${later} so với ${earlier}`
        : `Unlike dates: ${later} against ${earlier}`;
    }
    case 'status':
      return vi
        ? 'Có số sơ bộ hoặc ước tính, có số chính thức'
        : 'Some figures are preliminary or estimates, others final';
    case 'qualifier':
      return vi ? 'Số liệu không chính xác tuyệt đối' : 'One of the figures is not exact';
  }
}

/** The change as it may be told: "+33%", "tăng ít nhất 23%", or the reason why not. */
export function changeText(change: Change, language: Language): string {
  const vi = language === 'vi';
  if (change.kind === 'refused') {
    const reason = 'reason' in change.verdict ? reasonText(change.verdict.reason, language) : '';
    return vi ? `Không so được. ${reason}` : `Not comparable. ${reason}`;
  }
  if (change.kind === 'at-least') {
    const share = formatShareAtLeast(change.share, language);
    return vi ? `Tăng ít nhất ${share}` : `Up by at least ${share}`;
  }
  if (change.share === null)
    return vi ? 'Từ số 0 hoặc số âm, không tính tỷ lệ' : 'From zero or below, no rate';
  if (change.share === 0) return vi ? 'Không đổi' : 'Unchanged';
  const share = formatShare(Math.abs(change.share), language);
  if (vi) return change.share > 0 ? `Tăng ${share}` : `Giảm ${share}`;
  return change.share > 0 ? `Up ${share}` : `Down ${share}`;
}
