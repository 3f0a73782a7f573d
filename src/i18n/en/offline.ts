import type { offline as vi } from '../vi/offline.ts';

export const offline: typeof vi = {
  title: 'Without a network',
  keeping: {
    unknown: 'The app will be kept in this browser once the page has nothing else to do.',
    insecure:
      'This page was opened over plain http, so the browser does not keep the app: it cannot be opened again without a network. To allow that, the server must use https. Everything else works as usual.',
    unsupported:
      'This browser cannot keep the app (a private window, or too old a browser): it cannot be opened again without a network. Everything else works as usual.',
    'under-way': 'Keeping the app and its data in this browser…',
    kept: 'The app is kept in this browser; every page opens without a network.',
    failed:
      'The app could not be kept in this browser: no room, or files on the server that are not of this version. It will be tried again when the page is opened next.',
  },
  data: (version, size, date) =>
    `Data kept: version ${version}, ${size}; last compared with the server on ${date}.`,
  dataTrouble: {
    'in-parts':
      'A dataset lies in parts of which the page reads only what is shown, so it is not kept whole; the present data cannot be seen without a network.',
    'too-large':
      'The datasets on the server are larger than 150 MB and are not kept whole; they cannot be seen without a network.',
    'no-room': 'This device has no room for the data to be used without a network.',
    'not-read': 'The new data could not be kept: the server did not answer in full.',
  },
  engineKept: 'The query engine is kept.',
  engineNotKept:
    'The query engine is not kept: queries, file imports and your own datasets need a network until it is.',
  loadAhead: 'Load the query engine ahead, when the page has nothing else to do',
  loadAheadHint:
    '6–9 MB where the server compresses, 34–39 MB where it does not. Clear this if you pay by volume: the engine is then loaded only when something needs it.',
};
