/** An exported picture leads back to the view that it shows. */
export const reopen = {
  title: 'Mở lại ảnh đã xuất',
  lead: 'Ảnh PNG hoặc SVG do bảng chỉ tiêu này xuất ra có ghi khung nhìn và mã kiểm tra của số liệu. Chọn ảnh, hoặc kéo ảnh thả vào bất kỳ đâu trên trang, để mở lại khung nhìn ấy và biết số liệu có thay đổi hay không. Ảnh không được gửi đi đâu.',
  choose: 'Chọn ảnh…',
  drop: 'Thả ảnh để mở lại khung nhìn; thả tệp số liệu để nạp',
  importNotLoaded: 'Không tải được phần nạp số liệu. Kiểm tra đường truyền rồi thử lại.',
  reading: 'Đang đọc ảnh…',
  opened: (date: string) => `Đã mở lại khung nhìn của ảnh xuất ngày ${date}.`,
  verdicts: {
    same: 'Số liệu của khung nhìn không đổi từ khi xuất ảnh; hình trong ảnh không được kiểm tra.',
    gone: 'Khung nhìn không còn biểu đồ này.',
  },
  changed: (then: string, now: string) =>
    `Số liệu đã thay đổi so với ảnh (ảnh vẽ từ dữ liệu phiên bản ${then}, nay là ${now}).`,
  changedAlone: (version: string) =>
    `Số liệu khác với trong ảnh, dù dữ liệu vẫn là phiên bản ${version}.`,
  notOpened: (name: string) => `Không mở lại được “${name}”.`,
  reasons: {
    'too-large': 'Tệp lớn hơn 60 MB; ảnh do bảng chỉ tiêu xuất ra không lớn như vậy.',
    unread: 'Trình duyệt không đọc được; có thể đó là thư mục, hoặc tệp đã bị chuyển đi.',
    'not-loaded': 'Không tải được phần đọc ảnh. Kiểm tra đường truyền rồi thử lại.',
  },
  others: (count: number) => `Mỗi lần chỉ mở một ảnh; ${count} tệp khác được bỏ qua.`,
};
