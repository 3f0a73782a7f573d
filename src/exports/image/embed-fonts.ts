import { exportFontFiles, exportFontsFolder } from './export-fonts.ts';
import { subsetFont } from './subset-font.ts';
import { usedGlyphs } from './used-glyphs.ts';

/** Gets the bytes of a file beside the app, by its path from the page. */
export type ReadFile = (path: string) => Promise<Uint8Array>;

/**
 * The picture with its fonts inside, so that it looks the same in Word, on a slide and where Be
 * Vietnam Pro is not installed: of each face just the glyphs that the picture uses.
 */
export async function embedFonts(svg: string, readFile: ReadFile): Promise<string> {
  const faces = await Promise.all(
    usedGlyphs(svg).map(async (used) => {
      const names = exportFontFiles(used.family, used.weight);
      const files = await Promise.all(names.map((it) => readFile(`${exportFontsFolder}/${it}`)));
      const { bytes } = subsetFont(files, used);
      return `@font-face{font-family:'${used.family}';font-weight:${used.weight};src:url(data:font/otf;base64,${base64(bytes)}) format('opentype')}`;
    }),
  );
  // Right after the title, before the first text, so that a reader has the fonts when it needs them.
  return svg.replace('</title>', () => `</title>\n<style>${faces.join('\n')}</style>`);
}

/** In pieces: a whole font would be more arguments than a call may have. */
function base64(bytes: Uint8Array): string {
  const piece = 0x2000;
  let text = '';
  for (let at = 0; at < bytes.length; at += piece) {
    text += String.fromCharCode(...bytes.subarray(at, at + piece));
  }
  return btoa(text);
}
