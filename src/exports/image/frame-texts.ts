import type { ChartModel } from '../../charts/chart-model.ts';
import { measureText } from '../../charts/text/measure-text.ts';
import type { Words } from '../../i18n/words.ts';
import { printedNotes } from '../printed-notes.ts';
import { footTexts, type ImageFrame } from './image-frame.ts';
import { smallerStep, type FrameType, type ImagePreset, type TypeStep } from './presets.ts';
import type { FrameLine, TextBlock } from './text-block.ts';
import { wrapAll, wrapEvenly, wrapParagraph } from './wrap-all.ts';

/**
 * How much room the words take: each note in a line of its own, or all of them, and the foot, run
 * together in smaller type.
 */
export type Density = 'loose' | 'tight';

/** What stands around one chart, still without places. */
export interface FrameWords {
  model: ChartModel;
  frame: ImageFrame;
  preset: ImagePreset;
  density: Density;
  words: Words;
}

/** How wide the parts of the frame are. */
interface FrameWidths {
  /** Of the title. */
  title: number;
  /** Of subtitle and notes. */
  text: number;
  /** Of sources, dates and address. */
  foot: number;
}

export interface FrameTexts {
  title: TextBlock[];
  subtitle: TextBlock[];
  /** The first has the sample of the hatching before it if `hasSample`. */
  notes: TextBlock[];
  hasSample: boolean;
  foot: TextBlock[];
}

/** The words of a frame in lines. */
export function frameTexts(of: FrameWords, widths: FrameWidths): FrameTexts {
  const { model, preset, density, frame, words } = of;
  const type = typeOf(of);
  const block = (text: string, face: TypeStep, ink: FrameLine['ink'], width: number) => ({
    lines: wrapParagraph(text, face, width),
    face,
    ink,
  });
  const { sources, dates, view } = footTexts(model, frame, words);
  const foot = [sources, dates, view].filter((it) => it !== '');
  const { columns, patterned } = words.messages.notes.partYear;
  const printed = printedNotes(model, words);
  const sampled = printed.filter((it) => it === columns || it === patterned);
  const others = printed.filter((it) => !sampled.includes(it));
  const notes = density === 'tight' && others.length > 0 ? [others.join(' ')] : others;
  return {
    title: preset.hasTitle ? [titleBlock(model.title, type.title, widths.title, preset)] : [],
    subtitle:
      model.subtitle === '' ? [] : [block(model.subtitle, type.subtitle, 'muted', widths.text)],
    notes: [
      ...sampled.map((it) => block(it, type.note, 'ink2', widths.text - sampleRoom(type.note))),
      ...notes.map((it) => block(it, type.note, 'ink2', widths.text)),
    ],
    hasSample: sampled.length > 0,
    foot: (density === 'tight' ? [foot.join(' · ')] : foot).map((it) => ({
      lines: wrapAll(it, type.foot, widths.foot),
      face: type.foot,
      ink: 'muted',
    })),
  };
}

export const typeOf = ({ preset, density }: Pick<FrameWords, 'preset' | 'density'>): FrameType =>
  density === 'tight' ? preset.tightType : preset.type;

const titleShares = [1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.6];

/** In the largest type in which it has no more lines than a title should. */
function titleBlock(
  text: string,
  face: TypeStep,
  width: number,
  { mostTitleLines }: ImagePreset,
): TextBlock {
  const choices = titleShares.map((share): TextBlock => {
    const smaller = smallerStep(face, share);
    return { lines: wrapEvenly(text, smaller, width), face: smaller, ink: 'ink' };
  });
  const fitting = choices.find(({ lines }) => lines.length <= mostTitleLines);
  return fitting ?? choices.at(-1) ?? { lines: [text], face, ink: 'ink' };
}

/** Width of the sample and the room after it. */
export const sampleRoom = ({ size }: TypeStep): number => size * 2.2;

const strong = (face: TypeStep): TypeStep => ({ ...face, weight: 600 });

/** Room that the product's name takes beside the foot. */
export const productWidth = (of: FrameWords): number =>
  of.preset.hasProduct ? measureText(of.frame.product, strong(typeOf(of).foot)) : 0;

/** The product's name at the foot, where the picture has one. */
export function productLine(
  of: FrameWords,
  place: Pick<FrameLine, 'x' | 'y' | 'anchor'>,
): FrameLine[] {
  const { frame, preset } = of;
  if (!preset.hasProduct) return [];
  return [{ text: frame.product, ...place, face: strong(typeOf(of).foot), ink: 'ink2' }];
}
