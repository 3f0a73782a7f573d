import type { Messages } from '../vi/messages.ts';

export const imageExport: Messages['imageExport'] = {
  source: (sources) => `Source: ${sources}`,
  dataDate: (date) => `Data as of ${date}`,
  exportDate: (date) => `Exported ${date}`,
  view: (address) => `View: ${address}`,
  viewLong: (address) => `View: ${address} (the full address is in the picture's file)`,
  tooLarge: (width, height) =>
    `The browser cannot draw a picture of ${width} × ${height} pixels. Choose a lower density, or save it as SVG.`,
  notDrawn: 'The browser cannot draw this picture. Save it as SVG.',
  refused: {
    'no-picture': 'This file is no PNG or SVG picture.',
    truncated: 'The picture is cut off: its end is missing.',
    damaged: 'The picture is damaged: its content does not match its check code.',
    'no-stamp':
      'This picture does not say which view it shows. Screenshots, and pictures sent through chat, mostly lose it.',
    'not-ours': 'What is written in the picture was not written by this dashboard.',
    altered:
      'What is written in the picture has been changed: it does not match its check code.',
    'other-origin': 'The address in the picture leads to another site, so it is not opened.',
    'other-figures': 'The figures in the picture differ from those at its address today.',
  },
};
