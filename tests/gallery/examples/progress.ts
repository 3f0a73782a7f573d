import type { ChartStanding } from '../../../src/charts/chart-model.ts';
import type { ProgressStatus } from '../../../src/semantic/progress.ts';
import { model, series, years } from '../build-model.ts';

export const progress = {
  progress: model({
    kind: 'progress',
    id: 'progress',
    categoryTitle: 'Chỉ tiêu',
    categories: years('Chuyên mục KH&CN đã phát sóng'),
    series: [series('Bắc Kạn', 'focus', [{ value: 33, partYear: true }])],
    plan: { sourceId: 'plan-source', value: 48, text: '48', timeShare: 0.748, timeText: '74,8%' },
    unit: 'số',
  }),
  'progress-list': model({
    kind: 'progress',
    id: 'progress-list',
    categoryTitle: 'Chỉ tiêu',
    categories: [
      row('Vốn đầu tư công đã giải ngân', 'Cao Bằng · 2/3/2022 – 12/2022 · mục I', 'triệu đồng'),
      row('Giống nấm được sản xuất', 'Bắc Kạn · 9 tháng 2023 · mục A.III.7', 'kg'),
      row(
        'Số phát sóng về khoa học và công nghệ trên phát thanh, truyền hình',
        'Bắc Kạn · 9 tháng 2023 · mục A.III.3',
        'số',
      ),
      row(
        'Đơn vị được kiểm tra áp dụng hệ thống quản lý chất lượng ISO 9001',
        'Cao Bằng · đến 19/7/2018 · mục 1.a',
        'cơ quan',
      ),
      row('Mẫu được thử nghiệm', 'Quảng Trị · 9 tháng 2024 · mục tiêu tự đặt', 'mẫu'),
    ],
    series: [
      series('Thực hiện', 'focus', [
        {
          value: 5_750_000_000,
          text: '5.750',
          standing: {
            ...standing('no-plan', 'Không nêu kế hoạch'),
            instead: 'Báo cáo không nêu số kế hoạch',
          },
        },
        {
          value: 2050,
          plan: { ...plan(4000, '4.000'), timeShare: 0.748, timeText: '74,8%' },
          standing: standing(
            'behind',
            'Chậm',
            '51,3%',
            '0,69',
            'còn 1.950 kg, cần 650 kg mỗi tháng',
          ),
        },
        {
          value: 33,
          plan: { ...plan(48, '48'), timeShare: 0.748, timeText: '74,8%' },
          standing: {
            ...standing('watch', 'Cần theo dõi', '68,8%', '0,97', 'còn 15 số, cần 5 số mỗi tháng'),
            season: { low: 0.65, high: 0.78 },
            expected: 0.71,
            expectedText: '71% (65%–78%)',
            expectedWords: 'các năm trước 71% (65%–78%)',
          },
        },
        {
          value: 29,
          text: '≥ 29',
          qualifier: 'at-least',
          plan: { ...plan(25, '25'), timeShare: 0.548, timeText: '54,8%' },
          standing: standing('done', 'Hoàn thành', '≥ 116%', '≥ 2,12'),
        },
        {
          value: 92,
          plan: { ...plan(100, '100'), timeShare: 0.749, timeText: '74,9%' },
          standing: standing('on-track', 'Đúng tiến độ', '92%', '1,23', 'còn 8 mẫu'),
        },
      ]),
    ],
    unit: '',
    planHeads: {
      figures: 'Thực hiện / kế hoạch',
      share: 'Tiến độ',
      expected: 'Kỳ vọng đến nay',
      line: 'Kỳ vọng đến nay',
      pace: 'Nhịp độ',
      status: 'Trạng thái',
      remaining: 'Còn lại',
      needed: 'Cần mỗi tháng',
    },
  }),
};

function row(label: string, sublabel: string, unit: string) {
  return { key: label, label, sublabel, unit };
}

function plan(value: number, text: string) {
  return { sourceId: 'plan-source', value, text };
}

function standing(
  status: ProgressStatus,
  statusText: string,
  shareText = '',
  paceText = '',
  needText = '',
): ChartStanding {
  const none = { share: null, pace: null, remaining: null, needed: null, expected: null };
  const reachedText = shareText === '' ? '' : `${shareText} kế hoạch · nhịp độ ${paceText}`;
  const expectedText = shareText === '' ? '' : '74,8%';
  const expectedWords = shareText === '' ? '' : `thời gian đã qua ${expectedText}`;
  const words = { statusText, shareText, paceText, needText, reachedText };
  return { status, ...words, expectedText, expectedWords, ...none };
}
