import type { Messages } from '../vi/messages.ts';

export const imageExport: Messages['imageExport'] = {
  open: 'Copy image',
  title: 'Picture of the chart',
  preset: 'Format',
  presets: {
    slide: 'Slide 16:9 with title',
    'slide-untitled': 'Slide 16:9 without title',
    'a4-half': 'Half an A4 page',
    'a4-page': 'A4 page',
    square: 'Square, for chat',
  },
  look: 'Colours',
  looks: { light: 'Light', dark: 'Dark', grey: 'Greyscale' },
  density: 'Resolution (PNG)',
  pixels: (width, height) => `${width} × ${height} pixels`,
  previewOf: (title) => `Preview: ${title}`,
  smallText: (size) =>
    `The smallest letters are only ${size} high and may be hard to read. Choose a larger format or fewer places.`,
  pixelsHigh: (count) => `${count} pixels`,
  pointsHigh: (count) => `${count} pt`,
  copy: 'Copy image',
  copied: 'The picture is copied; paste it into Word or PowerPoint.',
  copyRefused: 'The browser does not let this page copy pictures. Save it as PNG.',
  saved: (name) => `Saved ${name}.`,
  working: 'Drawing the picture…',
  notMade: 'The picture could not be made. Check the connection and open this again.',
  source: (sources) => `Source: ${sources}`,
  moreSources: (count) => `and ${count} more documents`,
  dataDate: (date) => `Data as of ${date}`,
  exportDate: (date) => `Exported ${date}`,
  view: (address) => `View: ${address}`,
  viewLong: (address) => `View: ${address} (the full address is in the picture's file)`,
  tooLarge: (width, height) =>
    `The browser cannot draw a picture of ${width} × ${height} pixels. Choose a lower density, or save it as SVG.`,
  notDrawn: 'The browser cannot draw this picture. Save it as SVG.',
  refused: {
    'no-picture': 'Only PNG and SVG pictures exported by this dashboard can be reopened here.',
    truncated: 'The picture is cut off: its end is missing.',
    damaged: 'The picture is damaged: its content does not match its check code.',
    'no-stamp':
      'This picture does not say which view it shows. Screenshots, and pictures sent through chat, mostly lose it.',
    'not-ours': 'What is written in the picture was not written by this dashboard.',
    altered: 'What is written in the picture has been changed: it does not match its check code.',
    'other-origin': 'The address in the picture leads to another site, so it is not opened.',
    'no-page': 'The address in the picture names no page of this dashboard.',
  },
};
