import type { NativeChart } from '../chart/native-chart.ts';
import { chartPart } from '../xml/chart-part.ts';
import { chartWorkbook } from './chart-workbook.ts';
import { numbered, partText, setText, type PackageParts } from './package-parts.ts';

/**
 * Puts our charts and their workbooks in the places of the stand-ins, in the order of the slides.
 * The writer's own charts turn gaps into text and zeros into gaps, and know no hatching, no colours
 * of the theme at single points, and no words of their own at them.
 */
export async function replaceCharts(
  parts: PackageParts,
  charts: readonly NativeChart[],
  lang: string,
): Promise<void> {
  const paths = numbered(parts, /^ppt\/charts\/chart(\d+)\.xml$/);
  if (paths.length !== charts.length) {
    throw new Error(`${paths.length} charts in the file, ${charts.length} were made`);
  }
  for (const [at, chart] of charts.entries()) {
    const path = paths[at] ?? '';
    setText(parts, path, chartPart(chart, lang));
    parts.set(workbookOf(parts, path), await chartWorkbook(chart));
  }
}

function workbookOf(parts: PackageParts, chartPath: string): string {
  const relations = partText(parts, chartPath.replace('charts/', 'charts/_rels/') + '.rels');
  const target = /Target="\.\.\/(embeddings\/[^"]+)"/.exec(relations)?.[1];
  if (target === undefined) throw new Error(`no workbook of ${chartPath}`);
  return `ppt/${target}`;
}
