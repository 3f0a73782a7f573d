import { escapeText } from '../../../image/xml-text.ts';
import { plainText } from '../plain-text.ts';

declare const isXml: unique symbol;

/** Well-formed XML. Text becomes such by `xmlText` alone, so that none is taken for markup. */
export type Xml = string & { readonly [isXml]: true };

export const xmlText = (text: string): Xml => escapeText(plainText(text)) as Xml;

/** Values of attributes; those that are undefined are left out. */
type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

export function element(
  name: string,
  attributes: Attributes = {},
  ...children: readonly (Xml | undefined)[]
): Xml {
  const said = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${xmlText(attributeText(value))}"`)
    .join('');
  const inside = joined(children);
  return (inside === '' ? `<${name}${said}/>` : `<${name}${said}>${inside}</${name}>`) as Xml;
}

/** Truth is 1 or 0 in all of these formats. */
const attributeText = (value: Attributes[string]): string =>
  typeof value === 'boolean' ? (value ? '1' : '0') : String(value);

export const joined = (pieces: readonly (Xml | undefined)[]): Xml =>
  pieces.filter((it) => it !== undefined).join('') as Xml;

/** A chart's settings are elements with a value: `<c:gapWidth val="60"/>`. */
export const valued = (name: string, val: string | number | boolean): Xml => element(name, { val });

/** A part of a package. */
export const xmlPart = (root: Xml): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
