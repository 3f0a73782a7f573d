export const firstView = {
  late: 'Phần điều khiển của trang vẫn đang tải. Nút và liên kết sẽ trả lời khi tải xong.',
  /** Over figures that stand: these were held against the server's files before they were shown. */
  withoutControls:
    'Phần điều khiển của trang chưa tải được nên nút, ô chọn và liên kết chưa trả lời. Các con số đang hiện đã đối chiếu với tệp trên máy chủ, vẫn đọc được.',
  nothing: 'Chưa mở được bảng số liệu: không tải được mã của trang từ máy chủ.',
  doesNotRun:
    'Mã của trang đã tải về nhưng không chạy được: tệp tới không trọn vẹn, hoặc trình duyệt quá cũ (cần Chrome, Edge, Firefox hoặc Safari từ năm 2023 trở lại đây).',
  offline: 'Đang không có mạng; khi có mạng trở lại trang sẽ tự thử lại.',
  newVersion:
    'Máy chủ đã có bản mới của ứng dụng; trang đang mở thuộc bản cũ và không chạy tiếp được.',
  reload: 'Tải lại trang',
  openNew: 'Mở bản mới',
};
