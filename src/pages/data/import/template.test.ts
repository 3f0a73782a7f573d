import { expect, test } from 'vitest';
import { importWords } from '../../../i18n/import-words.ts';
import { templateFile } from './template.ts';

test.each(['vi', 'en'] as const)(
  'the template (%s) has headings and not one figure',
  async (language) => {
    const bytes = new Uint8Array(await templateFile(importWords(language).page).arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).trimEnd().split('\r\n');
    const rows = lines.filter((it) => !it.startsWith('#'));
    expect(rows).toHaveLength(1);
    expect(rows[0]?.split(';')).toHaveLength(6);
    // A remark with a separator would be taken for a row.
    expect(lines.filter((it) => it.startsWith('#') && it.includes(';'))).toEqual([]);
  },
);
