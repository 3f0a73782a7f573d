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
  footer:
    'Mọi số liệu trên trang đều lấy từ văn bản nguồn; bấm vào một số để xem báo cáo, mục và câu chữ như đã in. Số không có trong nguồn được ghi rõ là không nêu.',
  copyAddress: 'Sao chép địa chỉ',
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
  refusedPackages: (count: number) =>
    `${count} bộ số liệu không dùng được; lý do ghi ở trang Dữ liệu.`,
  noPlaces:
    'Không có danh mục tỉnh, thành phố nào dùng được, nên chưa hiện được số liệu. Lý do ghi ở trang Dữ liệu.',
  dismiss: 'Bỏ qua',
};
