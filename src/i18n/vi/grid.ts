/** Words of a grid of rows; loaded with it, not with the first view. */
export const grid = {
  row: 'Dòng',
  nothing: 'NULL',
  hint: 'Dùng phím mũi tên, PageUp, PageDown, Home và End để đi giữa các ô; giữ Shift để chọn nhiều ô; Ctrl+C để sao chép; Alt+Shift+mũi tên trái, phải để đổi độ rộng cột.',
  editHint: 'Nhấn Enter để sửa ô, Escape để bỏ.',
  edit: (column: string, row: number) => `Sửa ${column}, dòng ${row}`,
  copied: (count: string) => `Đã sao chép ${count} ô.`,
  tooMany: (most: string) =>
    `Chỉ sao chép được tối đa ${most} ô một lần. Muốn lấy nhiều hơn, hãy tải tệp xuống.`,
  longText: (signs: string) => `… còn nữa; cả ô dài ${signs} ký tự.`,
};
