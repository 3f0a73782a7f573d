import type { ExportCatalogue } from '../../exports/figure-columns.ts';
import type { ImageFrame } from '../../exports/image/image-frame.ts';
import { isoDay } from '../../lib/iso-day.ts';
import type { Catalogue } from '../../semantic/catalogue.ts';
import type { IsoDate } from '../../semantic/period.ts';
import type { ShownChart } from '../chart/chart-stage.tsx';
import { wholeAddress } from '../chart/view-address.tsx';

/** What the app knows of all its charts. */
export interface ExportFacts {
  catalogue: ExportCatalogue & Pick<Catalogue, 'sources'>;
  dataVersion: string;
  /** When the oldest answer was received that a server gave earlier; undefined where all are of now. */
  keptSince: number | undefined;
  /** Name of the department, which stands on slides. */
  product: string;
}

/** The reader's own day. */
export const today = (): IsoDate => isoDay(new Date());

/** What stands around a chart when it leaves the app. */
export const frameOf = ({ model, address }: ShownChart, facts: ExportFacts): ImageFrame => ({
  address: wholeAddress(address),
  dataVersion: facts.dataVersion,
  keptSince: facts.keptSince,
  dataDate: newestDocument(model.sources, facts.catalogue),
  exportDate: today(),
  product: facts.product,
});

const newestDocument = (
  sources: readonly { sourceId: string }[],
  catalogue: Pick<Catalogue, 'sources'>,
): ImageFrame['dataDate'] =>
  sources
    .flatMap(({ sourceId }) => {
      const source = catalogue.sources.get(sourceId);
      return source?.issuedOn ? [{ on: source.issuedOn, precision: source.issuedPrecision }] : [];
    })
    .sort((a, b) => a.on.localeCompare(b.on))
    .at(-1);
