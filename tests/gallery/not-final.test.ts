import { describe, expect, it } from 'vitest';
import { renderSvg } from '../../src/charts/render-svg.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { bars } from './examples/bars.ts';
import { columns } from './examples/columns.ts';
import { lines } from './examples/lines.ts';

const context = { width: 560, theme: 'light', words: wordsIn('vi'), reducedMotion: true } as const;
const paths = (svg: string): string[] => [...svg.matchAll(/<path[^>]*>/g)].map(([tag]) => tag);
const hollow = (svg: string): string[] => paths(svg).filter((it) => it.includes('fill="#ffffff"'));

describe('a figure that is not final', () => {
  it('is a hollow square if preliminary and a hollow diamond if estimated', () => {
    const points = hollow(renderSvg(lines['lines-preliminary'], context));
    const isSquare = (tag: string) => /d="M\S+ (\S+?)L\S+ \1L/.test(tag);
    expect(points.filter(isSquare)).toHaveLength(3);
    expect(points.filter((it) => !isSquare(it))).toHaveLength(3);
  });

  it('is joined by a dotted link with round dots', () => {
    const svg = renderSvg(lines['lines-preliminary'], context);
    const dotted = paths(svg).filter((it) => it.includes('stroke-dasharray="1.5,4"'));
    expect(dotted).toHaveLength(6);
    expect(dotted.every((it) => it.includes('stroke-linecap="round"'))).toBe(true);
  });

  it.each([
    ['columns', columns['columns-preliminary'], 1],
    ['bars', bars['bars-estimate'], 2],
  ] as const)(
    'is a hollow bar among %s, closed at the foot, dotted if estimated',
    (_, model, of) => {
      const edges = hollow(renderSvg(model, context)).filter((it) =>
        it.includes('stroke-width="1.5"'),
      );
      expect(edges).toHaveLength(2 * of);
      expect(edges.every((it) => it.includes('Z"'))).toBe(true);
      expect(edges.filter((it) => it.includes('stroke-dasharray="1.5,3"'))).toHaveLength(of);
    },
  );
});
