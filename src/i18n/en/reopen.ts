import type { Messages } from '../vi/messages.ts';

export const reopen: Messages['reopen'] = {
  title: 'Reopen an exported picture',
  lead: 'PNG and SVG pictures exported by this dashboard say which view they show, with a check code of its figures. Choose a picture, or drop one anywhere on the page, to open that view again and to learn whether its figures have changed. The picture is not sent anywhere.',
  choose: 'Choose a picture…',
  drop: 'Drop the picture to reopen its view; drop data files to import them',
  importNotLoaded: 'The import could not be fetched. Check the connection and try again.',
  reading: 'Reading the picture…',
  opened: (date) => `Reopened the view of the picture exported on ${date}.`,
  verdicts: {
    same: 'The view’s figures are those of the day of the export; what the picture itself shows isn’t checked.',
    gone: 'The view no longer has this chart.',
  },
  changed: (then, now) =>
    `The figures have changed since (the picture was drawn from data version ${then}, now ${now}).`,
  changedAlone: (version) =>
    `The figures differ from the picture’s, although the data are still version ${version}.`,
  notOpened: (name) => `“${name}” could not be reopened.`,
  reasons: {
    'too-large': 'The file is larger than 60 MB; no picture of this dashboard is.',
    unread: 'The browser cannot read it; it may be a folder, or the file was moved away.',
    'not-loaded': 'What reads pictures could not be loaded. Check the connection and try again.',
  },
  others: (count) =>
    count === 1
      ? 'One picture at a time: another file was left out.'
      : `One picture at a time: ${count} other files were left out.`,
};
