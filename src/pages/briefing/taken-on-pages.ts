import type { TextFace } from '../../charts/text/measure-text.ts';
import { wrapText } from '../../charts/text/wrap-text.ts';
import type { Messages } from '../../i18n/vi/messages.ts';
import type { Briefing } from '../../semantic/briefing.ts';
import { briefingTitle } from './briefing-title.ts';
import type { Paper } from './paper-context.tsx';

/** Head and signature in CSS pixels, as `briefing-print.module.css` sets them in points and millimetres. */
const name = { size: 16, weight: 600, line: 21.4 } as const;
const title = { size: 24, weight: 600, line: 32 } as const;
const gaps = { head: 68, signature: 129 };
const signatureWidth = 302;

/**
 * What must stand on the printed pages of so many charts besides the chart, in CSS pixels: the head
 * with the first, the signature with the last, which would otherwise sign an empty page.
 */
export function takenOnPages(
  briefing: Briefing,
  department: string,
  charts: number,
  { width }: Paper,
  messages: Messages,
): readonly number[] {
  const head =
    gaps.head +
    heightOf(department.toUpperCase(), name, width / 2 - 23) +
    heightOf(briefingTitle(briefing, messages), title, width);
  const isSigned = briefing.role.trim() !== '' || briefing.name.trim() !== '';
  const signature = isSigned
    ? gaps.signature +
      heightOf(briefing.role.toUpperCase(), name, signatureWidth) +
      heightOf(briefing.name, name, signatureWidth)
    : 0;
  return Array.from(
    { length: charts },
    (_, at) => (at === 0 ? head : 0) + (at === charts - 1 ? signature : 0),
  );
}

/** One line where there is nothing yet: something stands beside it. */
const heightOf = (text: string, face: TextFace & { line: number }, width: number): number =>
  Math.max(1, wrapText(text, face, width).length) * face.line;
