import type { fromDisk as vi } from '../vi/from-disk.ts';

export const fromDisk: typeof vi = {
  title: 'Opened from a disk or a USB stick',
  lead: 'These pages were opened by a double click, without a server. All pages, charts, downloads, imports and queries work, with no network. What differs from a copy on a server:',
  points: [
    'Addresses open on this machine only. So the copy button, pictures and downloads give the part from # on; whoever gets it opens their own copy and puts that part at the end of its address.',
    'There is no code for embedding a chart in a portal.',
    'Figures you bring in, the watch list and briefings are kept in the browser of this machine, not in the folder or on the stick. The button that exports all datasets takes them to another machine. Other copies opened from a disk in the same browser may share what is kept.',
    'The figures that came along were packed when the folder was made. Changing files in the folder changes no figure; for new ones copy a new folder, or import a file on this page.',
    'It can’t be installed as an app and does not tell of new versions.',
  ],
  notEmbedded:
    'The dashboard was opened from a disk or a USB stick, and pages elsewhere can’t show charts from here. Open the dashboard at your organisation’s address and take the code there.',
};
