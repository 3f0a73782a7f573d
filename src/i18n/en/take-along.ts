import type { Messages } from '../vi/messages.ts';

export const takeAlong: Messages['takeAlong'] = {
  copyPicture: 'Copy image',
  copying: 'Drawing the image…',
  copied: (look) => `Image copied${look === '' ? '' : ` (${look})`}`,
  collect: 'Add to briefing',
  collected: {
    added: (title) => `Added to “${title}”`,
    'there-already': (title) => `This chart is in “${title}” already`,
    full: (title) => `“${title}” holds as many charts as it may; begin another briefing`,
  },
  notKept:
    '(the browser has no room left or keeps nothing: open the briefing and export it before you close the page)',
  more: 'Export',
  kinds: {
    image: 'Image: PNG, SVG…',
    data: 'Figures: CSV, Excel…',
    embed: 'Embed code…',
  },
};
