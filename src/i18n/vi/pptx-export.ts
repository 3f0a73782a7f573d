/** Words that stand in a PowerPoint file beside those of its charts. */
export const pptxExport = {
  /** Name of the series that draws a median or a base as a line. */
  reference: 'Mốc so sánh',
  exportDate: (date: string) => `Xuất tệp ngày ${date}`,
  continued: (title: string, page: number, pages: number) => `${title} (${page}/${pages})`,
  /** Head of the figures in the notes of a slide. */
  figures: 'Số liệu',
  moreFigures: (count: number) => `và ${count} dòng khác ở phần ghi chú của trang chiếu`,
  /** In the legend: where the printed total of a bar stands. */
  atBarEnd: (total: string) => `${total} (số ở cuối thanh)`,
  /** In the place of the note on the cross of a drawing, which a chart of PowerPoint has not. */
  cut: 'Đường bị ngắt: hai số khác kỳ hoặc khác phạm vi, không so sánh với nhau.',
  /** Name of a line that goes on where it can't be joined. */
  goesOn: (name: string, part: number) => `${name} (${part})`,
  /** Said behind the name of the stretch of a line whose figures are not whole. */
  notWhole: { 'part-year': 'chưa đủ năm', preliminary: 'số sơ bộ', estimate: 'số ước tính' },
  /** Said behind the name of the series that makes the points of a line hollow. */
  insidePoints: 'phần trong của điểm rỗng',
  /** Of circles, which tell by their edge what points tell by their shape. */
  circles: {
    partYear: 'Hình tròn rỗng, viền đứt: chưa đủ năm.',
    preliminary: 'Hình tròn rỗng, viền liền: số sơ bộ.',
    estimate: 'Hình tròn rỗng, viền chấm: số ước tính.',
  },
  logo: 'Biểu trưng',
  layouts: { cover: 'Trang đầu', chart: 'Trang biểu đồ' },
  /** Names of the objects of a slide, as PowerPoint lists them, and prompts of empty ones. */
  objects: {
    title: 'Tiêu đề',
    subtitle: 'Phụ đề',
    caption: 'Lời dẫn',
    chart: 'Biểu đồ',
    picture: 'Hình',
    table: 'Bảng',
    notes: 'Ghi chú',
    foot: 'Nguồn và địa chỉ',
    department: 'Cơ quan',
    date: 'Nơi và ngày',
    signature: 'Người ký',
    product: 'Tên sản phẩm',
  },
};
