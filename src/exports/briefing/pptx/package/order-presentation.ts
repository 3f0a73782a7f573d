import { mendText, type PackageParts } from './package-parts.ts';

/** Masters stand before slides in the list of a presentation; the writer puts that of the notes after. */
export const orderPresentation = (parts: PackageParts): void =>
  mendText(parts, 'ppt/presentation.xml', (text) =>
    text.replace(
      /(<p:sldIdLst>.*<\/p:sldIdLst>)(<p:notesMasterIdLst>.*<\/p:notesMasterIdLst>)/s,
      '$2$1',
    ),
  );
