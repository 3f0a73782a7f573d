import { notesGap, settleNotes, type Arrangement } from './arrangement.ts';
import { frameTexts, productLine, typeOf, type FrameWords } from './frame-texts.ts';
import { heightOf, stacked } from './text-block.ts';

/** Share of the width that the words take at the left of the chart. */
const columnShare = 0.32;

/**
 * Title over everything, all other words in a column at the left: for a chart that is high, such as a
 * map, on a picture that is low. Undefined where the words are more than the column holds.
 */
export function wordsBeside(of: FrameWords): Arrangement | undefined {
  const { preset } = of;
  const { width, height, margin, gap } = preset;
  const inner = width - 2 * margin.x;
  const column = inner * columnShare;
  const texts = frameTexts(of, { title: inner, text: column, foot: column });

  const top =
    texts.title.length > 0 ? margin.top + heightOf(texts.title, 0) + gap.large : margin.top;
  const bottom = height - margin.bottom;
  const productHeight = preset.hasProduct ? typeOf(of).foot.lineHeight + gap.small : 0;
  const footTop = bottom - productHeight - heightOf(texts.foot, 0);
  const ruleAt = footTop - gap.small;
  const notesTop = top + heightOf(texts.subtitle, 0) + gap.large;
  if (notesTop + heightOf(texts.notes, notesGap(of)) > ruleAt - gap.small) return undefined;

  const left = margin.x + column + gap.large * 1.5;
  const room = { x: left, y: top, width: width - margin.x - left, height: bottom - top };
  return {
    room,
    settle: (plot) => {
      const notes = settleNotes(texts, of, { x: margin.x, top: notesTop });
      return {
        box: {
          ...plot,
          x: room.x + (room.width - plot.width) / 2,
          y: room.y + (room.height - plot.height) / 2,
        },
        lines: [
          ...stacked(texts.title, { x: margin.x, top: margin.top }, 0),
          ...stacked(texts.subtitle, { x: margin.x, top }, 0),
          ...notes.lines,
          ...stacked(texts.foot, { x: margin.x, top: footTop }, 0),
          ...productLine(of, {
            x: margin.x,
            y: bottom - typeOf(of).foot.lineHeight / 2,
            anchor: 'start',
          }),
        ],
        rules: [{ x: margin.x, y: ruleAt, width: column }],
        sample: notes.sample,
      };
    },
  };
}
