import { upperFirst } from '../name-in-sentence.ts';

/** What stands before the slowest, where the list has it. */
interface ListHead {
  hasPinned: boolean;
  hasFirst: boolean;
  hasUnmeasured: boolean;
}

/** Without a band between the two thresholds there is nothing to be watched. */
const bands = (onTrack: string, watch: string): string =>
  onTrack === watch
    ? `đúng tiến độ từ ${onTrack}; chậm dưới ${onTrack}`
    : `đúng tiến độ từ ${onTrack}; cần theo dõi từ ${watch}; chậm dưới ${watch}`;

export const progressPage = {
  title: 'Tiến độ thực hiện kế hoạch',
  worst: (place: string, what: string, share: string, time: string) =>
    `${place}: ${what} đạt ${share} kế hoạch khi đã qua ${time} thời gian`,
  worstSeason: (place: string, what: string, share: string, usual: string) =>
    `${place}: ${what} đạt ${share} kế hoạch, các năm trước cùng kỳ bình quân ${usual}`,
  worstCeiling: (place: string, what: string, share: string, time: string) =>
    `${place}: ${what} đã bằng ${share} mức trần khi đã qua ${time} thời gian`,
  worstLevel: (place: string, what: string, actual: string, plan: string) =>
    `${place}: ${what} là ${actual}, mức kế hoạch ${plan}`,
  noneLate: 'Không có chỉ tiêu nào chậm so với kế hoạch nêu trong báo cáo',
  noneLateOf: (measured: number, unmeasured: number) =>
    `Không chỉ tiêu nào chậm trong ${measured} chỉ tiêu tính được; ${unmeasured} chỉ tiêu chưa tính được`,
  noneMeasured: (unmeasured: number) =>
    `${unmeasured} chỉ tiêu có kế hoạch đều chưa tính được tiến độ`,
  nonePlanned: 'Các báo cáo đang xem không nêu số kế hoạch nào',
  lead: (count: number) => `${count} chỉ tiêu có số kế hoạch nêu trong báo cáo.`,
  /** What stands at the head of the list, whatever its pace, and what after it. */
  worstFirst: ({ hasPinned, hasFirst, hasUnmeasured }: ListHead) => {
    const heads = [
      ...(hasPinned ? ['chỉ tiêu đang theo dõi'] : []),
      ...(hasFirst ? ['giải ngân'] : []),
      ...(hasUnmeasured ? ['chỉ tiêu chưa tính được'] : []),
    ];
    return heads.length === 0
      ? 'Chậm nhất đứng trước.'
      : `${upperFirst(heads.join(', rồi '))} đứng đầu; sau đó chậm nhất trước.`;
  },
  leadOwn: (count: number) => `${count} chỉ tiêu đo theo mục tiêu tự đặt.`,
  nothing: 'Không có chỉ tiêu nào khớp với lựa chọn.',
  nothingMeasured: 'Không có chỉ tiêu nào vừa có kế hoạch vừa có số thực hiện để tính tiến độ.',
  showAll: 'Bỏ lọc',
  latest: 'Kỳ mới nhất có số',
  year: 'Kỳ báo cáo',
  topic: 'Lĩnh vực',
  allTopics: 'Mọi lĩnh vực',
  order: 'Sắp xếp',
  orders: { worst: 'Chậm nhất trước', name: 'Theo tên chỉ tiêu', place: 'Theo tỉnh, thành phố' },
  allReporting: (count: number) => `Cả ${count} nơi có báo cáo`,
  summary: 'Số chỉ tiêu theo trạng thái',
  filterBy: (status: string, count: number, own: number) =>
    `Chỉ xem: ${status} (${count}${own > 0 ? `, thêm ${own} theo mục tiêu tự đặt` : ''})`,
  ownCount: (count: number) => `+${count} tự đặt`,
  notMeasured: 'Chưa tính được',
  listTitle: 'Thực hiện so với kế hoạch',
  listSubtitle: 'Tiến độ từng chỉ tiêu',
  listHint: 'Bấm vào một dòng để xem cách tính.',
  heads: {
    indicator: 'Chỉ tiêu',
    figures: 'Thực hiện / kế hoạch',
    actual: 'Thực hiện',
    plan: 'Kế hoạch',
    unit: 'Đơn vị',
    share: 'Tiến độ',
    time: 'Thời gian đã qua',
    expectedBySeason: 'Kỳ vọng đến nay',
    pace: 'Nhịp độ',
    status: 'Trạng thái',
    remaining: 'Còn lại',
    needed: 'Cần mỗi tháng',
  },
  isLeft: (amount: string) => `còn ${amount}`,
  moreThan: (amount: string) => `hơn ${amount}`,
  lessThanOne: (one: string) => `chưa đến ${one}`,
  isNeeded: (amount: string) => `cần ${amount} mỗi tháng`,
  noPace: 'không tính',
  noPlanHere: 'Báo cáo không nêu số kế hoạch',
  ownPlan: 'mục tiêu tự đặt',
  ownPlanWord: 'Mục tiêu tự đặt',
  watched: 'đang theo dõi',
  marks: 'Vạch đậm cuối thanh: kế hoạch; vạch chấm: phần thời gian đã qua.',
  marksSeason:
    'Vạch đậm cuối thanh: kế hoạch; vạch chấm: kỳ vọng đến nay; vạch ngang: khoảng của các năm trước.',
  ownMark: 'Vạch rỗng: mục tiêu tự đặt, không phải kế hoạch của báo cáo.',
  toDate: 'báo cáo không ghi ngày chốt số liệu; thời gian tính đến hết tháng của số liệu',
  noYear: (year: number) => `Không có số liệu năm ${year} ở những nơi đang xem.`,
  noTopic: (topic: string) => `Không có lĩnh vực “${topic}”; trang hiện mọi lĩnh vực.`,
  nothingOfChoice: 'Không có kế hoạch nào khớp với lựa chọn',
  ruleLevel:
    'Chỉ tiêu không cộng dồn (số tại thời điểm, tỷ lệ, xếp hạng): đạt mức kế hoạch là hoàn thành; chưa đạt là cần theo dõi khi kỳ còn, là chậm khi hết kỳ.',
  rule: (onTrack: string, watch: string) =>
    `Nhịp độ = tiến độ chia cho phần thời gian đã qua của kỳ kế hoạch. Ngưỡng: ${bands(onTrack, watch)}.`,
  ruleSeason: (onTrack: string, watch: string) =>
    `Nhịp độ = tiến độ chia cho tỷ lệ các năm trước đã đạt ở cùng kỳ (nơi chưa đủ ba năm: chia cho phần thời gian đã qua). Ngưỡng: ${bands(onTrack, watch)}.`,
  changeRules: 'Đổi ngưỡng và cách tính',
  onTrackFrom: 'Đúng tiến độ từ nhịp độ',
  watchFrom: 'Cần theo dõi từ nhịp độ',
  apply: 'Áp dụng',
  reset: 'Về ngưỡng mặc định',
  thresholdsProblem: {
    number: 'Ngưỡng phải là số lớn hơn 0 và không quá 5, ví dụ 0,85.',
    order: 'Ngưỡng “cần theo dõi” không được lớn hơn ngưỡng “đúng tiến độ”.',
  },
  path: 'Đường kế hoạch',
  paths: { straight: 'Đều theo thời gian', seasonal: 'Theo mùa của chính nơi đó' },
  pathHint:
    'Đường theo mùa là kỳ vọng tính từ ít nhất ba năm trước của chính nơi đó, không phải số liệu báo cáo.',
  noSeason: 'Chưa nơi nào có đủ ba năm số liệu cùng kỳ; mọi chỉ tiêu đang tính đều theo thời gian.',
  someSeason: (count: number, of: number) =>
    `${count}/${of} chỉ tiêu có đủ ba năm số liệu cùng kỳ và được tính theo mùa; còn lại tính đều theo thời gian.`,
  problems: 'Kế hoạch cần xem lại',
  problemsLead: 'Các số dưới đây không được dùng để tính tiến độ.',
  noPlan: 'Không nêu kế hoạch: không tính tiến độ',
  noPlanLead:
    'Có số thực hiện, nhưng báo cáo không nêu số kế hoạch. Các nhiệm vụ trọng tâm và chỉ tiêu đang theo dõi đứng trước.',
  noPlanOthers: (count: number) =>
    `${count} chỉ tiêu khác cũng không nêu kế hoạch, không đếm vào ô “Không nêu kế hoạch” ở đầu trang`,
  statedRates: 'Tỷ lệ như báo cáo nêu',
  statedRatesLead: 'Chép đúng tỷ lệ in trong báo cáo; không suy ra số kế hoạch.',
  parts: 'Phần của tổng số, không phải tiến độ',
  planOnly: (count: number) => `${count} kế hoạch chưa có số thực hiện`,
  planOnlyLead: 'Báo cáo nêu việc sẽ làm trong kỳ, chưa có báo cáo nào nêu kết quả của đúng kỳ đó.',
  columns: {
    indicator: 'Chỉ tiêu',
    place: 'Nơi',
    figure: 'Số liệu',
    plan: 'Kế hoạch',
    period: 'Kỳ',
    source: 'Nguồn',
    status: 'Trạng thái',
    problem: 'Vấn đề',
    actions: 'Thao tác',
  },
  setTarget: 'Đặt mục tiêu',
  calculation: 'Cách tính tiến độ',
  calculationOf: {
    actual: 'Thực hiện',
    plan: 'Kế hoạch',
    progress: 'Tiến độ',
    time: 'Thời gian đã qua',
    season: 'Kỳ vọng theo các năm trước',
    pace: 'Nhịp độ',
    status: 'Trạng thái',
    remaining: 'Còn lại',
    needed: 'Cần mỗi tháng',
  },
  timeFormula: (passed: string, all: string, from: string, until: string, share: string) =>
    `${passed} / ${all} ngày (từ ${from} đến ${until}) = ${share}`,
  seasonFormula: (years: string, mean: string) => `${years}; bình quân ${mean}`,
  levelPace: 'Chỉ tiêu không cộng dồn: chỉ xét đã đạt hay chưa, không chia theo thời gian.',
  ceilingPace: 'Càng ít càng tốt: kế hoạch là mức không được vượt.',
  boundedBelow: 'Số thực hiện là cận dưới (“trên”) nên tiến độ và nhịp độ tính ra cũng chỉ là cận.',
  aboutFigure: 'Số thực hiện là số ước chừng nên tiến độ và nhịp độ cũng là ước chừng.',
  statusRule: {
    done: 'tiến độ từ 100%',
    doneCeiling: 'đã hết kỳ và không vượt mức trần',
    overCeiling: 'đã vượt mức trần',
    'on-track': (onTrack: string) => `nhịp độ từ ${onTrack}`,
    watch: (watch: string, onTrack: string) => `nhịp độ từ ${watch} đến dưới ${onTrack}`,
    behind: (watch: string) => `nhịp độ dưới ${watch}`,
    levelWatch: 'chưa đạt, kỳ kế hoạch chưa hết',
    levelBehind: 'hết kỳ kế hoạch mà chưa đạt',
  },
  neededFormula: (remaining: string, months: string) => `${remaining} / ${months} tháng còn lại`,
  computedNote: 'Tiến độ, nhịp độ, còn lại và mức cần mỗi tháng là số tính ra, báo cáo không in.',
  openIndicator: 'Xem chỉ tiêu',
  openSource: 'Xem nguồn của số thực hiện',
  openPlanSource: 'Xem nguồn của số kế hoạch',
  years: 'Các năm cạnh nhau',
  yearsLead: 'Lũy kế từ ngày 1/1, đặt cạnh nhau theo cùng thời điểm trong năm.',
  yearsOf: (name: string, place: string) => `${name}, ${place}: lũy kế từ đầu năm`,
  yearsNone: 'Chưa có chỉ tiêu nào có số lũy kế của hai năm trở lên ở những nơi đang xem.',
  yearsStretch: 'Đến thời điểm',
  yearsNoSame: (stretch: string, year: number) =>
    `Số mới nhất là ${stretch} năm ${year}; các năm trước không nêu số cùng kỳ nên không so sánh.`,
  yearsBeside: (stretch: string, year: number, now: string, earlier: string) =>
    `Cùng kỳ ${stretch}: năm ${year} là ${now}; ${earlier}.`,
  yearIs: (year: number, figure: string) => `năm ${year} là ${figure}`,
  yearIsNot: (year: number, reason: string) => `không so với năm ${year}: ${reason}`,
};
