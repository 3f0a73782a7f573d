import type { Box } from '../../charts/draw/mark.ts';
import { notesGap, settleNotes, type Arrangement } from './arrangement.ts';
import { figureTable } from './figure-table.ts';
import { frameTexts, productLine, productWidth, typeOf, type FrameWords } from './frame-texts.ts';
import { heightOf, stacked } from './text-block.ts';

/** How much of the height that nothing needs lies over the chart; the rest is under its notes. */
const shareAbove = 0.4;

/** Room between the chart and its notes. */
const underPlot = ({ preset }: FrameWords): number => preset.gap.large * 0.7;

/** Title over the chart, notes under it, sources at the foot: each as wide as the picture. */
export function wordsAbove(of: FrameWords): Arrangement {
  const { preset, model } = of;
  const { width, height, margin, gap } = preset;
  const inner = width - 2 * margin.x;
  const product = productWidth(of);
  const foot = product > 0 ? inner - product - 2 * gap.large : inner;
  const texts = frameTexts(of, { title: inner, text: inner, foot });

  const head = [...texts.title, ...texts.subtitle];
  const headEnd = margin.top + heightOf(head, gap.small);
  const top = head.length > 0 ? headEnd + gap.large : margin.top;
  const footTop = height - margin.bottom - heightOf(texts.foot, 0);
  const ruleAt = footTop - gap.small;
  const notesHeight =
    texts.notes.length > 0 ? underPlot(of) + heightOf(texts.notes, notesGap(of)) : 0;
  const end = ruleAt - gap.large * 0.75;
  const room: Box = { x: margin.x, y: top, width: inner, height: end - notesHeight - top };

  const settle: Arrangement['settle'] = (plot) => {
    const free = room.height - plot.height;
    const table = preset.hasTable
      ? figureTable(model, of.words, { width: inner, height: free - gap.large }, typeOf(of).foot)
      : undefined;
    // A page is read from its top; a slide is seen as a whole.
    const down = preset.hasTable ? 0 : free * shareAbove;
    const box = { ...plot, x: room.x + (room.width - plot.width) / 2, y: room.y + down };
    const plotEnd = box.y + box.height;
    const notes = settleNotes(texts, of, { x: margin.x, top: plotEnd + underPlot(of) });
    const under = table?.at({ x: margin.x, y: plotEnd + notesHeight + gap.large });
    return {
      box,
      lines: [
        ...stacked(head, { x: margin.x, top: margin.top }, gap.small),
        ...notes.lines,
        ...(under?.lines ?? []),
        ...stacked(texts.foot, { x: margin.x, top: footTop }, 0),
        ...productLine(of, {
          x: width - margin.x,
          y: height - margin.bottom - typeOf(of).foot.lineHeight / 2,
          anchor: 'end',
        }),
      ],
      rules: [...(under?.rules ?? []), { x: margin.x, y: ruleAt, width: inner }],
      sample: notes.sample,
    };
  };
  return { room, settle };
}
