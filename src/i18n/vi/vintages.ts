/** Earlier values of a figure that a later document revised. */
export const vintages = {
  title: 'Các lần công bố trước',
  /** "Báo cáo 6 tháng (…): 50 dự án; thay bằng Báo cáo 9 tháng (…)" */
  line: (source: string, figure: string) => `${source} nêu ${figure}`,
  replacedBy: (source: string) => `thay bằng ${source}`,
  replacedOn: (source: string, date: string) => `thay bằng ${source}, ghi nhận ngày ${date}`,
  short: (history: string) => `Đã sửa: ${history}`,
};
