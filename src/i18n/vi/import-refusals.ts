type Params = Readonly<Record<string, string | number>>;

const megabytes = (bytes: string | number | undefined): string =>
  `${Math.ceil(Number(bytes) / 1e6).toLocaleString('vi-VN')} MB`;

const kinds: Readonly<Record<string, string>> = {
  pdf: 'tệp PDF',
  image: 'tệp ảnh',
  json: 'tệp JSON',
  xml: 'tệp XML',
  archive: 'tệp nén không phải ZIP',
  ods: 'bảng tính OpenDocument (.ods)',
  xlsb: 'tệp Excel nhị phân (.xlsb)',
  word: 'tệp Word',
  powerpoint: 'tệp PowerPoint',
  database: 'tệp cơ sở dữ liệu',
  unknown: 'tệp không rõ loại',
};

const asWorkbook = 'Mở tệp trong Excel, lưu lại dưới dạng .xlsx rồi nạp.';

/** Why a file isn't read, and the way out. */
export const importRefusals: Readonly<Record<string, (params: Params) => string>> = {
  'file/empty': () => 'Tệp trống, không có byte nào.',
  'file/unreadable': () =>
    'Trình duyệt không đọc được tệp; có thể tệp đã bị chuyển đi hoặc đang mở ở chương trình khác.',
  'file/too-large': ({ bytes, limit }) =>
    `Tệp ${megabytes(bytes)}, lớn hơn mức ${megabytes(limit)} mà trình duyệt đọc được. Lưu thành Parquet, bớt cột, hoặc chia thành nhiều tệp.`,
  'file/too-large-to-convert': ({ bytes, limit }) =>
    `Tệp ${megabytes(bytes)} phải chuyển đổi trước khi đọc, mà mức chuyển đổi được là ${megabytes(limit)}. Lưu thành CSV UTF-8 không có dòng thừa, thành Parquet, hoặc chia thành nhiều tệp.`,
  'file/kind': ({ kind }) =>
    `Đây là ${kinds[String(kind)] ?? 'tệp không rõ loại'}, không phải bảng số liệu đọc được. Nhận CSV, TSV, .xlsx, Parquet và ZIP.`,
  'excel/html': () => `Đây là trang web mang đuôi Excel. ${asWorkbook}`,
  'excel/old': () => `Đây là Excel kiểu cũ (.xls). ${asWorkbook}`,
  'excel/encrypted': () =>
    'Tệp Excel có mật khẩu. Mở trong Excel, bỏ mật khẩu (Tệp, Thông tin, Bảo vệ sổ làm việc), lưu lại rồi nạp.',
  'excel/macros': () =>
    'Tệp Excel có macro. Mở trong Excel, lưu lại dưới dạng .xlsx (không macro) rồi nạp.',
  'excel/damaged': () => `Tệp Excel bị hỏng hoặc tải về chưa đủ. ${asWorkbook}`,
  'excel/no-cells': () => 'Tệp Excel không có ô nào.',
  'text/binary': () =>
    'Trong tệp có ký tự không phải văn bản, nên đây không phải CSV. Kiểm tra lại loại tệp.',
  'text/quotes': () =>
    'Dấu nháy mở ở đây không được đóng, nên không biết ô kết thúc ở đâu. Sửa dấu nháy rồi nạp lại.',
  'text/cell-too-long': ({ length, limit }) =>
    `Ô ở đây dài ${Number(length).toLocaleString('vi-VN')} ký tự, quá mức ${Number(limit).toLocaleString('vi-VN')}; thường là do thiếu dấu nháy đóng.`,
  'table/header-alone': () => 'Chỉ có dòng tiêu đề, không có dòng số liệu nào.',
  'table/other-width': ({ header, rows }) =>
    `Tiêu đề có ${Number(header).toLocaleString('vi-VN')} cột mà các dòng có ${Number(rows).toLocaleString('vi-VN')} ô. Kiểm tra dấu ngăn ô và dòng tiêu đề.`,
  'table/too-many-columns': ({ columns, limit }) =>
    `Có ${Number(columns).toLocaleString('vi-VN')} cột, quá mức ${Number(limit).toLocaleString('vi-VN')}. Bớt cột, hoặc kiểm tra dấu ngăn ô.`,
  'table/too-many-cells': ({ cells, limit }) =>
    `Có ${Number(cells).toLocaleString('vi-VN')} ô, quá mức ${Number(limit).toLocaleString('vi-VN')}. Lưu thành CSV hoặc Parquet, hoặc chia thành nhiều tệp.`,
  'zip/damaged': () => 'Tệp ZIP bị hỏng hoặc tải về chưa đủ.',
  'zip/encrypted': () => 'Tệp ZIP có mật khẩu. Giải nén rồi nạp các tệp bên trong.',
  'zip/too-many-entries': ({ entries, limit }) =>
    `Tệp ZIP chứa ${Number(entries).toLocaleString('vi-VN')} tệp, quá mức ${Number(limit).toLocaleString('vi-VN')}. Giải nén rồi chọn những tệp cần nạp.`,
  'zip/too-large': ({ bytes, limit }) =>
    `Giải nén ra ${megabytes(bytes)}, quá mức ${megabytes(limit)}. Giải nén rồi nạp từng tệp.`,
  'zip/unsafe-name': ({ name }) =>
    `Tệp ZIP chứa đường dẫn không an toàn (${String(name)}), nên không mở.`,
  'zip/nested': ({ name }) => `Trong ZIP lại có tệp nén ${String(name)}. Giải nén rồi nạp riêng.`,
  'zip/nothing-to-read': () => 'Trong ZIP không có tệp CSV, Excel hay Parquet nào.',
  'parquet/damaged': () => 'Tệp Parquet bị hỏng hoặc tải về chưa đủ.',
  'parquet/too-large': () =>
    'Tệp Parquet quá lớn để mở trong trình duyệt. Bớt cột, hoặc chia thành nhiều tệp.',
  'parquet/incomplete': () => 'Tệp Parquet thiếu phần cuối; có thể tải về chưa xong.',
  'parquet/encrypted': () => 'Tệp Parquet được mã hóa.',
  'parquet/no-columns': () => 'Tệp Parquet không có cột nào đọc được thành bảng.',
  'reader/time-limit': ({ seconds }) =>
    `Đọc quá ${String(seconds)} giây mà chưa xong, nên đã dừng. Chia tệp, hoặc lưu thành CSV hay Parquet.`,
  'reader/crashed': () =>
    'Phần đọc tệp dừng đột ngột; có thể máy không đủ bộ nhớ. Chia tệp rồi thử lại.',
  otherwise: () => 'Không đọc được tệp này.',
};
