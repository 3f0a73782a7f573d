/** A picture seen as others may come to see it, and what was found. */
export const sightTest = {
  seenAs: 'Xem như',
  sights: {
    original: 'Màu gốc',
    grey: 'Bản phô tô đen trắng',
    protan: 'Người mù màu đỏ',
    deutan: 'Người mù màu lục',
    tritan: 'Người mù màu lam',
    projector: 'Máy chiếu trong phòng sáng',
  },
  where: {
    original: 'ở màu gốc',
    grey: 'ở bản đen trắng',
    protan: 'với người mù màu đỏ',
    deutan: 'với người mù màu lục',
    tritan: 'với người mù màu lam',
    projector: 'trên máy chiếu',
  },
  everywhere: 'ở mọi cách nhìn',
  list: (items: readonly string[]) =>
    [items.slice(0, -1).join(', '), items.at(-1)].filter((it) => it !== '').join(' và '),
  nothingByColour: 'Không có gì trong biểu đồ chỉ phân biệt nhau bằng màu.',
  allApart: 'Phân biệt được mọi dãy số ở cả năm cách nhìn.',
  confused: (where: string, a: string, b: string) =>
    `${where}, “${a}” và “${b}” khó phân biệt bằng màu`,
  confusedPairs: (where: string, count: string, a: string, b: string) =>
    `${where}, ${count} cặp khó phân biệt bằng màu, gần nhau nhất là “${a}” và “${b}”`,
  added: (what: string) => `: đã thêm ${what}.`,
  additions: {
    pattern: 'hoạ tiết',
    name: 'tên ghi ngay trên thanh',
    symbol: 'ký hiệu riêng cho từng đường',
    'class-lines': 'gạch ngang cho các lớp dưới mốc so sánh',
  },
  nothingAdded: '; không có cách nào khác để phân biệt ngoài thứ tự trong chú giải.',
  nowApart: 'Nay phân biệt được ở cả năm cách nhìn.',
  stillConfused: (where: string, a: string, b: string) =>
    `Vẫn khó phân biệt ${where}: “${a}” và “${b}”.`,
};
