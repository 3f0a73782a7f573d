import EChartsCore from 'echarts-for-react/esm/core';
import type * as Library from 'echarts/core';

/**
 * The wrapper of ECharts, drawing at once: the picture is in the page when React's commit is. By
 * itself it starts with an empty chart, waits for that one's frames, and draws again whenever the
 * size has changed. `style` gives width and height in pixels.
 */
export class DrawnECharts extends EChartsCore {
  override componentDidMount(): void {
    const { theme, opts, onEvents = {}, onChartReady } = this.props;
    const library = this.echarts as typeof Library;
    const chart = library.init(this.ele, theme, { ...opts, ...this.#size() });
    for (const [name, act] of Object.entries(onEvents)) {
      chart.on(name, (event: unknown) => {
        (act as (event: unknown) => void)(event);
      });
    }
    this.#draw();
    onChartReady?.(chart);
  }

  override componentDidUpdate({ option }: this['props']): void {
    if (option !== this.props.option) this.#draw();
  }

  #size(): { width: number; height: number } {
    const { width, height } = this.props.style ?? {};
    return { width: Number(width), height: Number(height) };
  }

  #draw(): void {
    const chart = this.getEchartsInstance() as Library.ECharts | undefined;
    if (!chart) return;
    const { width, height } = this.#size();
    // The canvas alone: the chart's own way of resizing would draw the old picture once more.
    if (chart.getWidth() !== width || chart.getHeight() !== height) {
      chart.getZr().resize({ width, height });
    }
    chart.setOption(this.props.option, { notMerge: true });
  }
}
