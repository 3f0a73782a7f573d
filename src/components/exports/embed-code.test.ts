import { describe, expect, it } from 'vitest';
import { embedCode, isOnlyHere } from './embed-code.ts';
import { heightToldBy } from './frame-height.ts';

const address = 'https://department.example.test/kpi/#/map?years=2023&embed=1&chart=map-fines';

describe('the code for another page', () => {
  it('is one frame, whose attributes no title and no address can leave', () => {
    const code = embedCode(address, 'Phạt "nặng" <b>&amp;</b>', { width: 800, height: 470 });
    expect(code).toBe(
      '<iframe src="https://department.example.test/kpi/#/map?years=2023&amp;embed=1&amp;chart=map-fines"' +
        ' title="Phạt &quot;nặng&quot; &lt;b&gt;&amp;amp;&lt;/b&gt;" width="800" height="470"' +
        ' style="border:0;max-width:100%" loading="lazy"></iframe>',
    );
    expect(embedCode(address, '', { width: 'full', height: 1 })).toContain('width="100%"');
  });

  it.each([
    ['localhost:4173', true],
    ['dashboard.localhost', true],
    ['127.0.0.1', true],
    ['[::1]:4173', true],
    ['department.example.test', false],
    ['localhost.example.test', false],
    ['10.0.0.7', false],
  ])('at %s leads nowhere from other machines: %s', (host, isNowhere) => {
    expect(isOnlyHere(`http://${host}/kpi/#/`)).toBe(isNowhere);
  });

  it('leads nowhere from other machines where it is a file', () => {
    expect(isOnlyHere('file:///C:/kpi/index.html#/')).toBe(true);
  });
});

describe('the height that a frame needs', () => {
  const frame = {} as Window;
  const own = 'https://department.example.test';
  const message = {
    source: frame,
    origin: own,
    data: { type: 'science-department-dashboard:height', height: 469.5 },
  };

  it('is taken from the frame itself, in whole pixels', () => {
    expect(heightToldBy(message, frame, own)).toBe(470);
  });

  it.each([
    ['another frame', { ...message, source: {} as Window }],
    ['no window', { ...message, source: null }],
    ['another origin', { ...message, origin: 'https://elsewhere.example.test' }],
    ['another type', { ...message, data: { type: 'height', height: 10 } }],
    ['no object', { ...message, data: 'science-department-dashboard:height' }],
    ['null', { ...message, data: null }],
    ['a text', { ...message, data: { ...message.data, height: '470' } }],
    ['nothing', { ...message, data: { ...message.data, height: 0 } }],
    ['no end', { ...message, data: { ...message.data, height: Infinity } }],
    ['no number', { ...message, data: { ...message.data, height: NaN } }],
  ])('is not taken from %s', (_, other) => {
    expect(heightToldBy(other, frame, own)).toBeUndefined();
  });

  it('is nobody’s before the frame is there', () => {
    expect(heightToldBy({ ...message, source: null }, null, own)).toBeUndefined();
  });
});
