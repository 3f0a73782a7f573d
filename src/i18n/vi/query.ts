import type { SqlExample } from '../../semantic/sql-examples.ts';

/** Words of the page of queries; loaded with it, not with the first view. */
export const query = {
  title: 'Truy vấn',
  lead: 'Hỏi mọi bảng số liệu đang dùng bằng SQL. Chỉ đọc, không sửa được gì; câu lệnh và kết quả không rời khỏi máy này.',
  editor: 'Câu lệnh SQL',
  editorHint:
    'Ctrl+Enter để chạy. Phím Tab thụt dòng; nhấn Escape rồi Tab để rời ô soạn. Ctrl+Space gợi ý tên bảng, tên cột.',
  placeholder: 'SELECT … FROM observations',
  run: 'Chạy',
  runKeys: 'Ctrl+Enter',
  cancel: 'Dừng',
  waiting: 'Đang chờ bộ máy truy vấn…',
  running: (seconds: string) => `Đang chạy: ${seconds} giây`,
  fromAddress: 'Câu lệnh này đến từ địa chỉ và chưa chạy. Đọc kỹ rồi bấm Chạy.',
  tooLong: (most: string) =>
    `Câu lệnh dài hơn ${most} ký tự nên không nằm trong địa chỉ; hãy lưu lại nếu cần dùng tiếp.`,
  rows: (count: string) => `${count} dòng`,
  columns: (count: string) => `${count} cột`,
  took: (seconds: string) => `${seconds} giây`,
  cut: (most: string) =>
    `Kết quả dài hơn: chỉ lấy ${most} dòng đầu. Thêm điều kiện WHERE hoặc tính gộp để thấy hết.`,
  noRows: 'Câu lệnh chạy được nhưng không có dòng nào thỏa.',
  cancelled: 'Đã dừng câu lệnh.',
  notReport: 'Kết quả của một câu lệnh SQL, không phải số liệu báo cáo.',
  result: 'Kết quả',
  view: 'Cách xem',
  views: { table: 'Bảng', chart: 'Biểu đồ' },
  schema: {
    title: 'Bảng và cột',
    lead: 'Bấm một tên để chèn vào câu lệnh.',
    loading: 'Đang tải số liệu vào bộ máy truy vấn…',
    failed: 'Chưa đọc được danh sách bảng.',
    retry: 'Thử lại',
    all: 'Gộp mọi bộ số liệu',
    ofDataset: (title: string) => `Riêng bộ “${title}”`,
    insert: (name: string) => `Chèn ${name}`,
    column: (type: string, meaning: string) => (meaning === '' ? type : `${type} · ${meaning}`),
  },
  types: {
    number: 'số',
    text: 'chữ',
    date: 'ngày',
    boolean: 'đúng/sai',
  },
  saved: {
    title: 'Câu lệnh đã lưu',
    none: 'Chưa lưu câu lệnh nào.',
    save: 'Lưu câu lệnh',
    name: 'Tên',
    open: 'Mở',
    rename: (name: string) => `Đổi tên “${name}”`,
    renameShort: 'Đổi tên',
    remove: (name: string) => `Xóa “${name}”`,
    removeShort: 'Xóa',
    removed: (name: string) => `Đã xóa “${name}”.`,
    undo: 'Lấy lại',
    done: 'Xong',
    cancel: 'Thôi',
    kept: (name: string) => `Đã lưu “${name}” trong trình duyệt này.`,
    notKept: 'Trình duyệt không cho lưu lâu dài; câu lệnh sẽ mất khi đóng trang.',
    overwrites: (name: string) => `Đã có “${name}”; lưu sẽ thay câu lệnh cũ.`,
    taken: (name: string) => `Đã có câu lệnh tên “${name}”.`,
    here: 'Chỉ lưu trong trình duyệt này.',
  },
  examples: {
    title: 'Ví dụ từ các báo cáo',
    of: {
      appraisals: 'Thẩm định công nghệ ở Quảng Trị: 43, 65, 86, rồi 106 trong 11 tháng',
      plans: 'Kế hoạch và thực hiện trong cùng kỳ, chậm nhất đứng trước',
      parts: 'Cộng các phần có khớp tổng đã in không',
      inspections: 'Thanh tra, kiểm tra, xử phạt theo từng báo cáo',
      provinces: 'Mười tỉnh, thành phố có GRDP bình quân đầu người cao nhất năm 2023',
    } satisfies Record<SqlExample, string>,
  },
  chart: {
    x: 'Trục ngang',
    y: 'Số liệu',
    series: 'Chia dãy theo',
    noSeries: 'Không chia',
    partly: 'Cột đánh dấu kỳ chưa đủ',
    allWhole: 'Mọi kỳ đều đủ',
    isPartly: 'Kỳ chưa đủ',
    partlyNote: 'Cột gạch chéo, điểm rỗng: kỳ chưa đủ; không so ngang với kỳ đủ.',
    kind: 'Kiểu',
    kinds: { columns: 'Cột', bars: 'Thanh ngang', lines: 'Đường' },
    title: (y: string, x: string) => `${y} theo ${x}`,
    none: 'Cần ít nhất một cột số và một cột khác để vẽ biểu đồ.',
    refused: {
      noFigures: 'Cột này không có số nào để vẽ.',
      severalFigures: (at: string) =>
        `Có nhiều dòng cho cùng một điểm (${at}). Biểu đồ không tự cộng: hãy chia dãy theo một cột nữa, hoặc tính gộp trong câu lệnh.`,
      tooManyPoints: (most: string) =>
        `Quá nhiều điểm cho kiểu biểu đồ này (tối đa ${most}). Hãy lọc bớt, tính gộp, hoặc chọn kiểu đường.`,
      tooManySeries: (most: string) => `Quá nhiều dãy (tối đa ${most}). Hãy lọc bớt.`,
    },
  },
  download: {
    open: 'Tải kết quả',
    title: 'Tải kết quả về máy',
    statement: 'Câu lệnh SQL',
    working: (percent: string) => `Đang tạo tệp: ${percent}`,
    tooLongForExcel: (most: string) =>
      `Excel chỉ nhận kết quả tới ${most} dòng ở đây; hãy chọn CSV hoặc Parquet.`,
    tooLongForCopy: (most: string) => `Chỉ sao chép được bảng tới ${most} dòng; hãy tải tệp xuống.`,
    onlyFirst: (most: string) => `Chỉ có ${most} dòng đầu của kết quả.`,
  },
  asked: {
    label: 'Nơi trả lời',
    browser: 'Trình duyệt này (DuckDB)',
    lead: 'Hỏi bộ số liệu trên máy chủ bằng SQL. Chỉ đọc, không sửa được gì; câu lệnh được gửi tới máy chủ ấy và không đi nơi nào khác.',
    examples: {
      title: 'Ví dụ hỏi máy chủ này',
      of: {
        rows: 'Một trăm số liệu, đủ mọi cột',
        years: 'Mỗi năm có bao nhiêu số liệu, chỉ tiêu, địa phương',
        indicators: 'Mỗi chỉ tiêu có bao nhiêu số liệu, từ khi nào đến khi nào',
        latest: 'Số thực hiện mới nhất của từng chỉ tiêu ở từng địa phương',
      },
    },
    tables: 'Bảng và cột hiện ra khi đã nối tới máy chủ.',
    hint: 'Câu lệnh viết theo cú pháp của ClickHouse. Bảng số liệu:',
    notQuestion: (word: string) =>
      `Câu lệnh không được gửi vì mở đầu bằng “${word}”; máy chủ chỉ được hỏi bằng câu mở đầu bằng SELECT, WITH, SHOW, DESCRIBE, EXPLAIN hoặc EXISTS.`,
    unsent: {
      'not-signed-in':
        'Câu lệnh chưa được gửi vì chưa đăng nhập bộ số liệu này. Hãy đăng nhập ở thông báo đầu trang hoặc tại trang Dữ liệu, rồi chạy lại.',
      unused:
        'Bộ số liệu này đang không được dùng nên câu lệnh chưa được gửi. Hãy bấm “Dùng bộ này” tại trang Dữ liệu, rồi chạy lại.',
    },
    connecting: 'Đang nối tới máy chủ; nối xong, câu lệnh sẽ được gửi.',
    technical: 'Chi tiết kỹ thuật:',
  },
  trouble: {
    at: (what: string, line: string, column: string) => `${what} ở dòng ${line}, cột ${column}.`,
    near: (what: string, line: string, column: string) => `${what} (dòng ${line}, cột ${column}).`,
    plain: (what: string) => `${what}.`,
    engineSays: 'Bộ máy truy vấn nói:',
    kinds: {
      empty: 'Chưa có câu lệnh nào để chạy',
      syntax: 'Câu lệnh sai',
      'unknown-name': 'Có tên bảng, tên cột hoặc tên hàm không tìm thấy',
      meaning: 'Câu lệnh không có nghĩa như đã viết',
      value: 'Có giá trị không đổi được sang kiểu cần dùng',
      'not-a-question':
        'Chỉ trả lời câu hỏi (SELECT, FROM, WITH, DESCRIBE, SHOW, SUMMARIZE, PIVOT); lệnh này không được chạy',
      several: 'Mỗi lần chỉ chạy một câu lệnh; hãy bỏ bớt sau dấu chấm phẩy',
      locked: 'Câu lệnh muốn đọc tệp hoặc địa chỉ ở ngoài, hoặc đổi cài đặt; trang này không cho',
      memory:
        'Câu lệnh cần nhiều bộ nhớ hơn trình duyệt có. Trang và số liệu vẫn nguyên; hãy lọc bớt hoặc tính gộp',
      cancelled: 'Đã dừng câu lệnh',
      engine:
        'Bộ máy truy vấn dừng đột ngột vì câu lệnh này. Trang và số liệu vẫn nguyên; câu lệnh sau sẽ chạy trên bộ máy mới',
      'too-many-rows':
        "Câu lệnh cần nhiều dòng hơn mức trình duyệt giữ được một lúc; thêm điều kiện indicator_id = '…', place_id = '…' hoặc source_id = '…' ngay sau WHERE, nối bằng AND",
      'not-loaded': 'Chưa tải được số liệu vào bộ máy truy vấn',
      other: 'Câu lệnh không chạy được',
    },
  },
};
