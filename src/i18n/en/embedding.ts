import type { Messages } from '../vi/messages.ts';

export const embedding: Messages['embedding'] = {
  title: 'Embed the chart in another site',
  openWhole: 'Open in the dashboard',
  noSuchChart: 'The embedded chart is no longer in this view. Open the whole view.',
  width: 'Width of the frame',
  widths: { full: 'As wide as the page', 800: '800 pixels', 600: '600 pixels' },
  languages: { vi: 'Vietnamese', en: 'English' },
  theme: 'Colours of the frame',
  themes: { usual: 'As the dashboard', light: 'Light', dark: 'Dark' },
  previewOf: (title) => `Preview: ${title}`,
  code: 'HTML',
  copy: 'Copy the code',
  height: (pixels) => `Height ${pixels} pixels, as the preview above needs it.`,
  follow: 'To let the frame follow the chart’s height',
  followHow:
    'On a narrow screen the chart needs a higher frame. The frame tells its height to the page around it; put this script into that page once, and the frame follows.',
  onlyHere:
    'The dashboard is open from this very machine, so others cannot reach the address in the code. Open the dashboard at your department’s shared address and take the code there.',
};
