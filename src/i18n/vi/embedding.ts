/** A chart in another site's frame. */
export const embedding = {
  title: 'Nhúng biểu đồ vào trang khác',
  openWhole: 'Mở trong bảng chỉ tiêu',
  noSuchChart: 'Biểu đồ được nhúng không còn trong khung nhìn này. Hãy mở khung nhìn đầy đủ.',
  width: 'Bề rộng khung',
  widths: { full: 'Hết bề ngang trang', 800: '800 điểm', 600: '600 điểm' },
  languages: { vi: 'Tiếng Việt', en: 'Tiếng Anh' },
  theme: 'Giao diện khung',
  themes: { usual: 'Như bảng chỉ tiêu', light: 'Sáng', dark: 'Tối' },
  previewOf: (title: string) => `Xem trước: ${title}`,
  code: 'Mã HTML',
  copy: 'Sao chép mã',
  height: (pixels: number) => `Chiều cao ${pixels} điểm, đo theo khung xem trước ở trên.`,
  follow: 'Để khung tự cao theo biểu đồ',
  followHow:
    'Màn hình hẹp thì biểu đồ cần khung cao hơn. Khung báo chiều cao cho trang chứa nó; đặt đoạn mã dưới đây vào trang đó một lần là khung tự cao theo.',
  onlyHere:
    'Bảng chỉ tiêu đang mở từ chính máy này, nên người khác không mở được địa chỉ trong mã. Hãy mở bảng chỉ tiêu ở địa chỉ chung của đơn vị rồi lấy mã ở đó.',
};
