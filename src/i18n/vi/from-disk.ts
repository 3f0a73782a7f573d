/** What differs where the app was opened by a double click, without a server. */
export const fromDisk = {
  title: 'Đang mở từ ổ đĩa hoặc USB',
  lead: 'Bảng này mở bằng bấm đúp, không qua máy chủ. Mọi trang, biểu đồ, tải về, nạp số liệu và truy vấn đều dùng được, không cần mạng. Khác với bản trên máy chủ ở những điểm sau:',
  points: [
    'Địa chỉ chỉ mở được trên máy này. Vì vậy nút sao chép, ảnh và tệp tải về chỉ ghi phần từ dấu # trở đi; người nhận mở bảng của mình rồi dán phần đó vào cuối địa chỉ ở đó.',
    'Không lấy được mã nhúng biểu đồ vào cổng thông tin.',
    'Số liệu tự nạp, danh sách theo dõi và bản tin lưu trong trình duyệt của máy này, không lưu vào thư mục hay USB. Mang sang máy khác bằng nút “Xuất tất cả ra một tệp”. Bản sao khác của bảng mở từ đĩa trong cùng trình duyệt có thể thấy chung những gì đã lưu.',
    'Số liệu đi kèm đã đóng gói khi dựng thư mục. Sửa tệp trong thư mục không làm đổi số; muốn có số mới thì chép thư mục mới, hoặc nạp tệp ở trang này.',
    'Không cài được thành ứng dụng và không tự báo khi có bản mới.',
  ],
  notEmbedded:
    'Bảng chỉ tiêu đang mở từ ổ đĩa hoặc USB, trang của nơi khác không lấy biểu đồ từ đây được. Hãy mở bảng chỉ tiêu ở địa chỉ chung của đơn vị rồi lấy mã nhúng ở đó.',
};
