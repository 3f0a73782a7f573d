import type { FaceFamily, FaceWeight } from './used-glyphs.ts';

/** Folder beside the app; its files are asked for only when a picture is made. */
export const exportFontsFolder = 'export-fonts';

/**
 * Files of a face in the order in which a character is looked for. They are WOFF and OpenType and
 * not the WOFF2 of the page, which nothing of a reasonable size unpacks.
 */
export const exportFontFiles = (family: FaceFamily, weight: FaceWeight): string[] =>
  family === 'Be Vietnam Pro Tab'
    ? [`be-vietnam-pro-tab-${weight}.otf`]
    : [
        `be-vietnam-pro-latin-${weight}.woff`,
        `be-vietnam-pro-vietnamese-${weight}.woff`,
        `be-vietnam-pro-signs-${weight}.otf`,
      ];
