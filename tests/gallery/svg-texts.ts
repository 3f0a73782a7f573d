/** A line of text in an SVG of ours, where it stands and how it is set. */
export interface SvgText {
  text: string;
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  size: number;
  weight: number;
  isTurned: boolean;
}

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

/** Reads `<text>` elements as ECharts writes them: one line each, moved by `transform`. */
export function svgTexts(svg: string): SvgText[] {
  return [...svg.matchAll(/<text([^>]*)>([^<]*)<\/text>/g)].map(
    ([, attributes = '', text = '']) => {
      const moved = /translate\(([-\d.]+)[ ,]([-\d.]+)\)/.exec(attributes);
      const turned = /matrix\(([^)]*)\)/.exec(attributes)?.[1]?.split(/[ ,]+/).map(Number);
      const style = attribute(attributes, 'style') ?? '';
      return {
        text: text
          .replaceAll('&amp;', '&')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('\u00a0', ' '),
        x: Number(attribute(attributes, 'x') ?? 0) + Number(moved?.[1] ?? turned?.[4] ?? 0),
        y: Number(attribute(attributes, 'y') ?? 0) + Number(moved?.[2] ?? turned?.[5] ?? 0),
        anchor: (attribute(attributes, 'text-anchor') ?? 'start') as SvgText['anchor'],
        size: Number(/font-size:\s*([\d.]+)px/.exec(style)?.[1] ?? 12),
        weight: Number(/font-weight:\s*(\d+)/.exec(style)?.[1] ?? 400),
        isTurned: turned !== undefined,
      };
    },
  );
}
