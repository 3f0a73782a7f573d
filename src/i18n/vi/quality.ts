/** Notes on the quality of figures: what a report's own figures say of each other. */
export const quality = {
  title: 'Lưu ý về chất lượng số liệu',
  /** Read out with a figure that has a note. */
  mark: 'có lưu ý về chất lượng số liệu',
  openShort: 'Xem nguồn và lưu ý về chất lượng số liệu',
  inChart: (count: number) =>
    `${count} số trong biểu đồ có lưu ý về chất lượng số liệu; mở nguồn của từng số để xem.`,
  document: 'văn bản',
  sameSection: 'cùng mục',
  sumAgrees: (parts: string, total: string) =>
    `Các phần cộng lại khớp tổng đã in: ${parts} = ${total}.`,
  sumDiffers: (parts: string, sum: string, total: string) =>
    `Các phần cộng lại không khớp tổng đã in: ${parts} = ${sum}, tổng in là ${total}.`,
  rateAgrees: (pair: string, share: string) =>
    `Tỷ lệ đã in khớp với hai số in kèm: ${pair} = ${share}.`,
  rateDiffers: (told: {
    where: string;
    rate: string;
    pair: string;
    there: string;
    share: string;
  }) =>
    `${told.where} nêu ${told.rate}; ${told.pair} ở ${told.there} là ${told.share}. Báo cáo không in mẫu số của ${told.rate}; hai tỷ lệ có thể tính trên mẫu số khác nhau.`,
  sameAgrees: (where: string, there: string, figure: string) =>
    `${where} và ${there} cùng nêu ${figure}.`,
  sameAgreesWithin: (where: string, figure: string) => `${where} nêu hai lần, đều là ${figure}.`,
  sameDiffers: (where: string, figure: string, there: string, other: string) =>
    `${where} nêu ${figure}, ${there} nêu ${other}.`,
  sameDiffersWithin: (where: string, figure: string, other: string) =>
    `${where} nêu ${figure}, chỗ khác trong cùng mục nêu ${other}.`,
  contradicted: (sources: number, figures: string) =>
    sources === 1
      ? `Cùng một nguồn nêu khác nhau: ${figures}.`
      : `${sources === 2 ? 'Hai' : sources} nguồn nêu khác nhau: ${figures}.`,
  statedTwice: 'Hai nguồn nêu cùng một số',
};
