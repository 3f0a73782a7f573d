import { counted } from './counted.ts';
import type { Messages } from '../vi/messages.ts';

export const frame: Messages['frame'] = {
  appName: 'Science & technology indicators',
  overview: 'Overview',
  indicators: 'Indicators',
  compare: 'Compare',
  map: 'Map',
  progress: 'Progress',
  briefing: 'Briefing',
  data: 'Data',
  query: 'Query',
  menu: 'Menu',
  closeMenu: 'Close menu',
  mainNavigation: 'Pages',
  skipToContent: 'Skip to content',
  darkTheme: 'Dark theme',
  lightTheme: 'Light theme',
  language: 'Language',
  search: 'Find indicator, place',
  searchHint: 'Type the name of an indicator, province or city; accents not needed',
  foundIndicators: 'Indicators',
  foundPlaces: 'Provinces and cities',
  nothingFound: (typed) => `Nothing found for “${typed}”`,
  noReport: 'no report yet',
  mergedFrom: (names) => `with ${names}`,
  licences: 'Software, fonts and map used here, and their licences',
  footer:
    'Every figure on this page comes from a source document; select a figure to see the report, the section and the words as printed. What a source does not state is marked as not stated.',
  version: {
    figuresTo: (year) => `Figures up to ${year}`,
    newestDocument: (date) => `newest document: ${date}`,
    data: (version) => `data ${version}`,
    app: (version, build) => `app ${version} (${build})`,
    offline: 'No network.',
    offlineKept: (date) => `No network: figures as kept on ${date}.`,
    wasOffline: (date) =>
      `There was no network when this page was opened: figures as kept on ${date}.`,
    loadAgain: 'Reload the page',
    isNew: 'There is a new version of the app.',
    takenElsewhere:
      'Another window has gone over to the new version; this page goes on with the old.',
    replaced:
      'The server has gone over to a new version, and the part you opened is gone from the old one.',
    take: 'Use the new version',
    later: 'Later',
    importFirst: 'Finish the import at hand, then use the new version.',
  },
  copyAddress: 'Copy link',
  copyFromHash: 'Copy the part from #',
  copied: 'Copied',
  copyFailed: 'The browser does not allow copying; please select and copy by hand',
  print: 'Print',
  close: 'Close',
  addressIgnored: (parameter, text) =>
    `“${parameter}=${text}” in the address could not be read; the default is used.`,
  unknownPage: 'There is no such page. This is the overview.',
  unknownPlace: (id) =>
    `There is no unit “${id}” under the chosen boundaries; the default is used.`,
  otherBoundary: (asked, shown) =>
    `${asked} does not belong to the chosen boundaries; ${shown} is shown.`,
  noYear: (year, place) =>
    `${place} has no figures for ${year}; the latest year with figures is shown.`,
  setAside: (title, size) =>
    `This device has too little memory for the dataset “${title}” (${size}); it is set aside. Delete it, make it smaller or try again on the page Data.`,
  refusedPackages: (count) =>
    `${counted(count, 'dataset is', 'datasets are')} not used; the reasons stand on the page Data.`,
  cleared:
    'What this page keeps in the browser has been cleared from outside: datasets brought in, briefings, watch list and settings. What was exported to a file can be restored on the page Data.',
  noPlaces:
    'No list of provinces could be used, so no figures can be shown. The reasons stand on the page Data.',
  dismiss: 'Dismiss',
};
