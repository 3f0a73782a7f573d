import { allPairs } from '../../lib/all-pairs.ts';
import type { ChartModel } from '../chart-model.ts';
import { decalOf, solidMarks } from '../draw/decal.ts';
import { faces } from '../draw/faces.ts';
import { swatchHeight, swatchAt } from '../draw/key-row.ts';
import { path, text, textLines, type Box, type Mark } from '../draw/mark.ts';
import { boxHalo } from '../draw/symbols.ts';
import { partLayout, type PartLayout } from '../layout/part-layout.ts';
import { palettes, type Palette } from '../palette.ts';
import type { SceneItem, SceneKind } from '../scene.ts';
import { nth } from '../layout/nth.ts';

/** One total as one bar of its parts; never a progress bar, and no pie. */
export const parts: SceneKind = {
  categoriesRun: 'across',
  height: (model, width) => partLayout(model, width, '').height,
  scene(model, context) {
    const { chart } = context.words.messages;
    const layout = partLayout(model, context.width, chart.missing);
    const palette = palettes[context.theme];
    const colours = partColours(model, palette);
    return {
      width: context.width,
      height: layout.height,
      backdrop: restMarks(layout, chart.rest, palette),
      series: model.series.slice(0, 1).map((series) => ({
        id: series.id,
        name: series.name,
        items: series.points.map((_, index) =>
          part(model, layout, index, nth(colours, index), palette),
        ),
      })),
    };
  },
  // Under its part a name needs no colour.
  rivals(model, { theme, width, words }) {
    const { isList, parts } = partLayout(model, width, words.messages.chart.missing);
    const colours = partColours(model, palettes[theme]);
    const looks = model.categories.map(({ label }, at) => ({
      name: label,
      colour: nth(colours, at),
      mark: decalOf(model, at),
      extent: swatchHeight,
    }));
    return isList ? allPairs(looks.filter((_, at) => parts[at]?.segment)) : [];
  },
  additions: () => ['pattern'],
};

/** Up to four parts go from the accent to grey; of more, each has a colour of its own. */
function partColours({ categories }: ChartModel, palette: Palette): string[] {
  const order = categories.length > palette.parts.length ? palette.categorical : palette.parts;
  return categories.map((_, index) => order[index] ?? palette.contextBar);
}

function part(
  model: ChartModel,
  layout: PartLayout,
  index: number,
  colour: string,
  palette: Palette,
): SceneItem {
  const { segment, label } = nth(layout.parts, index);
  const ink = label.stated ? palette.ink : palette.muted;
  const decal = decalOf(model, index);
  const marks: Mark[] = [
    ...(segment
      ? [...solidMarks(segment, colour, decal, palette.surface), boxHalo(segment, palette.ink)]
      : []),
    ...(layout.isList && segment
      ? solidMarks(swatchAt({ x: 0, middle: label.y + 10 }, model), colour, decal, palette.surface)
      : []),
    text(label.figure, label.figureEndAt, label.y + 10, label.face, ink, 'right'),
    ...textLines(label.lines, label.nameAt, label.y, faces.label, 20, ink),
  ];
  const spot: Box = segment ?? { x: 0, y: label.y, width: layout.width, height: label.height };
  const hit = layout.isList
    ? { x: 0, y: label.y, width: layout.width, height: label.height }
    : { ...spot, height: layout.height };
  return { marks, anchor: { x: spot.x + spot.width / 2, y: spot.y }, hit };
}

/** What the report's parts leave of its total: an empty piece of the bar, and its words. */
function restMarks({ rest }: PartLayout, words: string, palette: Palette): Mark[] {
  if (!rest) return [];
  const swatch = { x: 0, y: rest.labelAt.y + 4, width: 12, height: 12 };
  return [
    emptyBox(rest.segment, palette),
    emptyBox(swatch, palette),
    text(words, rest.labelAt.x, rest.labelAt.y + 10, faces.label, palette.muted),
  ];
}

function emptyBox({ x, y, width, height }: Box, palette: Palette): Mark {
  const outline = `M${x + 0.5} ${y + 0.5}H${x + width - 0.5}V${y + height - 0.5}H${x + 0.5}Z`;
  return path(outline, { stroke: palette.rule2, lineWidth: 1, lineDash: [3, 2], fill: 'none' });
}
