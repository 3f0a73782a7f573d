import type { Box } from '../../charts/draw/mark.ts';
import { sampleRoom, typeOf, type FrameTexts, type FrameWords } from './frame-texts.ts';
import type { TypeStep } from './presets.ts';
import { heightOf, stacked, type FrameLine } from './text-block.ts';

/** A hairline. */
export interface Rule {
  x: number;
  y: number;
  width: number;
}

/** All that stands around a chart once its place is known. */
export interface Surroundings {
  /** Where the chart itself goes. */
  box: Box;
  lines: FrameLine[];
  rules: Rule[];
  /** A sample of the hatching, beside the note that names it. */
  sample: Box | undefined;
}

/** One way to divide a picture: the room that its words leave to the chart, and what then goes where. */
export interface Arrangement {
  room: Box;
  /** `plot` is as large as the chart came to be, at the room's left upper corner. */
  settle: (plot: Box) => Surroundings;
}

/** The notes from a point on, with the sample before the one that it belongs to. */
export function settleNotes(
  { notes, hasSample }: FrameTexts,
  of: FrameWords,
  place: { x: number; top: number },
): Pick<Surroundings, 'lines' | 'sample'> {
  const gap = notesGap(of);
  if (!hasSample) return { lines: stacked(notes, place, gap), sample: undefined };
  const { note } = typeOf(of);
  const [sampled, ...others] = notes;
  if (!sampled) return { lines: [], sample: undefined };
  const below = place.top + heightOf([sampled], 0) + gap;
  return {
    lines: [
      ...stacked([sampled], { ...place, x: place.x + sampleRoom(note) }, 0),
      ...stacked(others, { ...place, top: below }, gap),
    ],
    sample: sampleBox(note, place),
  };
}

export const notesGap = ({ preset }: FrameWords): number => preset.gap.small / 2;

/** In the middle of the first line. */
const sampleBox = (
  { size, lineHeight }: TypeStep,
  { x, top }: { x: number; top: number },
): Box => ({
  x,
  y: top + (lineHeight - size * 0.8) / 2,
  width: size * 1.6,
  height: size * 0.8,
});
