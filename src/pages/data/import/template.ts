import type { ImportWords } from '../../../i18n/import-words.ts';

/** By this mark Excel knows UTF-8; without it, Vietnamese letters are broken. */
const byteOrderMark = '\ufeff';

/**
 * A CSV file to fill in: headings that are recognised, and remarks that are left out when it is read.
 * It holds no example, so that no figure that nobody stated can slip in.
 */
export const templateFile = ({
  templateHeadings,
  templateNotes,
}: Pick<ImportWords['page'], 'templateHeadings' | 'templateNotes'>): Blob =>
  new Blob(
    [
      byteOrderMark,
      ...templateNotes.map((it) => `# ${it}\r\n`),
      `${templateHeadings.join(';')}\r\n`,
    ],
    { type: 'text/csv;charset=utf-8' },
  );
