export const offline = {
  title: 'Dùng khi không có mạng',
  keeping: {
    unknown: 'Ứng dụng sẽ được lưu vào trình duyệt này khi trang rảnh.',
    insecure:
      'Trang này mở bằng http không mã hoá nên trình duyệt không lưu ứng dụng: mất mạng thì không mở lại được. Muốn dùng khi không có mạng, máy chủ cần phục vụ bằng https. Mọi chức năng khác vẫn như thường.',
    unsupported:
      'Trình duyệt này không lưu được ứng dụng (có thể do đang ở chế độ ẩn danh hoặc quá cũ): mất mạng thì không mở lại được. Mọi chức năng khác vẫn như thường.',
    'under-way': 'Đang lưu ứng dụng và số liệu vào trình duyệt này…',
    kept: 'Ứng dụng đã lưu trong trình duyệt này; không có mạng vẫn mở được mọi trang.',
    failed:
      'Chưa lưu được ứng dụng vào trình duyệt này: thiếu chỗ, hoặc tệp trên máy chủ không khớp với bản đang dùng. Lần mở trang sau sẽ thử lại.',
  },
  data: (version: string, size: string, date: string) =>
    `Số liệu đã lưu: bản ${version}, ${size}; đối chiếu với máy chủ lần cuối ngày ${date}.`,
  dataTrouble: {
    'in-parts':
      'Có bộ số liệu chia thành nhiều phần, trang chỉ đọc phần cần xem nên không lưu trọn; không có mạng thì không xem được số liệu hiện nay.',
    'too-large':
      'Các bộ số liệu trên máy chủ lớn hơn 150 MB nên không được lưu trọn; không có mạng thì không xem được.',
    'no-room': 'Máy này không đủ chỗ trống để lưu số liệu dùng khi không có mạng.',
    'not-read': 'Chưa lưu được số liệu mới: máy chủ không trả lời trọn vẹn.',
  },
  engineKept: 'Bộ máy truy vấn đã lưu.',
  engineNotKept:
    'Bộ máy truy vấn chưa lưu: không có mạng thì chưa truy vấn, nhập tệp hay xem bộ số liệu riêng được.',
  loadAhead: 'Tải sẵn bộ máy truy vấn khi trang rảnh',
  loadAheadHint:
    '6–9 MB nếu máy chủ có nén, 34–39 MB nếu không. Bỏ chọn khi trả tiền theo dung lượng: bộ máy chỉ tải khi có việc cần đến.',
};
