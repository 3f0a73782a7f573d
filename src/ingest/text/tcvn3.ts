/**
 * TCVN 5712:1993, VN3 ("ABC", the fonts named .VnTime and the like): codes, seen as windows-1252
 * characters, and the letters they stand for. Capitals have codes of their own only without a tone;
 * the others bear the small letter's code and are set in a font of capitals (.VnTimeH).
 */
const codes = `¡Ă ¢Â £Ê ¤Ô ¥Ơ ¦Ư §Đ ¨ă ©â ªê «ô ¬ơ \u00ADư ®đ
µà ¶ả ·ã ¸á ¹ạ »ằ ¼ẳ ½ẵ ¾ắ Æặ Çầ Èẩ Éẫ Êấ Ëậ
Ìè Îẻ Ïẽ Ðé Ñẹ Òề Óể Ôễ Õế Öệ ×ì Øỉ Üĩ Ýí Þị
ßò áỏ âõ ãó äọ åồ æổ çỗ èố éộ êờ ëở ìỡ íớ îợ
ïù ñủ òũ óú ôụ õừ öử ÷ữ øứ ùự úỳ ûỷ üỹ ýý þỵ`;

/** Letter by code. */
export const tcvn3Letters: ReadonlyMap<string, string> = new Map(
  // By the space alone: the soft hyphen is a code.
  codes.split(/[ \n]/).map((pair) => [pair.slice(0, 1), pair.slice(1).normalize('NFC')]),
);
