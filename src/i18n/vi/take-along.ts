/** What can be done with a chart, on the chart. */
export const takeAlong = {
  copyPicture: 'Sao chép ảnh',
  copying: 'Đang vẽ ảnh…',
  copied: (look: string) => `Đã chép ảnh${look === '' ? '' : ` (${look})`}`,
  collect: 'Thêm vào bản tin',
  collected: {
    added: (title: string) => `Đã thêm vào “${title}”`,
    'there-already': (title: string) => `Biểu đồ này đã có trong “${title}”`,
    full: (title: string) => `“${title}” đã đủ số biểu đồ; hãy lập bản tin khác`,
  },
  notKept:
    '(trình duyệt không còn chỗ hoặc không cho lưu: hãy mở trang Bản tin và xuất tệp trước khi đóng trang)',
  more: 'Xuất',
  kinds: {
    image: 'Ảnh PNG, SVG…',
    data: 'Số liệu CSV, Excel…',
    embed: 'Mã nhúng…',
  },
};
