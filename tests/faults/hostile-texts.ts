import type { Page } from 'playwright';
import { expect } from 'vitest';

// What an attacker, a careless program or a strange name may put into any text that the app takes.

/** Stands in every one of them, and in no text of the app's own. */
export const mark = 'Zqx';

const act = 'window.hostileRan=1';

/** Markup and the ends of what a text may stand in; `x-hostile` is an element that nobody makes. */
const markup = [
  `<x-hostile>${mark}</x-hostile>`,
  `<img src=x onerror="${act}">`,
  `<script>${act}</script>`,
  `<svg onload=${act}><a xlink:href="javascript:${act}"><text>x</text></a></svg>`,
  `<iframe srcdoc="<script>parent.${act}</script>"></iframe>`,
  `"'></title></text></textarea></style></script><x-hostile onclick=${act}>`,
  `<a href="javascript:${act}">x</a> javascript:${act}`,
  `" onmouseover="${act}" autofocus onfocus="${act}" x="`,
  `]]><!-- --><?xml version="1.0"?>&lt;x-hostile&gt;&#60;x-hostile&#62;&amp;`,
].join(' ');

/** What libraries that draw or fill in texts take for more than text. */
const templates = `{a|b} {b} {c} {@1} {{constructor.constructor('${act}')()}} \${${act}} %s %00 $& $1 \\u003c`;

/** What a spreadsheet begins to reckon at, and its wide forms. */
export const formulaSigns = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t=', '\r='] as const;
const formula = `1+1+cmd|'/C calc'!A0;=HYPERLINK("http://hostile.example.test/?x","y")`;

/** Signs that can't be seen, and those that turn the words behind them. */
const controls = '\u0001\u0007\u0008\u001b\u007f\u0085\u009f';
const turning = '\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069';
const rightToLeft = 'שלום \u0639\u0631\u0628\u064a';
const invisible = 'ẩ\u200bn\u200c \u2060m\u200dình\ufeff';

const prototypes = '__proto__ constructor toString hasOwnProperty';

/** A word without a place to break it. */
export const longWord = 'Đ'.repeat(2_000);

/** Half a character: only where a format can hold it, which UTF-8 can't. */
export const halves = '\ud83d\udc00\udc00x\ud800';

/** All of these on one line, beginning like a formula with one of the signs, and naming its field. */
export const hostileLine = (field: string, sign: string = '='): string =>
  [
    `${sign}${formula}`,
    `${mark} ${field}`,
    markup,
    templates,
    `\u202e${controls}${turning}`,
    rightToLeft,
    invisible,
    prototypes,
  ].join(' ');

/** The same over several lines. */
export const hostileText = (field: string, sign?: string): string =>
  `${hostileLine(field, sign)}\r\nhai\n\nba\tbốn`;

/** Short enough for fields with a limit; the turning sign comes first, so that nothing hides behind it. */
export const shortHostile = `\u202e=${mark}<x-hostile onclick=${act}>\u0007{a|b}`;

interface Findings {
  /** Whether a script of a text has run. */
  ran: boolean;
  /** Elements and attributes that came out of a text. */
  made: string[];
  /** Texts and attributes with a sign that can't be shown or turns its neighbours. */
  unshown: string[];
  /** How often the mark is in texts and attributes. */
  marks: number;
}

/** Looks at all of the page, shadow roots included. */
const findingsOf = (page: Page): Promise<Findings> =>
  page.evaluate((marked) => {
    const bad =
      /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
    const found: Findings = { ran: false, made: [], unshown: [], marks: 0 };
    const look = (text: string, where: string) => {
      if (text.includes(marked)) found.marks += 1;
      const at = text.search(bad);
      if (at < 0) return;
      const sign = text.codePointAt(at)?.toString(16) ?? '';
      found.unshown.push(`${where}: U+${sign} in ${text.slice(Math.max(0, at - 20), at + 20)}`);
    };
    const nameOf = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`;
    const isOwn = (address: string) =>
      address === '' ||
      /^(blob:|data:image\/png|#|\.\/|\.\.\/)/.test(address) ||
      new URL(address, document.baseURI).href.startsWith(new URL('.', document.baseURI).href);
    const visit = (root: Document | ShadowRoot) => {
      for (const element of root.querySelectorAll('*')) {
        const name = nameOf(element);
        if (/^(x-hostile|object|embed|base|audio|video)$/.test(element.localName)) {
          found.made.push(name);
        }
        for (const { name: attribute, value } of element.attributes) {
          const isAddress = /^(href|src|xlink:href|action|formaction|data|srcset|poster)$/.test(
            attribute,
          );
          if (/^on/i.test(attribute) || attribute === 'srcdoc' || attribute === 'autofocus') {
            found.made.push(`${name}[${attribute}]`);
          }
          if (isAddress && (!isOwn(value) || /^\s*javascript:/i.test(value))) {
            found.made.push(`${name}[${attribute}=${value.slice(0, 60)}]`);
          }
          // What leads to a view has its text percent-encoded.
          look(value, `${name}[${attribute}]`);
        }
        if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
          look(element.value, `${name}.value`);
        }
        if (element.shadowRoot) visit(element.shadowRoot);
      }
      const walker = document.createTreeWalker(
        root,
        NodeFilter.SHOW_TEXT | NodeFilter.SHOW_COMMENT,
      );
      while (walker.nextNode()) {
        const { currentNode } = walker;
        if (currentNode.parentElement?.localName === 'script') continue;
        const parent = currentNode.parentElement;
        look(currentNode.nodeValue ?? '', parent ? nameOf(parent) : 'shadow root');
      }
    };
    visit(document);
    look(document.title, 'title');
    found.ran = Reflect.get(window, 'hostileRan') !== undefined;
    return found;
  }, mark);

/** Fails unless all texts of the page are nothing but text; gives how many show the mark. */
export async function expectHarmless(page: Page, where: string): Promise<number> {
  const { marks, ...found } = await findingsOf(page);
  expect.soft(found, where).toEqual({ ran: false, made: [], unshown: [] });
  return marks;
}

/** What no text of a file may hold once the app has written it. */
export const unshowable =
  // eslint-disable-next-line no-control-regex -- these are the characters meant
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
