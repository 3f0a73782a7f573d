/** Targets that a person sets for themselves, and files of them. */
export const ownTargets = {
  title: 'Mục tiêu tự đặt',
  lead: 'Các mục tiêu này do người dùng tự nhập, chỉ lưu trong trình duyệt này và không bao giờ lẫn vào số liệu của báo cáo.',
  notKept:
    'Trình duyệt này không cho lưu; mục tiêu chỉ còn đến khi đóng trang. Xuất ra tệp để giữ lại.',
  unread: (count: number) =>
    `${count} mục tiêu đã lưu không đọc được; vẫn được giữ nguyên trong trình duyệt.`,
  unreadAll:
    'Không đọc được những mục tiêu đã lưu trước đây; bản đó vẫn được giữ nguyên trong trình duyệt.',
  chooseIndicator: 'Chọn chỉ tiêu',
  choosePlace: 'Chọn tỉnh, thành phố',
  period: 'Kỳ',
  since: (day: string) => `Từ ${day} đến hết năm`,
  periods: {
    year: 'Cả năm',
    half: '6 tháng đầu năm',
    'nine-months': '9 tháng đầu năm',
    'quarter-1': 'Quý I',
    'quarter-2': 'Quý II',
    'quarter-3': 'Quý III',
    'quarter-4': 'Quý IV',
  },
  year: 'Năm',
  value: 'Mục tiêu',
  set: 'Đặt mục tiêu',
  kept: (target: string) => `Đã lưu: ${target}.`,
  keptAlready: (target: string) => `Mục tiêu này đã có: ${target}.`,
  removed: (target: string) => `Đã xóa: ${target}.`,
  undo: 'Hoàn tác',
  changed: (target: string) => `Đã sửa: ${target}.`,
  columns: {
    indicator: 'Chỉ tiêu',
    place: 'Tỉnh, thành phố',
    period: 'Kỳ',
    value: 'Mục tiêu',
    action: 'Thao tác',
  },
  edit: 'Sửa',
  editOf: (target: string) => `Sửa mục tiêu: ${target}`,
  editing: (target: string) => `Đang sửa: ${target}.`,
  saveChange: 'Lưu thay đổi',
  cancelChange: 'Thôi sửa',
  unmatched: 'chưa có số thực hiện của đúng kỳ này',
  remove: 'Xóa',
  removeOf: (target: string) => `Xóa mục tiêu: ${target}`,
  none: 'Chưa có mục tiêu nào.',
  exportFile: 'Xuất tệp CSV',
  importFile: 'Nhập từ tệp CSV',
  fileFailed: 'Không mở được tệp. Thử lại, hoặc chọn tệp khác.',
  fileRefused: (file: string) => `Không nhận tệp ${file}; chưa dòng nào được đọc vào.`,
  fileRead: (file: string, taken: number, same: number, refused: number) =>
    `Tệp ${file}: nhận ${taken} mục tiêu` +
    (same > 0 ? `, ${same} dòng trùng với mục tiêu đã có` : '') +
    (refused > 0
      ? `, từ chối ${refused} dòng vì các lý do dưới đây.`
      : ', không từ chối dòng nào.'),
  form: {
    noIndicator: 'Chưa chọn chỉ tiêu.',
    noPlace: 'Chưa chọn tỉnh, thành phố.',
    noValue: 'Chưa nhập mục tiêu.',
    year: (first: number, last: number) => `Năm là số từ ${first} đến ${last}.`,
    notANumber: (text: string, example: string) =>
      `“${text}” không phải là số. Viết số thập phân: ${example}.`,
    notAWholeNumber: (text: string, example: string) =>
      `“${text}” không phải là số. Chỉ tiêu này chỉ có số nguyên, ví dụ ${example}.`,
  },
  reasons: {
    'unknown-indicator': 'không có chỉ tiêu này',
    'unknown-place': 'không có tỉnh, thành phố này',
    breakdown: 'phải để trống, hoặc viết dạng field=agriculture',
    notADate: 'không phải ngày dạng năm-tháng-ngày, ví dụ 2025-12-31',
    endsBeforeStart: 'kết thúc trước ngày bắt đầu',
    'not-a-number': 'không phải là số',
    'ambiguous-number':
      'không rõ dấu ngăn hàng nghìn hay dấu thập phân; viết liền các chữ số, hoặc thêm số 0 vào sau phần thập phân',
    zero: 'mục tiêu bằng 0 thì không tính được tiến độ',
    negative: 'mục tiêu không được âm',
    decimals: (decimals: number) =>
      decimals === 0
        ? 'chỉ tiêu này chỉ có số nguyên'
        : `chỉ tiêu này có nhiều nhất ${decimals} chữ số thập phân`,
    otherUnit: (unit: string, expected: string) =>
      unit === ''
        ? `chưa ghi đơn vị; đơn vị của chỉ tiêu này là “${expected}”`
        : `đơn vị của chỉ tiêu này là “${expected}”, số không được tự quy đổi`,
    alreadySet: (value: string) =>
      `đã có mục tiêu ${value} cho chỉ tiêu, nơi và kỳ này; xóa mục tiêu đó trước`,
    cellCount: 'số ô không khớp với dòng tiêu đề',
    twice: (lines: string) => `dòng ${lines} ghi giá trị khác cho cùng mục tiêu này`,
  },
};
