export const chart = {
  table: 'Bảng số liệu',
};
