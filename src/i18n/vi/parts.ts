/** Words for packages that are read part by part. */
export const parts = {
  held: (rows: string, bytes: string, bound: string) =>
    `Các bộ được đọc từng phần: trình duyệt đang giữ ${rows} dòng, khoảng ${bytes} trong tối đa ${bound}; dòng nào cần mới đọc, lâu không dùng thì bỏ.`,
  fetched: (bytes: string) => `Đã tải ${bytes}.`,
};
