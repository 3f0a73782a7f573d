/** Words that stand on an exported picture, and why one is refused. */
export const imageExport = {
  source: (sources: string) => `Nguồn: ${sources}`,
  dataDate: (date: string) => `Số liệu cập nhật đến ${date}`,
  exportDate: (date: string) => `Xuất ảnh ngày ${date}`,
  view: (address: string) => `Xem tại: ${address}`,
  viewLong: (address: string) => `Xem tại: ${address} (địa chỉ đầy đủ ghi trong tệp ảnh)`,
  tooLarge: (width: string, height: string) =>
    `Trình duyệt không vẽ được ảnh ${width} × ${height} điểm. Hãy chọn mật độ thấp hơn, hoặc tải tệp SVG.`,
  notDrawn: 'Trình duyệt không vẽ được ảnh này. Hãy tải tệp SVG.',
  refused: {
    'no-picture': 'Tệp này không phải ảnh PNG hoặc SVG.',
    truncated: 'Tệp ảnh bị cắt: phần cuối không còn.',
    damaged: 'Tệp ảnh bị hỏng: nội dung không khớp với mã kiểm tra.',
    'no-stamp':
      'Ảnh này không ghi địa chỉ góc nhìn. Ảnh chụp màn hình và ảnh đã qua ứng dụng nhắn tin thường mất phần này.',
    'not-ours': 'Phần ghi trong ảnh không phải do bảng chỉ tiêu này viết.',
    altered: 'Phần ghi trong ảnh đã bị sửa: nội dung không khớp với mã kiểm tra.',
    'other-origin': 'Địa chỉ ghi trong ảnh dẫn tới một trang khác, nên không được mở.',
    'other-figures': 'Số liệu ghi trong ảnh khác với số liệu của địa chỉ ấy hiện nay.',
  },
};
