export const states = {
  loading: 'Đang mở bảng số liệu…',
  loadingEngine: (loaded: string, total: string) =>
    `Đang tải bộ máy truy vấn: ${loaded} / ${total}`,
  loadingData: (loaded: string) => `Đang tải số liệu: ${loaded}`,
  loadingServer: 'Đang chờ số liệu từ máy chủ…',
  failedTitle: 'Không mở được phần này',
  failedNext: 'Số liệu đã tải vẫn còn. Có thể thử lại, hoặc tải lại trang.',
  exportNotOpened:
    'Chưa tải được phần xuất tệp. Khi có mạng trở lại, hãy đóng hộp này rồi mở lại; không cần tải lại trang.',
  privateWindow:
    'Đây là cửa sổ riêng tư: mọi thứ lưu ở đây (bộ số liệu đã nạp, bản tin, mục tiêu, câu truy vấn) sẽ mất khi đóng hết các cửa sổ riêng tư. Hãy xuất ra tệp trước khi đóng.',
  retry: 'Thử lại',
  reload: 'Tải lại trang',
  details: 'Chi tiết kỹ thuật',
  errors: {
    network: 'Không tải được tệp từ máy chủ. Kiểm tra đường truyền rồi thử lại.',
    engine: 'Bộ máy truy vấn trong trình duyệt dừng đột ngột và khởi động lại không thành công.',
    query: 'Câu truy vấn không chạy được.',
    tooManyRows:
      'Câu hỏi này cần nhiều số liệu hơn mức trình duyệt giữ được một lúc. Hãy chọn ít địa phương, ít chỉ tiêu hơn hoặc không xem các phần.',
    remote: 'Máy chủ số liệu không trả lời được cho phần này của trang; lý do ghi ở đầu trang.',
    config: 'Tệp cấu hình của đơn vị (config.json) sai định dạng.',
    packages: 'Danh sách bộ số liệu (packages.json) sai định dạng.',
    unknown: 'Có lỗi không lường trước.',
  },
};

export const dataPage = {
  title: 'Dữ liệu',
  lead: 'Các bộ số liệu mà bảng này đang dùng, cùng từ điển của chúng. Bộ nào không qua kiểm tra thì không được dùng, và lý do ghi ở dưới.',
  accepted: 'Đang dùng',
  refused: 'Không dùng',
  refusedWhy: (count: number) => `Bị từ chối vì ${count} lỗi; các bộ khác không bị ảnh hưởng.`,
  rows: (count: string) => `${count} dòng`,
  version: (version: string) => `phiên bản ${version}`,
  download: 'Tải tệp',
  column: 'Cột',
  type: 'Kiểu',
  meaning: 'Ý nghĩa',
  required: 'bắt buộc',
  problemColumns: { file: 'Tệp', line: 'Dòng', column: 'Cột', value: 'Giá trị', reason: 'Lý do' },
  sources: 'Các báo cáo nguồn',
  types: {
    string: 'chữ',
    number: 'số',
    integer: 'số nguyên',
    boolean: 'đúng/sai',
    date: 'ngày',
  },
  engine: {
    idle: 'Bộ máy truy vấn chưa tải.',
    loading: 'Đang tải bộ máy truy vấn…',
    ready: 'Bộ máy truy vấn DuckDB sẵn sàng trong trình duyệt này.',
    failed: 'Không khởi động được bộ máy truy vấn; các trang vẫn dùng kết quả tính sẵn.',
  },
  answeredFrom: 'Số liệu không rời khỏi máy này và không gửi đi đâu.',
  moreProblems: (count: number) => `và ${count} lỗi nữa`,
};
