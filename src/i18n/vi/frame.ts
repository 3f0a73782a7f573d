export const frame = {
  appName: 'Bảng chỉ tiêu KH&CN',
  overview: 'Tổng quan',
  indicators: 'Chỉ tiêu',
  compare: 'So sánh',
  map: 'Bản đồ',
  progress: 'Tiến độ',
  briefing: 'Bản tin',
  data: 'Dữ liệu',
  query: 'Truy vấn',
  menu: 'Trình đơn',
  closeMenu: 'Đóng trình đơn',
  mainNavigation: 'Các trang',
  skipToContent: 'Đến nội dung chính',
  darkTheme: 'Giao diện tối',
  lightTheme: 'Giao diện sáng',
  language: 'Ngôn ngữ',
  search: 'Tìm chỉ tiêu, tỉnh',
  searchHint: 'Gõ tên chỉ tiêu, tỉnh, thành phố; không cần dấu',
  foundIndicators: 'Chỉ tiêu',
  foundPlaces: 'Tỉnh, thành phố',
  nothingFound: (typed: string) => `Không tìm thấy “${typed}”`,
  noReport: 'chưa có báo cáo',
  mergedFrom: (names: string) => `gồm ${names}`,
  licences: 'Phần mềm, phông chữ, bản đồ được dùng và giấy phép',
  footer:
    'Mọi số liệu trên trang đều lấy từ văn bản nguồn; bấm vào một số để xem báo cáo, mục và câu chữ như đã in. Số không có trong nguồn được ghi rõ là không nêu.',
  version: {
    figuresTo: (year: string) => `Số liệu đến năm ${year}`,
    newestDocument: (date: string) => `văn bản mới nhất: ${date}`,
    data: (version: string) => `bản dữ liệu ${version}`,
    app: (version: string, build: string) => `ứng dụng ${version} (${build})`,
    offline: 'Đang không có mạng.',
    offlineKept: (date: string) => `Đang không có mạng: dùng số liệu đã lưu ngày ${date}.`,
    wasOffline: (date: string) =>
      `Lúc mở trang không có mạng nên đang dùng số liệu đã lưu ngày ${date}.`,
    loadAgain: 'Tải lại trang',
    isNew: 'Có bản mới của ứng dụng.',
    takenElsewhere: 'Cửa sổ khác đã sang bản mới; trang này vẫn chạy trọn bản cũ.',
    replaced: 'Máy chủ đã sang bản mới nên phần vừa mở của bản đang chạy không còn.',
    take: 'Dùng bản mới',
    later: 'Để sau',
    importFirst: 'Xong việc nhập số liệu đang dở rồi hãy dùng bản mới.',
  },
  copyAddress: 'Sao chép địa chỉ',
  copyFromHash: 'Sao chép phần từ dấu #',
  copied: 'Đã sao chép',
  copyFailed: 'Trình duyệt không cho sao chép; hãy chọn và sao chép bằng tay',
  print: 'In trang',
  close: 'Đóng',
  addressIgnored: (parameter: string, text: string) =>
    `Không đọc được “${parameter}=${text}” trong địa chỉ; trang dùng giá trị mặc định.`,
  unknownPage: 'Không có trang này. Dưới đây là trang Tổng quan.',
  unknownPlace: (id: string) =>
    `Không có đơn vị “${id}” theo địa giới đang chọn; trang dùng giá trị mặc định.`,
  otherBoundary: (asked: string, shown: string) =>
    `${asked} không thuộc địa giới đang chọn; trang hiện ${shown}.`,
  noYear: (year: number, place: string) =>
    `Không có số liệu năm ${year} của ${place}; trang hiện năm gần nhất có số liệu.`,
  setAside: (title: string, size: string) =>
    `Máy không đủ bộ nhớ cho bộ số liệu “${title}” (${size}), nên bộ này đang được để riêng. Xóa, làm nhỏ lại hoặc thử nạp lại ở trang Dữ liệu.`,
  refusedPackages: (count: number) =>
    `${count} bộ số liệu không dùng được; lý do ghi ở trang Dữ liệu.`,
  cleared:
    'Những gì trang này lưu trong trình duyệt đã bị xóa từ bên ngoài: bộ số liệu đã nạp, bản tin, danh sách theo dõi và thiết đặt. Nếu đã xuất ra tệp, có thể khôi phục ở trang Dữ liệu.',
  noPlaces:
    'Không có danh mục tỉnh, thành phố nào dùng được, nên chưa hiện được số liệu. Lý do ghi ở trang Dữ liệu.',
  dismiss: 'Bỏ qua',
};
