import { counted } from './counted.ts';
import type { Messages } from '../vi/messages.ts';

export const briefing: Messages['briefing'] = {
  pageTitle: 'Briefing',
  lead: 'Charts that you have chosen, put in order as one document to be shown, printed or pasted into a report. Briefings are kept in this browser alone.',
  titleOf: (date) => `Briefing of ${date}`,
  untitled: 'Untitled briefing',
  empty: 'No chart yet. Under every chart is a button “Add to briefing”; you can begin with',
  atHand: 'Briefing at hand',
  create: 'New briefing',
  remove: 'Delete this briefing',
  removed: (title) => `“${title}” is deleted.`,
  undo: 'Undo',
  head: 'Head and signature',
  fields: {
    title: 'Title of the briefing',
    department: 'Department',
    date: 'Date on the document',
    place: 'Place of signing',
    role: 'Signatory’s office',
    name: 'Signatory’s name',
  },
  notKept:
    'The browser has no room left or keeps nothing: the briefing is lost when the page is closed. Export it before you leave.',
  unread: (count) =>
    count === 1
      ? '1 kept briefing can’t be read; it stays in the browser as it is.'
      : `${count} kept briefings can’t be read; they stay in the browser as they are.`,
  unreadAll: 'The kept briefings can’t be read; what stood there is kept and not written over.',
  items: (count) => counted(count, 'chart'),
  item: {
    title: 'Title of the chart',
    caption: 'Caption',
    captionHint: 'May be left empty',
    place: (at) => `Place of chart ${at}`,
    of: (count) => `/ ${count}`,
    up: (at) => `Move chart ${at} up`,
    down: (at) => `Move chart ${at} down`,
    moved: (at, count) => `The chart is now at place ${at} of ${count}.`,
    remove: (at) => `Remove chart ${at}`,
    upShort: 'Up',
    downShort: 'Down',
    removeShort: 'Remove',
    removed: (title) => `“${title}” is removed.`,
    open: 'Open the chart’s page',
    restore: 'Restore title and caption',
    reading: 'Reading the figures…',
    absent:
      'This chart isn’t found in the datasets in use, so it is left out of print and files. Its title and caption are kept.',
    failed: 'The figures of this chart couldn’t be read, so it is left out of print and files.',
    again: 'Read again',
    changed: (date) =>
      `The figures have changed since the chart was added (${date}). It is drawn from today’s figures.`,
    seen: 'Seen',
  },
  take: 'Print and export',
  pptx: 'PowerPoint (.pptx)',
  print: 'Print or save as PDF',
  zip: 'PNG images (.zip)',
  word: 'Copy for Word',
  orientation: 'Paper',
  orientations: { portrait: 'A4 portrait', landscape: 'A4 landscape' },
  zipPreset: 'Size of the images in the ZIP',
  logo: 'Logo on the slides',
  logoChoose: 'Choose a logo…',
  logoRemove: 'Remove the logo',
  logoKept: 'The logo is taken.',
  logoNotKept: 'The logo is taken; the browser can’t keep it longer than until the page is closed.',
  logoRefused: {
    'too-large': 'The logo’s file is larger than 5 MB. Choose a smaller picture.',
    'not-a-picture': 'This picture can’t be read. Choose another PNG, JPEG or SVG file.',
  },
  working: (done, of) => `Making the file: ${done} of ${counted(of, 'chart')}`,
  cancel: 'Cancel',
  cancelled: 'Cancelled; no file was made.',
  saved: (name) => `${name} is made.`,
  savedWithout: (name, missing) =>
    `${name} is made, without ${missing === 1 ? '1 chart that has' : `${counted(missing, 'chart')} that have`} no figures.`,
  missing: (count) =>
    count === 1
      ? '1 chart has no figures and will be left out.'
      : `${counted(count, 'chart')} have no figures and will be left out.`,
  copied: 'Copied. Open Word and paste (Ctrl+V).',
  copyReady: 'Everything is ready; press “Copy now”.',
  copyNow: 'Copy now',
  copyRefused:
    'The browser doesn’t allow copying on this page. You can save a PDF or PNG images instead.',
  failed: 'The file couldn’t be made; nothing was written. Try again, or remove some charts.',
  notYet: (done, of) =>
    `Reading the figures (${done} of ${counted(of, 'chart')}); the buttons work once that is done.`,
  page: 'Page',
  figureNumber: (at, title) => `Figure ${at}. ${title}`,
  notStated: 'not stated',
  unitOf: (unit) => `Unit: ${unit}.`,
  periodOf: (period) => `Period: ${period}.`,
};
