import { tcvn3Letters } from './tcvn3.ts';
import { vniLetters } from './vni.ts';

const codeOf = (letters: ReadonlyMap<string, string>): Map<string, string> =>
  new Map([...letters].map(([code, letter]) => [letter, code]));
const tcvn3Codes = codeOf(tcvn3Letters);
const vniCodes = codeOf(vniLetters);

/** A text as it was typed for .VnTime: capitals with a tone have no codes of their own. */
export const toTcvn3 = (text: string): string =>
  Array.from(
    text.normalize('NFC'),
    (letter) => tcvn3Codes.get(letter) ?? tcvn3Codes.get(letter.toLowerCase()) ?? letter,
  ).join('');

/** A text as it was typed for the VNI fonts. */
export const toVni = (text: string): string =>
  Array.from(text.normalize('NFC'), (letter) => vniCodes.get(letter) ?? letter).join('');

/** Sentences of the five reports. */
export const sentences = [
  'Kết quả kiểm tra được 32/36 đơn vị, có 4 đơn vị dừng kiểm tra do dừng sản xuất, kinh doanh.',
  'Tính đến thời điểm hiện tại đã giải ngân được 5.750 triệu đồng, chưa giải ngân đủ theo kế hoạch.',
  'Tham gia giám sát hoạt động sửa chữa, kiểm định cột đo xăng dầu tại 04 cơ sở ở huyện Hạ Lang, Hà Quảng, Trùng Khánh.',
  'Hướng dẫn 01 đơn vị xây dựng về nhãn hàng hóa và 02 cơ sở làm thủ tục đăng ký sử dụng mã số mã vạch.',
  'thực hiện 01 phóng sự tuyên truyền phát sóng trên chuyên mục "Chương trình KH&CN và đời sống" của Đài Phát thanh và truyền hình tỉnh Cao Bằng',
  'Hoàn thiện công nghệ sản xuất sắt xộp và nghiên cứu sử dụng sắt xộp để luyện một số thép hợp kim',
  'mỏ mangan Roỏng Tháy, xã Trung Phúc, huyện Trùng Khánh và mỏ mangan Pài Cai',
];
