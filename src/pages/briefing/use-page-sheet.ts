import { useEffect } from 'react';
import type { Orientation } from './paper-context.tsx';

/** What is printed in the margins of every page but, at the head, the first. */
interface PageMargins {
  head: string;
  /** Before the number of the page. */
  page: string;
}

/** Size and margins of the printed page, as long as the briefing is shown. */
export function usePageSheet(orientation: Orientation, { head, page }: PageMargins): void {
  useEffect(() => {
    // A sheet of its own and no style element: those are left to the policy to forbid.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@page {
      size: A4 ${orientation};
      margin: 20mm 15mm 20mm 25mm;
      @top-left { content: ${quoted(head)}; ${marginFace} }
      @bottom-right { content: ${quoted(`${page} `)} counter(page) "/" counter(pages); ${marginFace} }
    }
    @page :first { @top-left { content: none } }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((it) => it !== sheet);
    };
  }, [orientation, head, page]);
}

const marginFace = `font: 400 9pt 'Be Vietnam Pro', Arial, sans-serif; color: #333`;

/** A CSS string: nothing that a person typed ends it. */
const quoted = (text: string): string =>
  `"${text.replace(/[\p{Cc}"\\]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16) ?? ''} `)}"`;
