// Only what the peers' pages use, so that types can be checked where the peers are not installed.

declare module '@uwdata/vgplot' {
  type Directive = (plot: unknown) => void;
  export interface Param {
    update: (value: string) => Promise<unknown>;
  }
  export interface Selection {
    update: (clause: { source: object; value: unknown; predicate: unknown }) => void;
  }
  export const Param: { value: (value: string) => Param };
  export const Selection: { single: () => Selection };
  export const wasmConnector: (of: { duckdb: unknown; connection: unknown }) => unknown;
  export const coordinator: () => { databaseConnector: (connector: unknown) => void };
  export const from: (table: string, options: { filterBy: Selection }) => unknown;
  export const plot: (...directives: Directive[]) => HTMLElement;
  export const barX: (data: unknown, channels: object) => Directive;
  export const barY: (data: unknown, channels: object) => Directive;
  export const lineY: (data: unknown, channels: object) => Directive;
  export const width: (pixels: number) => Directive;
  export const height: (pixels: number) => Directive;
  export const marginLeft: (pixels: number) => Directive;
  export const colorDomain: (values: unknown[]) => Directive;
  export const colorRange: (colors: string[]) => Directive;
  export const xTickFormat: (format: string) => Directive;
  export const column: (name: Param) => unknown;
  export const sql: (strings: TemplateStringsArray, ...values: unknown[]) => unknown;
}

declare module '@perspective-dev/client' {
  export interface Table {
    update: (data: ArrayBuffer | Uint8Array) => Promise<void>;
  }
  const perspective: {
    init_server: (wasm: Promise<Response>) => Promise<void>;
    worker: () => Promise<{
      table: (data: ArrayBuffer | Uint8Array) => Promise<Table>;
    }>;
  };
  export default perspective;
}

declare module '@perspective-dev/viewer' {
  export interface HTMLPerspectiveViewerElement extends HTMLElement {
    load: (table: unknown) => Promise<void>;
    restore: (config: object) => Promise<void>;
    getView: () => Promise<{
      num_rows: () => Promise<number>;
      num_columns: () => Promise<number>;
    }>;
  }
  const viewer: { init_client: (wasm: Promise<Response>) => Promise<void> };
  export default viewer;
}

declare module '@perspective-dev/viewer-d3fc';
