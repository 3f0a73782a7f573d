import type { PartTrouble, ProblemCode, ProblemParams } from '../../datasets/problem.ts';

/** Why a file could not be read piece by piece, and what to do. */
const partTroubles: Record<PartTrouble, string> = {
  missing: 'máy chủ không có tệp này; chép lại tệp lên máy chủ rồi tải lại trang',
  refused: 'máy chủ từ chối đưa tệp này; kiểm tra quyền đọc tệp trên máy chủ',
  'no-answer': 'máy chủ không trả lời; kiểm tra đường truyền rồi tải lại trang',
  'no-ranges':
    'máy chủ chỉ đưa cả tệp, mà tệp quá lớn; bật byte range (Accept-Ranges) trên máy chủ hoặc chia tệp nhỏ hơn',
  encoded: 'máy chủ nén tệp khi gửi từng đoạn; tắt nén cho tệp .parquet trên máy chủ',
  'cut-off': 'máy chủ đưa thiếu byte; chép lại tệp lên máy chủ rồi tải lại trang',
  changed: 'tệp trên máy chủ đã thay đổi trong lúc đang dùng; tải lại trang để dùng bản mới',
  'not-parquet':
    'máy chủ đưa một trang web hay tệp khác thay cho tệp Parquet; kiểm tra địa chỉ và việc đăng nhập',
  corrupt: 'nội dung tệp bị hỏng; tạo lại tệp',
  'too-large': 'tệp có nhóm dòng quá lớn; tạo lại tệp với nhóm dòng nhỏ hơn',
  unsupported: 'tệp có kiểu dữ liệu hay cách nén không đọc được; tạo lại tệp',
  crashed: 'bộ đọc tệp dừng giữa chừng; tải lại trang',
};

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
  'file/too-large-here': () =>
    'máy không đủ bộ nhớ để nạp bộ này cùng các bộ khác, nên bộ này được để riêng; các trang dùng những bộ còn lại. Xóa bộ này, hoặc nạp lại ít dòng hơn, hoặc đóng bớt thẻ và chương trình khác rồi thử nạp lại',
  'file/unreadable': ({ reason }) => `không đọc được tệp: ${reason}`,
  'part/failed': ({ trouble, rowGroup }) =>
    partTroubles[trouble] + (rowGroup === undefined ? '' : ` (nhóm dòng ${rowGroup + 1})`),
  'part/bytes': ({ declared, found }) =>
    `tệp mô tả ghi ${declared} byte, trên máy chủ có ${found}; tải lại trang, nếu vẫn vậy thì chép lại cả bộ lên máy chủ`,
  'part/row-count': ({ declared, found }) => `tệp mô tả ghi ${declared} dòng, có ${found}`,
  'part/summary': ({ declared, found }) =>
    `bảng observations-by-year đếm ${declared} số liệu, có ${found}; tạo lại bộ số liệu`,
  'part/given': () => 'bộ số liệu nhiều tệp chỉ đọc được khi đặt trên máy chủ, cạnh ứng dụng',
  'part/rules': () =>
    'bộ số liệu nhiều tệp không dùng được partSums và crossChecks, vì không bao giờ đọc hết một lúc',
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
