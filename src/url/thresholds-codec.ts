import { areThresholds, type ProgressThresholds } from '../semantic/progress.ts';
import type { Codec } from './codecs.ts';

/** `1~0.85`: the pace of "on track" and of "to be watched". */
export const thresholdsCodec: Codec<ProgressThresholds> = {
  parse: (text) => {
    const [, onTrack, watch] = /^(\d(?:\.\d{1,4})?)~(\d(?:\.\d{1,4})?)$/.exec(text) ?? [];
    const thresholds = { onTrack: Number(onTrack), watch: Number(watch) };
    return areThresholds(thresholds) ? thresholds : undefined;
  },
  serialize: ({ onTrack, watch }) => `${onTrack}~${watch}`,
};
