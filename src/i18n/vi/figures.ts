import { formatNumber } from '../format-number.ts';

export const notes = {
  notStated: 'không nêu',
  noReport: 'chưa có báo cáo',
  partYear: {
    columns: 'Cột gạch chéo: chưa đủ năm, không so trực tiếp với các năm trước.',
    patterned: 'Cột viền nét đứt: chưa đủ năm, không so trực tiếp với các năm trước.',
    lines: 'Điểm rỗng, đoạn đứt: chưa đủ năm, không so trực tiếp với năm trước.',
  },
  partYearShort: 'chưa đủ năm',
  gap: 'Khoảng trống: báo cáo không nêu số liệu; không có nghĩa là bằng 0.',
  cut: 'Dấu chéo: hai số khác kỳ hoặc khác phạm vi, không so sánh với nhau.',
  atLeast: 'Dấu ≥: báo cáo ghi “trên”, số thực có thể lớn hơn.',
  about: 'Báo cáo ghi số ước chừng.',
  cutOff: (until: string) => `Báo cáo lập trước khi hết kỳ: ${until}.`,
  coverageOf: (have: number, of: number, names: string) =>
    `${have}/${of} đơn vị cũ có số liệu (${names})`,
  coverage: (have: number, of: number) => `${have}/${of} đơn vị cũ có số liệu`,
};

export const chartText = {
  unit: (unit: string) => `Đơn vị: ${unit}`,
  period: 'Kỳ',
  byDimension: (dimension: string) => `Chia theo ${dimension.toLowerCase()}`,
  sumAgrees: (sum: string, total: string) => `${sum} = ${total}, khớp với tổng đã in.`,
  partsIncomplete: 'Các phần nêu trong báo cáo không cộng thành tổng; không vẽ thành một thanh.',
};

export const boundaries = {
  reported: 'địa giới theo báo cáo (63 đơn vị)',
  current: 'địa giới hiện nay (34 đơn vị)',
  reportedShort: 'địa giới 63 đơn vị',
  currentShort: 'địa giới 34 đơn vị',
};

export const progress = {
  notStated: 'Kế hoạch không nêu trong báo cáo',
  plan: (plan: string) => `Kế hoạch: ${plan}`,
  ofPlan: (share: string) => `Đạt ${share} kế hoạch`,
  timePassed: (share: string) => `Đã qua ${share} thời gian`,
  pace: (pace: string) => `Nhịp độ ${pace}`,
  asStated: 'như báo cáo nêu',
  statuses: {
    done: 'Hoàn thành',
    'on-track': 'Đúng tiến độ',
    watch: 'Cần theo dõi',
    behind: 'Chậm',
    'no-plan': 'Không nêu kế hoạch',
  },
  rule: (onTrack: string, watch: string) =>
    `Nhịp độ = tiến độ chia cho phần thời gian đã qua. Đúng tiến độ từ ${onTrack}; cần theo dõi từ ${watch}; dưới mức đó là chậm.`,
};

export const source = {
  title: 'Nguồn của số liệu',
  asPrinted: 'In trong báo cáo',
  report: 'Báo cáo',
  issuer: 'Cơ quan ban hành',
  number: 'Số, ký hiệu',
  noNumber: 'Văn bản không ghi số',
  date: 'Ngày ban hành',
  status: 'Tình trạng số liệu',
  noDate: 'Văn bản không ghi ngày',
  computedFrom: (shown: number, of: number) => `Tính từ ${of} số; dưới đây là ${shown} số đầu.`,
  undated: (year: string) => `Văn bản không ghi ngày (báo cáo năm ${year})`,
  period: 'Kỳ số liệu',
  value: 'Giá trị',
  note: 'Ghi chú',
  qualifier: 'Tính chất',
  qualifiers: {
    exact: 'Số chính xác như báo cáo nêu',
    'at-least': 'Cận dưới: báo cáo ghi “trên”',
    about: 'Số ước chừng như báo cáo nêu',
  },
  plan: 'Số kế hoạch',
  openShort: 'Xem nguồn',
  toDate: 'Báo cáo không ghi ngày chốt số liệu; lấy đến tháng lập báo cáo.',
  toEndOfYear: 'Văn bản không ghi ngày; lấy đến hết năm của báo cáo.',
  text: 'Văn bản báo cáo',
  textNotFound: 'Không tìm thấy câu chữ này trong văn bản đi kèm.',
  addedUp: (count: number) => `Cộng từ ${count} đơn vị cũ`,
  workedOut: (count: number) => `Tính từ số của ${count} đơn vị cũ`,
  address: 'Địa chỉ',
  fileName: 'Tệp văn bản',
};

export const units = {
  places: (count: number) => `${count} tỉnh, thành phố`,
  placesOfBoth: (former: number, current: number) =>
    `${former} tỉnh, thành phố cũ và ${current} hiện nay`,
  indicators: (count: number) => `${count} chỉ tiêu`,
  figures: (count: number) => `${formatNumber(count, 'vi')} số liệu`,
};
