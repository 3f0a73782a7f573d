import { counted, isOne } from './counted.ts';
import type { Messages } from '../vi/messages.ts';

export const quality: Messages['quality'] = {
  title: 'Notes on the quality of the figures',
  mark: 'with a note on its quality',
  openShort: 'Show the source and the note on the figure’s quality',
  inChart: (count) =>
    `${counted(count, 'figure')} of this chart ${isOne(count) ? 'has a note on its' : 'have a note on their'} quality; open a figure’s source to read it.`,
  document: 'the document',
  sameSection: 'the same section',
  sumAgrees: (parts, total) => `The parts add up to the printed total: ${parts} = ${total}.`,
  sumDiffers: (parts, sum, total) =>
    `The parts do not add up to the printed total: ${parts} = ${sum}, the total is printed as ${total}.`,
  rateAgrees: (pair, share) =>
    `The printed rate agrees with the two figures beside it: ${pair} = ${share}.`,
  rateDiffers: ({ where, rate, pair, there, share }) =>
    `${where} gives ${rate}; ${pair} in ${there} are ${share}. The report prints no denominator for ${rate}; the two rates may have different ones.`,
  sameAgrees: (where, there, figure) => `${where} and ${there} both give ${figure}.`,
  sameAgreesWithin: (where, figure) => `${where} gives it twice, both times ${figure}.`,
  sameDiffers: (where, figure, there, other) =>
    `${where} gives ${figure}, ${there} gives ${other}.`,
  sameDiffersWithin: (where, figure, other) =>
    `${where} gives ${figure}, and elsewhere in the same section ${other}.`,
  contradicted: (sources, figures) =>
    sources === 1
      ? `One source states different figures: ${figures}.`
      : `${sources === 2 ? 'Two' : sources} sources state different figures: ${figures}.`,
  statedTwice: 'Two sources state the same figure',
};
