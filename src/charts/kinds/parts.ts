import type { ChartModel } from '../chart-model.ts';
import { faces } from '../draw/faces.ts';
import { rect, path, text, textLines, type Box, type Mark } from '../draw/mark.ts';
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
        items: series.points.map((_, index) => part(layout, index, nth(colours, index), palette)),
      })),
    };
  },
};

/** Up to four parts go from the accent to grey; of more, each has a colour of its own. */
function partColours({ categories }: ChartModel, palette: Palette): string[] {
  const order = categories.length > palette.parts.length ? palette.categorical : palette.parts;
  return categories.map((_, index) => order[index] ?? palette.contextBar);
}

function part(layout: PartLayout, index: number, colour: string, palette: Palette): SceneItem {
  const { segment, label } = nth(layout.parts, index);
  const ink = label.stated ? palette.ink : palette.muted;
  const swatch = { x: 0, y: label.y + 4, width: 12, height: 12 };
  const marks: Mark[] = [
    ...(segment ? [rect(segment, { fill: colour }), boxHalo(segment, palette.ink)] : []),
    ...(layout.isList && segment ? [rect(swatch, { fill: colour })] : []),
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
