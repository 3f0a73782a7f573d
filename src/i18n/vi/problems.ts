import type { ProblemCode, ProblemParams } from '../../datasets/problem.ts';

const malformed = {
  empty: 'tệp trống',
  quotes: 'dấu nháy không đóng hoặc nằm giữa ô',
  'cell-count': 'số ô của dòng khác số cột',
};

type Reasons = { [Code in ProblemCode]: (params: ProblemParams[Code]) => string };

/** Why something in a dataset is a problem; the place it stands at is told beside. */
export const problems: Reasons = {
  'descriptor/invalid': ({ path, message }) => `tệp mô tả sai ở ${path}: ${message}`,
  'package/name-taken': () => 'tên này đã có bộ số liệu khác dùng',
  'package/missing': ({ missing }) => `không có bộ số liệu ${missing} được dẫn chiếu`,
  'file/missing': () => 'không có tệp hoặc không đọc được tệp',
  'file/not-utf8': () => 'tệp không phải mã UTF-8',
  'file/changed': () => 'nội dung tệp trong trình duyệt đã bị hỏng, khác với khi lưu',
  'file/cut-off': ({ declared, found }) =>
    `tệp có thể bị cắt ngang: ghi ${declared} byte, chỉ có ${found} và dòng cuối không trọn`,
  'file/unreadable': ({ reason }) => `không đọc được tệp: ${reason}`,
  'csv/malformed': ({ reason, expected, found }) =>
    malformed[reason] + (expected === undefined ? '' : `: cần ${expected}, có ${found}`),
  'table/missing-column': () => 'thiếu cột này',
  'table/unknown-column': () => 'cột không có trong mô tả',
  'table/duplicate-column': () => 'cột lặp lại',
  'cell/required': () => 'không được để trống',
  'cell/type': ({ type }) =>
    `không phải ${{ number: 'số', integer: 'số nguyên', date: 'ngày', boolean: 'đúng/sai', string: 'chữ' }[type] ?? type}`,
  'cell/enum': ({ allowed }) => `phải là một trong: ${allowed.join(', ')}`,
  'cell/pattern': ({ pattern }) => `không đúng mẫu ${pattern}`,
  'cell/minimum': ({ minimum }) => `nhỏ hơn ${minimum}`,
  'cell/maximum': ({ maximum }) => `lớn hơn ${maximum}`,
  'row/duplicate-key': ({ firstLine }) => `trùng khóa với dòng ${firstLine}`,
  'row/foreign-key': ({ resource }) => `không có trong bảng ${resource}`,
  'row/period-order': ({ start }) => `kết thúc trước ngày bắt đầu ${start}`,
  'row/as-of-outside': ({ start, end }) => `nằm ngoài kỳ từ ${start} đến ${end}`,
  'row/date-precision': ({ precision }) => `ngày không đúng quy ước cho độ chính xác ${precision}`,
  'rule/decimals': ({ decimals }) =>
    decimals === 0
      ? 'chỉ tiêu này chỉ có số nguyên; nếu dấu chấm ngăn hàng nghìn thì bỏ dấu chấm'
      : `chỉ tiêu này có nhiều nhất ${decimals} chữ số thập phân`,
  'rule/part-sum': ({ sum, parts }) => `các phần cộng lại bằng ${sum}: ${parts.join(', ')}`,
  'rule/cross-check': ({ found }) =>
    found === 0
      ? 'crossChecks nêu một số không có trong bảng observations'
      : `crossChecks nêu một số mà bảng observations có ${found} dòng ứng với; ghi thêm kỳ hoặc địa phương`,
  'rule/id-taken': ({ takenBy }) => `đã được định nghĩa trong bộ số liệu ${takenBy}`,
  'text/not-found': ({ text }) => `không có trong văn bản ${text}`,
  'text/locator-not-found': ({ text, heading }) => `không có mục ${heading} trong ${text}`,
};
