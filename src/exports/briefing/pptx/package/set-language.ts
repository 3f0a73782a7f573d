import { partText, setText, type PackageParts } from './package-parts.ts';

/** Words are checked and read aloud in the document's language; the writer calls all of them English. */
export function setLanguage(parts: PackageParts, lang: string): void {
  for (const path of parts.keys()) {
    if (
      !/^ppt\/(slides|slideLayouts|slideMasters|notesSlides|notesMasters)\/[^/]+\.xml$/.test(path)
    )
      continue;
    // In text a quotation mark is escaped, so this is an attribute wherever it stands.
    const text = partText(parts, path)
      .replaceAll(' altLang="en-US"', '')
      .replaceAll('lang="en-US"', `lang="${lang}"`);
    setText(parts, path, text);
  }
}
