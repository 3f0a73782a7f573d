import perspective, { type Table } from '@perspective-dev/client';
import serverWasm from '@perspective-dev/server/dist/wasm/perspective-server.wasm?url';
import viewer, { type HTMLPerspectiveViewerElement } from '@perspective-dev/viewer';
import '@perspective-dev/viewer-d3fc';
import '@perspective-dev/viewer/dist/css/pro.css';
import viewerWasm from '@perspective-dev/viewer/dist/wasm/perspective-viewer.wasm?url';
import startParquet, { readParquet } from 'parquet-wasm';
import parquetWasm from 'parquet-wasm/esm/parquet_wasm_bg.wasm?url';
import { servePeer, type PlotSize } from '../../peer-protocol.ts';
import type { PlainChoice } from '../../plain/figures-sql.ts';

const absolute = (path: string): string => new URL(path, location.href).href;

async function loadTable(files: readonly string[]): Promise<Table> {
  const [, ...observations] = files;
  const [client] = await Promise.all([
    perspective.worker(),
    startParquet({ module_or_path: absolute(parquetWasm) }),
  ]);
  let table: Table | undefined;
  for (const file of observations) {
    const bytes = new Uint8Array(await (await fetch(file)).arrayBuffer());
    const stream = readParquet(bytes, { batchSize: 65_536 }).intoIPCStream();
    if (table) await table.update(stream);
    else table = await client.table(stream);
  }
  if (!table) throw new Error('no observations');
  return table;
}

/** A viewer that has not taken its table in yet refuses what it is asked; it is asked again then. */
async function onceLoaded<Value>(ask: () => Promise<Value>): Promise<Value> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await ask();
    } catch (error) {
      if (tries > 200 || !String(error).includes('No table set')) throw error;
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  }
}

/** With its configuration at once: a viewer that only has a table draws all rows of it. */
async function startViewer(table: Table, { width, height }: PlotSize, config: object) {
  const element = document.createElement('perspective-viewer') as HTMLPerspectiveViewerElement;
  Object.assign(element.style, { width: `${width}px`, height: `${height}px` });
  document.body.append(element);
  // It rests while it is out of sight.
  element.scrollIntoView();
  const loaded = element.load(table);
  await onceLoaded(() => element.restore({ ...config, settings: false }));
  await loaded;
  return element;
}

const yearly = (indicator: string, more: readonly unknown[]) => ({
  columns: ['value'],
  aggregates: { value: 'last' },
  filter: [
    ['indicator_id', '==', indicator],
    ['value_kind', '==', 'actual'],
    ['breakdown', 'is null', null],
    ['place_id', 'begins with', '63-'],
    ...more,
  ],
});

/** It has no calculation over rows and lets no single bar stand out: these two it is not asked. */
function configOf({ view, indicator, from, to }: PlainChoice) {
  const between = (first: number) => [
    ['period_end', '>=', `${first}-01-01`],
    ['period_end', '<=', `${to}-12-31`],
  ];
  return view === 'ranking'
    ? {
        ...yearly(indicator, between(to)),
        plugin: 'X Bar',
        group_by: ['place_id'],
        sort: [['value', 'desc']],
      }
    : {
        ...yearly(indicator, between(from)),
        plugin: 'Y Line',
        group_by: ['period_end'],
        split_by: ['place_id'],
      };
}

void servePeer(async (settings) => {
  await Promise.all([
    perspective.init_server(fetch(absolute(serverWasm))),
    viewer.init_client(fetch(absolute(viewerWasm))),
  ]);
  const table = await loadTable(settings.files);
  const { place, indicators, size } = settings.first;
  for (const indicator of indicators) {
    await startViewer(table, size, {
      ...yearly(indicator, [['place_id', '==', place]]),
      plugin: 'Y Bar',
      group_by: ['period_end'],
    });
  }
  const viewers = new Map<string, HTMLPerspectiveViewerElement>();
  return async (choice) => {
    const { view } = choice;
    const config = configOf(choice);
    const known = viewers.get(view);
    const element = known ?? (await startViewer(table, settings.sizes[view], config));
    viewers.set(view, element);
    element.scrollIntoView();
    if (known) await known.restore({ ...config, settings: false });
    const drawn = await onceLoaded(() => element.getView());
    return (await drawn.num_rows()) * (await drawn.num_columns());
  };
});
