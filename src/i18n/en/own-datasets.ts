import { counted } from './counted.ts';
import type { ownDatasets as vi } from '../vi/own-datasets.ts';

export const ownDatasets: typeof vi = {
  title: 'Your own datasets',
  lead: 'Brought in by you and kept in this browser alone. Nothing is sent anywhere; on another computer or in another browser they are not to be seen.',
  none: 'No dataset has been brought in yet.',
  inUse: 'In use',
  refused: 'Not used',
  waiting: 'Waits for the dataset on the server',
  rows: (count) => counted(count, 'row'),
  figures: (count) => counted(count, 'figure'),
  savedOn: (date, time) => `kept on ${date} at ${time}`,
  from: (titles) => `From: ${titles}`,
  open: 'Content and quality',
  loadAgain: 'Try to load it again',
  loadAgainOf: (title) => `Try to load the dataset again: ${title}`,
  loadingAgain: 'Trying to load it again…',
  loadedAgain: (title) => `“${title}” is in use again.`,
  notLoadedAgain: (title) =>
    `There is still too little memory for “${title}”; the pages go on with the rest.`,
  download: 'Download (ZIP)',
  downloadOf: (title) => `Download the dataset: ${title}`,
  remove: 'Delete',
  removeOf: (title) => `Delete the dataset: ${title}`,
  confirm: {
    title: 'Delete this dataset?',
    text: (title) =>
      `“${title}” will no longer be used on any page. It stays in the bin for 30 days and can be taken back whole until then.`,
    dependents: (titles) =>
      `These use its indicators or sources and will not be used any more either: ${titles}.`,
    yes: 'Delete',
    no: 'Keep it',
  },
  removed: (title) => `“${title}” was deleted.`,
  undo: 'Undo',
  restored: (title) => `“${title}” is back.`,
  bin: {
    title: (count) => `Bin (${count})`,
    lead: 'Each is kept for 30 days after it was deleted or replaced, and then deleted for good.',
    removedOn: (date) => `deleted on ${date}`,
    replacedOn: (date) => `replaced on ${date}`,
    restore: 'Take back',
    restoreOf: (title) => `Take back the dataset: ${title}`,
    restoreInstead: 'Take back in place of the present one',
    empty: 'Delete all for good',
    emptyTitle: 'Delete everything in the bin for good?',
    emptyText: (count, room) =>
      `${counted(count, 'dataset')}, ${room}, will be gone and can’t be taken back.`,
    emptied: 'The bin is empty.',
  },
  used: (used, quota) => `${used} used of about ${quota} that the browser allows.`,
  usedOnly: (used) => `${used} used.`,
  usedInBin: (room) => `${room} of it in the bin.`,
  lasts: {
    persisted: 'The browser keeps them until you delete them yourself.',
    'best-effort':
      'The browser may delete them by itself when the disk is nearly full or the page has not been opened for long; export them to a file to be safe.',
    no: 'This browser keeps nothing for long: all that was brought in is lost when the page is closed. Export it to a file before.',
  },
  unreadable:
    'The place where your datasets are kept can’t be read. Nothing was deleted; the pages go on with the figures that come with the app.',
  archive: {
    exportAll: 'Export everything to one file',
    exporting: 'Making the file…',
    exported: (name) =>
      `The file ${name} was made: all your datasets, and the briefings, targets, watch list and other settings.`,
    leftOut: (titles) => `Not to be read and so not in the file: ${titles}.`,
    restore: 'Restore from a file…',
    reading: 'Checking the file…',
    title: 'Restore from a file',
    createdOn: (date) => `Exported on ${date}, whole.`,
    effects: {
      added: 'Added',
      replaced: 'Replaces the present one',
      same: 'There already, unchanged',
    },
    replacedNote: 'What is replaced stays in the bin for 30 days.',
    datasets: 'Datasets',
    noDatasets: 'There is no dataset in the file.',
    settings: (names, isReplacing) =>
      `Restore the ${names} too${isReplacing ? ', in place of the present ones' : ''}`,
    settingNames: {
      briefings: 'briefings',
      'own-targets': 'own targets',
      'watch-list': 'watch list',
      legends: 'kept legends',
      'saved-queries': 'saved queries',
      'import-recipes': 'how files of known shapes are read',
      logo: 'logo',
      picture: 'choices for pictures',
      'last-visit': 'figures of the last visit',
    },
    yes: 'Restore',
    no: 'Cancel',
    done: (count) =>
      count === 0 ? 'Restored.' : `${counted(count, 'dataset was', 'datasets were')} restored.`,
    invalid: {
      'no-zip': 'The file is no ZIP, or damaged.',
      'no-list':
        'The file was not exported by this page (it has no datapackages.json). A data package by itself is brought in above.',
      newer: 'The file was exported by a later version of this page.',
      'file-missing': 'A part of the file is missing.',
      'file-changed': 'A part of the file is damaged or was changed.',
    },
    nothingChanged: 'Nothing has changed.',
  },
  failed: {
    full: 'The browser has no room left; nothing has changed. Delete datasets you don’t need, empty the bin and try again.',
    refused: 'The browser does not let anything be read or kept; nothing has changed.',
    taken: (name) => `Another dataset has the name “${name}”; nothing has changed.`,
    gone: 'It is no longer here; another tab may have deleted it.',
    damaged: (path) => `The file ${path} of this dataset is damaged.`,
    other: 'It could not be done; nothing has changed.',
  },
};
