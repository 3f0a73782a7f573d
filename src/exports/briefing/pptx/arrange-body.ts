import type { ChartKind } from '../../../charts/chart-model.ts';
import { fitText } from './fit-text.ts';
import { plainLine } from './plain-text.ts';
import type { PlacedText } from './slide-content.ts';
import { places, type SlideBox } from './slide-geometry.ts';

/** What stands between the subtitle and the rule of a slide. */
export interface SlideBody {
  caption: PlacedText | undefined;
  notes: PlacedText | undefined;
  /** What is left for the chart. */
  room: SlideBox;
}

const sizes = {
  caption: [16, 15, 14, 13, 12, 11, 10, 9, 8, 7],
  notes: [13, 12, 11, 10, 9, 8, 7, 6],
};

const gap = 10;
/** A slide is for its chart: captions and notes get so much of its height at most. */
const mostForCaption = 72;
const mostForNotes = 64;
/** Of a caption that is a page by itself; a chart has at least as much. */
const mostForPage = 120;
const leastRoom = 100;
/** Words that would be smaller than this are given another place, and are larger for it. */
const leastApart = 12;
/** Share of the width that words take beside a map. */
const besideMap = 0.4;

/** The caption over the chart and the notes under it; beside a map both, for a country is high. */
export function arrangeBody(
  kind: ChartKind,
  caption: readonly string[],
  notes: readonly string[],
): SlideBody {
  const { body } = places;
  const isBeside = kind === 'map' && [...caption, ...notes].some((it) => it.trim() !== '');
  const width = isBeside ? body.width * besideMap : body.width;
  const above = isBeside
    ? placed(caption, 'caption', width, body.height * 0.6)
    : placedCaption(caption, width);
  const below = placedNotes(notes, width, isBeside ? body.height * 0.38 : mostForNotes);
  const foot = places.ruleAt - 8;
  const notesTop = below ? foot - below.box.height : foot;
  const top = above ? body.y + above.box.height + gap : body.y;
  const left = body.x + width + 2 * gap;
  return {
    caption: above,
    notes: below && { ...below, box: { ...below.box, y: notesTop } },
    room: isBeside
      ? { x: left, y: body.y, width: body.x + body.width - left, height: foot - body.y }
      : { ...body, y: top, height: Math.max(leastRoom, notesTop - top - gap) },
  };
}

/** Paragraphs at the top of the body, as high as they are. */
function placed(
  lines: readonly string[],
  of: 'caption' | 'notes',
  width: number,
  most: number,
): PlacedText | undefined {
  const paragraphs = lines.map(plainLine).filter((it) => it !== '');
  if (paragraphs.length === 0) return undefined;
  const box = { width, height: most, weight: 400, sizes: sizes[of] } as const;
  const { size, height } = fitText(paragraphs, box);
  return { paragraphs, size, box: { ...places.body, width, height: height + 2 } };
}

/** In a low band over the chart, or in a high one where it would be set too small there. */
function placedCaption(caption: readonly string[], width: number): PlacedText | undefined {
  const low = placed(caption, 'caption', width, mostForCaption);
  const isSmall = low !== undefined && low.size < leastApart;
  return isSmall ? placed(caption, 'caption', width, mostForPage) : low;
}

/** Each note on a line of its own where they fit so, else one after the other. */
function placedNotes(
  notes: readonly string[],
  width: number,
  most: number,
): PlacedText | undefined {
  const apart = placed(notes, 'notes', width, most);
  const isSmall = apart !== undefined && apart.size < leastApart;
  return isSmall ? placed([notes.join(' ')], 'notes', width, most) : apart;
}
