import type { Observation } from './observation.ts';

/** What was found by holding printed figures against each other; the figures stay as printed. */
export type QualityNote =
  | {
      code: 'sum-agrees' | 'sum-differs';
      total: Observation;
      parts: readonly Observation[];
      /** Of the parts. */
      sum: number;
    }
  | {
      code: 'rate-agrees' | 'rate-differs';
      /** In per cent, as stated. */
      rate: Observation;
      part: Observation;
      whole: Observation;
      /** part / whole; 0.68 = 68 %. */
      share: number;
    }
  | { code: 'same-agrees' | 'same-differs'; first: Observation; second: Observation }
  | { code: 'remark'; figure: Observation }
  | { code: 'contradicted'; figures: readonly Observation[] };

/** `look` where a reader should know before using the figure; `agrees` where a check went well. */
export type QualitySeverity = 'agrees' | 'look';

export const severityOf = ({ code }: QualityNote): QualitySeverity =>
  code === 'sum-agrees' || code === 'rate-agrees' || code === 'same-agrees' ? 'agrees' : 'look';

/** The figures at which a note is shown. */
export function touchedBy(note: QualityNote): readonly Observation[] {
  switch (note.code) {
    case 'sum-agrees':
    case 'sum-differs':
      return [note.total, ...note.parts];
    case 'rate-agrees':
    case 'rate-differs':
      return [note.rate, note.part, note.whole];
    case 'same-agrees':
    case 'same-differs':
      return [note.first, note.second];
    case 'remark':
      return [note.figure];
    case 'contradicted':
      return note.figures;
  }
}
