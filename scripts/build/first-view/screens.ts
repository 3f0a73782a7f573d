/** A plot's width in pixels: of those within a card, and of those of the page. */
type PlotWidths = readonly [card: number, chart: number];

/** Windows that are given one drawn view. */
export interface DrawnScreen {
  /** The narrowest of these windows. */
  from: number;
  isPhone: boolean;
  /** At each of these widths the charts are drawn; in between a little narrower than their plot. */
  plots: readonly PlotWidths[];
}

/** From here on the overview is no phone's (overview-page.tsx). */
const firstWide = 600;

/** On a phone a plot has all of the window but the page's margins. */
const onPhone = (from: number, ...windows: number[]): DrawnScreen => ({
  from,
  isPhone: true,
  plots: windows.map((it) => [it - 32, it - 32]),
});

const wide = (from: number, ...plots: PlotWidths[]): DrawnScreen => ({
  from,
  isPhone: false,
  plots,
});

/**
 * Common windows, from the narrowest up, with and without a scroll bar; what their plots are wide is
 * as the style sheets have it. tests/journeys/first-view.spec.ts holds it against the built page.
 */
export const drawnScreens: readonly DrawnScreen[] = [
  onPhone(0, 320, 344),
  onPhone(360, 360, 375, 384),
  onPhone(390, 390, 393, 402),
  onPhone(411, 411, 412, 414),
  onPhone(428, 428, 430, 440),
  wide(firstWide, [272, 568]),
  wide(768, [340, 704], [356, 736], [361, 746]),
  wide(820, [366, 756], [373, 770]),
  wide(912, [267, 412]),
  wide(1024, [298, 460], [304, 468]),
  wide(1112, [184, 496], [198, 530], [200, 537]),
  wide(1280, [215, 573], [218, 580]),
  wide(1366, [232, 616], [235, 623]),
  wide(1440, [247, 653], [250, 660]),
  wide(1536, [266, 701], [269, 708]),
];
