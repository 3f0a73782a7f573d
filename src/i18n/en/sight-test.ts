import { counted, isOne } from './counted.ts';
import type { Messages } from '../vi/messages.ts';

export const sightTest: Messages['sightTest'] = {
  seenAs: 'See as',
  sights: {
    original: 'True colours',
    grey: 'Black-and-white photocopy',
    protan: 'Red-blind eyes',
    deutan: 'Green-blind eyes',
    tritan: 'Blue-blind eyes',
    projector: 'Projector in a bright room',
  },
  where: {
    original: 'in true colours',
    grey: 'in black and white',
    protan: 'to red-blind eyes',
    deutan: 'to green-blind eyes',
    tritan: 'to blue-blind eyes',
    projector: 'on a projector',
  },
  everywhere: 'in every view',
  list: (items) =>
    [items.slice(0, -1).join(', '), items.at(-1)].filter((it) => it !== '').join(' and '),
  nothingByColour: 'Nothing in this chart is told apart by colour alone.',
  allApart: 'All series can be told apart in all five views.',
  confused: (where, a, b) => `${where}, “${a}” and “${b}” are hard to tell apart by colour`,
  confusedPairs: (where, count, a, b) =>
    `${where}, ${counted(count, 'pair')} ${isOne(count) ? 'is' : 'are'} hard to tell apart by colour, most of all “${a}” and “${b}”`,
  added: (what) => `: added ${what}.`,
  additions: {
    pattern: 'patterns',
    name: 'names on the bars',
    symbol: 'a symbol for each line',
    'class-lines': 'level lines on the classes below the reference',
  },
  nothingAdded: '; only their order in the legend tells them apart.',
  nowApart: 'They can now be told apart in all five views.',
  stillConfused: (where, a, b) => `Still hard to tell apart ${where}: “${a}” and “${b}”.`,
};
