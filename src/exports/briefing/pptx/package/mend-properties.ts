import type { IsoDate } from '../../../../semantic/period.ts';
import { mendText, type PackageParts } from './package-parts.ts';

/**
 * The file is of the day that the caller says, so that the same briefing gives the same file; and
 * its list of fonts and titles, which the writer makes up, is left out.
 */
export function mendProperties(parts: PackageParts, day: IsoDate): void {
  mendText(parts, 'docProps/core.xml', (text) =>
    text.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`),
  );
  mendText(parts, 'docProps/app.xml', (text) =>
    text.replace(/<HeadingPairs>.*<\/TitlesOfParts>/s, ''),
  );
}
