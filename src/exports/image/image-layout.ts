import type { ChartModel } from '../../charts/chart-model.ts';
import type { Box } from '../../charts/draw/mark.ts';
import { measureText } from '../../charts/text/measure-text.ts';
import type { Words } from '../../i18n/words.ts';
import { fitPlot, type PlotPlace } from './fit-plot.ts';
import { footTexts, type ImageFrame } from './image-frame.ts';
import { withSmallerType, type ImagePreset, type TypeStep } from './presets.ts';
import { wrapAll, wrapEvenly } from './wrap-all.ts';

/** A line of the frame; `y` is the middle of the line. */
export interface FrameLine {
  text: string;
  x: number;
  y: number;
  face: TypeStep;
  ink: 'ink' | 'ink2' | 'muted';
  anchor: 'start' | 'end';
}

/** Where everything on the picture goes. */
export interface ImageLayout {
  width: number;
  height: number;
  lines: FrameLine[];
  /** A sample of the hatching, beside the note that names it. */
  sample: Box | undefined;
  /** The hairline over the sources. */
  rule: { x: number; y: number; width: number };
  plot: PlotPlace;
}

/** A picture is for its chart: it gets this share of the height before any text is made smaller. */
const leastPlot = 0.38;
const shares = [1, 0.92, 0.84, 0.76, 0.68, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1];

/**
 * The picture's own layout: texts above and below take what they need, the plot what is left. Where
 * they would leave it too little, all texts become smaller together; none is cut.
 */
export function imageLayout(
  model: ChartModel,
  preset: ImagePreset,
  frame: ImageFrame,
  words: Words,
): ImageLayout {
  for (const share of shares) {
    const smaller = withSmallerType(preset, share);
    const texts = layTexts(model, smaller, frame, words);
    if (texts.room.height >= leastPlot * preset.height) {
      return placed(model, { preset: smaller, ...texts }, words);
    }
  }
  throw new RangeError(`the texts of ${model.id} leave no room for its chart`);
}

interface Block {
  lines: string[];
  face: TypeStep;
  ink: FrameLine['ink'];
}

interface Texts {
  head: FrameLine[];
  notes: Block[];
  /** Which of the notes has a sample. */
  sampled: number;
  rule: ImageLayout['rule'];
  foot: FrameLine[];
  /** What is left for the plot. */
  room: Box;
}

function layTexts(model: ChartModel, preset: ImagePreset, frame: ImageFrame, words: Words): Texts {
  const { width, height, margin, type, gap } = preset;
  const inner = width - 2 * margin.x;
  const block = (text: string, face: TypeStep, ink: FrameLine['ink'], room = inner): Block => ({
    lines: wrapAll(text, face, room),
    face,
    ink,
  });

  const head = [
    ...(preset.hasTitle ? [titleBlock(model.title, type.title, inner)] : []),
    ...(model.subtitle === '' ? [] : [block(model.subtitle, type.subtitle, 'muted')]),
  ];
  const headLines = stack(head, margin.x, margin.top, gap.small);
  const headFoot = margin.top + heightOf(head, gap.small);

  const texts = footTexts(model, frame, words);
  const productWidth = preset.hasProduct ? measureText(frame.product, strong(type.foot)) : 0;
  const footRoom = preset.hasProduct ? inner - productWidth - 2 * gap.large : inner;
  const foot = [texts.sources, texts.dates, texts.view]
    .filter((it) => it !== '')
    .map((it) => block(it, type.foot, 'muted', footRoom));
  const footTop = height - margin.bottom - heightOf(foot, 0);
  const ruleAt = footTop - gap.small;

  const sampled = model.notes.indexOf(words.messages.notes.partYear.columns);
  const notes = model.notes.map((it, at) =>
    block(it, type.note, 'ink2', at === sampled ? inner - sampleRoom(type.note) : inner),
  );
  const notesHeight = notes.length > 0 ? heightOf(notes, gap.small / 2) + gap.large / 2 : 0;
  const plotTop = head.length > 0 ? headFoot + gap.large : margin.top;
  return {
    head: headLines,
    notes,
    sampled,
    rule: { x: margin.x, y: ruleAt, width: inner },
    foot: [
      ...stack(foot, margin.x, footTop, 0),
      ...(preset.hasProduct ? [product(frame.product, preset)] : []),
    ],
    room: {
      x: margin.x,
      y: plotTop,
      width: inner,
      height: ruleAt - gap.large * 0.75 - notesHeight - plotTop,
    },
  };
}

const titleBlock = (text: string, face: TypeStep, width: number): Block => ({
  lines: wrapEvenly(text, face, width),
  face,
  ink: 'ink',
});

/** Notes stand right under the plot, wherever its drawing ends. */
function placed(
  model: ChartModel,
  { preset, head, notes, sampled, rule, foot, room }: Texts & { preset: ImagePreset },
  words: Words,
): ImageLayout {
  const { gap, type, margin } = preset;
  const plot = fitPlot(model, room, preset.mostScale, words);
  const top = plot.box.y + plot.box.height + gap.large / 2;
  const noteLines = stack(notes, margin.x, top, gap.small / 2);
  const before = notes.slice(0, sampled);
  const sampleTop = top + heightOf([...before, { lines: [], face: type.note }], gap.small / 2);
  const first = before.reduce((sum, it) => sum + it.lines.length, 0);
  const count = notes[sampled]?.lines.length ?? 0;
  const size = type.note.size;
  return {
    width: preset.width,
    height: preset.height,
    lines: [
      ...head,
      ...noteLines.map((line, at) =>
        at >= first && at < first + count ? { ...line, x: line.x + sampleRoom(type.note) } : line,
      ),
      ...foot,
    ],
    sample:
      sampled < 0
        ? undefined
        : {
            x: margin.x,
            y: sampleTop + (type.note.lineHeight - size * 0.8) / 2,
            width: size * 1.6,
            height: size * 0.8,
          },
    rule,
    plot,
  };
}

/** Width of the sample and the room after it. */
const sampleRoom = ({ size }: TypeStep): number => size * 2.2;

const strong = (face: TypeStep): TypeStep => ({ ...face, weight: 600 });

function product(name: string, { width, height, margin, type }: ImagePreset): FrameLine {
  const y = height - margin.bottom - type.foot.lineHeight / 2;
  return {
    text: name,
    x: width - margin.x,
    y,
    face: strong(type.foot),
    ink: 'ink2',
    anchor: 'end',
  };
}

const heightOf = (blocks: readonly Pick<Block, 'lines' | 'face'>[], gap: number): number =>
  blocks.reduce((sum, { lines, face }) => sum + lines.length * face.lineHeight, 0) +
  gap * Math.max(0, blocks.length - 1);

/** Blocks below one another from `top` on. */
function stack(blocks: readonly Block[], x: number, top: number, gap: number): FrameLine[] {
  let at = top;
  return blocks.flatMap(({ lines, face, ink }, index) => {
    if (index > 0) at += gap;
    return lines.map((text): FrameLine => {
      const y = at + face.lineHeight / 2;
      at += face.lineHeight;
      return { text, x, y, face, ink, anchor: 'start' };
    });
  });
}
