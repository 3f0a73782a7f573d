import type { firstView as vi } from '../vi/first-view.ts';

export const firstView: typeof vi = {
  late: 'The controls of this page are still loading. Buttons and links will answer once they are here.',
  withoutControls:
    'The controls of this page could not be loaded, so buttons, lists and links don’t answer yet. The figures shown were checked against the server’s files and can be read.',
  nothing: 'The dashboard can’t be opened: its code could not be loaded from the server.',
  doesNotRun:
    'The code of this page was loaded but does not run: a file came incomplete, or the browser is too old (Chrome, Edge, Firefox or Safari of 2023 or later is needed).',
  offline: 'There is no network; the page will try again by itself once it is back.',
  newVersion:
    'The server has a new version of this app; the page you have open is of the old one and can’t go on.',
  reload: 'Reload the page',
  openNew: 'Open the new version',
};
