/** A text cut before and after each “quote”; the pieces joined are the text. */
export const splitQuotes = (text: string): readonly string[] =>
  text.split(/(“[^“”]*”)/).filter((part) => part !== '');

/** Whether a text has a letter that English doesn't have: `đ`, or one with a mark above or below it. */
export const hasVietnameseLetters = (text: string): boolean =>
  /[đĐ]|\p{Script=Latin}\p{Mn}/u.test(text.normalize('NFD'));
