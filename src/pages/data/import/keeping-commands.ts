import type { ImportAccess } from '../../../imports/import-access.ts';
import type { OwnSource } from '../../../imports/recipe.ts';
import { plainAcceptance } from './accepted-counts.ts';
import { titleOf } from './default-source.ts';
import type { sessionChanges } from './session-changes.ts';

interface Keeping {
  changes: ReturnType<typeof sessionChanges>;
  access: () => Promise<ImportAccess>;
  open: (key: string) => Promise<void>;
  openNext: () => Promise<void>;
}

/** What is done with a table once it is looked through: it is loaded, mended after that, or kept as it is. */
export function keepingCommands({ changes, access, open, openNext }: Keeping) {
  const { changeTable, tableOf, run } = changes;
  return {
    /** Opens a loaded table again for the rows that did not come in; it takes its own dataset's place. */
    async again(key: string): Promise<void> {
      const { outcome, stage } = tableOf(key) ?? {};
      if (!outcome || stage !== 'loaded') return;
      changeTable(key, () => ({ replaces: outcome.name, acceptance: replacing, past: [] }));
      await open(key);
    },

    async accept(key: string, dataset: { name: string; indicators: readonly string[] }) {
      await run(
        key,
        { stage: 'accepting' },
        async (signal) => {
          const { open: opened, acceptance, title, replaces, draft } = tableOf(key) ?? {};
          if (!opened || !acceptance || !draft) return {};
          if (title === undefined || replaces === undefined) return {};
          const { name, figures: count } = await opened.accept(
            plainAcceptance(acceptance),
            { name: dataset.name, title, replaces, source: trimmed(draft.recipe.source) },
            signal,
          );
          const { indicators } = dataset;
          const done = { stage: 'loaded', outcome: { name, title, count, indicators } } as const;
          changeTable(key, () => done);
          opened.close();
          return { ...done, open: null };
        },
        { stage: 'review' },
      );
      await openNext();
    },

    /** Keeps a table for SQL as it is. */
    async keepFree(key: string, name: string): Promise<void> {
      const { table, stage, title = '' } = tableOf(key) ?? {};
      if (!table || !stage) return;
      await run(
        key,
        { stage: 'accepting' },
        async (signal) => {
          const label = title || titleOf(table);
          const kept = await (await access()).keepFreeTable(table, { name, title: label }, signal);
          const outcome = { name: kept.name, title: label, count: kept.rows, indicators: [] };
          changeTable(key, () => ({ stage: 'kept', outcome }));
          tableOf(key)?.open?.close();
          return { stage: 'kept', outcome, open: null };
        },
        { stage },
      );
      await openNext();
    },
  };
}

const trimmed = (source: OwnSource): OwnSource => ({
  ...source,
  title: source.title.trim(),
  issuer: source.issuer.trim(),
  number: source.number?.trim() ?? null,
});

/** A dataset that is replaced goes with all it held. */
const replacing = { kinds: ['new', 'same', 'revised', 'vanished'], without: [] } as const;
