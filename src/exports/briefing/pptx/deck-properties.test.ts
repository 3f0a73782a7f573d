import { expect, it } from 'vitest';
import { briefing, deckBytes, readDeck } from './deck.fixture.ts';

it('names the department as it is written, signs of XML among its letters', async () => {
  const { text } = readDeck(await deckBytes(briefing([], { department: 'Sở KH&CN <Huế>' })));
  expect(text('docProps/app.xml')).toContain('<Company>Sở KH&amp;CN &lt;Huế&gt;</Company>');
  expect(text('docProps/core.xml')).toContain('<dc:creator>Sở KH&amp;CN &lt;Huế&gt;</dc:creator>');
});
