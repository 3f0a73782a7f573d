import type { ChartModel } from '../chart-model.ts';

/** A layout that is asked for twice, for the height and for the scene, and laid out once. */
export function remembered<Layout, More extends (string | number)[]>(
  lay: (model: ChartModel, width: number, ...more: More) => Layout,
): (model: ChartModel, width: number, ...more: More) => Layout {
  const layouts = new WeakMap<ChartModel, Map<string, Layout>>();
  return (model, width, ...more) => {
    const own = layouts.get(model) ?? new Map<string, Layout>();
    const key = [width, ...more].join(' ');
    const layout = own.get(key) ?? lay(model, width, ...more);
    layouts.set(model, own.set(key, layout));
    return layout;
  };
}
