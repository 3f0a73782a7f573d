import type { ImportAccess } from '../../../imports/import-access.ts';
import {
  beginSession,
  choiceKey,
  noCorrections,
  tableSession,
  withFound,
  withMore,
  withProgress,
  type Given,
  type ImportSession,
  type ReadChoices,
  type TableDraft,
  type TableSession,
} from '../../../imports/import-session.ts';
import type { OwnSource } from '../../../imports/recipe.ts';
import { randomId } from '../../../lib/random-id.ts';
import type { Store } from '../../../lib/store.ts';
import { withRecipe } from './correction-changes.ts';
import { end, readGiven } from './given-files.ts';
import { keepingCommands } from './keeping-commands.ts';
import { sessionChanges, technical } from './session-changes.ts';
import { importState } from './session-state.ts';
import { sourceFor, titleOf, type SourceDefaults } from './default-source.ts';

export interface ImportSurroundings {
  session: Store<ImportSession | null>;
  access: () => Promise<ImportAccess>;
  /** What is taken for the document behind a file until the person says it. */
  defaults: () => Promise<SourceDefaults>;
}

/** What a person does with the import at hand. Each goes on when its page is left. */
export type ImportCommands = ReturnType<typeof importCommands>;

/** The commands of the import page; what they do shows in the session alone. */
export function importCommands({ session, access, defaults }: ImportSurroundings) {
  const changes = sessionChanges(session);
  const { change, changeTable, tableOf, run } = changes;

  const open = async (key: string): Promise<void> => {
    const { table, draft: known } = tableOf(key) ?? {};
    if (!table) return;
    await run(
      key,
      { stage: 'opening', progress: null },
      async (signal) => {
        const opened = await (
          await access()
        ).open(table, {
          signal,
          onProgress: (progress) => changeTable(key, () => ({ progress })),
        });
        if (signal.aborted) {
          opened.close();
          throw signal.reason;
        }
        opened.ended.addEventListener('abort', () => lost(key, opened.ended));
        changeTable(key, () => ({ open: opened }));
        const suggested = await opened.suggest();
        const source = sourceFor(suggested.recipe.source, await defaults());
        const draft = known ?? {
          recipe: { ...suggested.recipe, source },
          corrections: noCorrections,
        };
        const replaces = tableOf(key)?.replaces ?? null;
        const { recipe, corrections } = draft;
        const applied = await opened.apply(recipe, corrections, signal, replaces);
        return {
          stage: 'review',
          remembered: suggested.remembered,
          draft,
          applied,
          isStale: false,
          version: (tableOf(key)?.version ?? 0) + 1,
          title: tableOf(key)?.title || titleOf(table),
        };
      },
      { stage: 'failed' },
    );
    await openNext();
  };

  /** A few tables are opened one after the other, so that the list tells how they stand. */
  const openNext = async (): Promise<void> => {
    const tables = session.get()?.tables ?? [];
    const isBusy = tables.some((it) => it.stage === 'opening');
    const next = tables.find((it) => it.stage === 'waiting');
    const opened = tables.filter((it) => it.open !== null && it.stage !== 'loaded').length;
    if (!isBusy && next && opened < tablePatience) await open(next.key);
  };

  const lost = (key: string, ended: AbortSignal) => {
    const table = tableOf(key);
    if (!table?.open || table.open.ended !== ended || table.stage === 'loaded') return;
    changeTable(key, () => ({ stage: 'failed', open: null, failure: technical(ended.reason) }));
  };

  const apply = (key: string): Promise<void> =>
    run(
      key,
      { isApplying: true, isStale: true },
      async (signal) => {
        const { open: opened, draft, replaces = null } = tableOf(key) ?? {};
        if (!opened || !draft) return {};
        const { recipe, corrections } = draft;
        const applied = await opened.apply(recipe, corrections, signal, replaces);
        return {
          applied,
          isApplying: false,
          isStale: false,
          version: (tableOf(key)?.version ?? 0) + 1,
        };
      },
      { isApplying: false },
    );

  return {
    /** Files beside an import that is not finished join it: nothing of it is lost. */
    async begin(given: Given): Promise<void> {
      const before = session.get();
      const goesOn = before !== null && importState(before) === 'review';
      if (!goesOn) end(before);
      const now = goesOn ? withMore(before, given) : beginSession(randomId(), given);
      const { id, abort } = now;
      session.set(now);
      try {
        const found = await readGiven(given, await access(), abort.signal, (progress) =>
          change(id, (it) => withProgress(it, progress)),
        );
        if (abort.signal.aborted) return;
        change(id, (it) => withFound(it, found));
        await openNext();
      } catch (error) {
        if (abort.signal.aborted) return;
        change(id, (it) => ({
          ...it,
          phase: it.tables.length > 0 ? 'read' : 'failed',
          failure: technical(error),
        }));
      }
    },

    /** Stops reading files; what was found before stays. */
    stopReading: (): void => {
      const now = session.get();
      now?.abort.abort();
      if (now) session.set(now.tables.length > 0 ? { ...now, phase: 'read' } : null);
    },

    /** Gives the import up. What was loaded of it stays loaded. */
    close: (): void => {
      end(session.get());
      session.set(null);
    },

    show: (key: string): void => {
      const now = session.get();
      if (!now) return;
      session.set({ ...now, shown: key });
      if (tableOf(key)?.stage === 'waiting') void open(key);
    },

    open,

    /** Stops what goes on with a table; it is put away, or stands as it was before. */
    stop(key: string): void {
      const table = tableOf(key);
      table?.abort?.abort();
      if (table?.stage === 'opening') leave(key);
    },

    leave,

    /** Changes what was said of a table and reads its rows again by it. */
    draft(key: string, next: (draft: TableDraft) => TableDraft): void {
      changeTable(key, ({ draft, past }) =>
        draft ? { draft: next(draft), past: [...past.slice(-mostSteps), draft] } : {},
      );
      void apply(key);
    },

    undo(key: string): void {
      changeTable(key, ({ draft, past }) => {
        const before = past.at(-1);
        if (!draft || !before) return {};
        // What the document is called is no step of the reading, and stays.
        const { source } = draft.recipe;
        return { draft: withRecipe((it) => ({ ...it, source }))(before), past: past.slice(0, -1) };
      });
      void apply(key);
    },

    /** What needs no reading anew: the dataset's name and which changes are taken. */
    set(key: string, next: Partial<Pick<TableSession, 'title' | 'replaces' | 'acceptance'>>): void {
      changeTable(key, () => next);
      // Indicators that a replaced dataset made may be made otherwise.
      const made = tableOf(key)?.draft?.recipe.newIndicators ?? [];
      if (next.replaces !== undefined && made.length > 0) void apply(key);
    },

    /** Names the document; no row is read otherwise for it. */
    source(key: string, next: Partial<OwnSource>): void {
      changeTable(key, ({ draft }) =>
        draft
          ? { draft: withRecipe((it) => ({ ...it, source: { ...it.source, ...next } }))(draft) }
          : {},
      );
    },

    /** Reads the file of a table again, as the person says that it is written. */
    async reread(key: string, choices: ReadChoices): Promise<void> {
      const now = session.get();
      const before = tableOf(key);
      if (!now || !before) return;
      const { table } = before;
      const files = now.given
        .flatMap((it) => ('files' in it ? it.files : []))
        .filter(({ path }) => path === table.file || table.file.startsWith(`${path}/`));
      await run(
        key,
        { isApplying: true, notReread: [] },
        async (signal) => {
          const address = choiceKey(table);
          const found = await (
            await access()
          ).read(files, {
            choices: { [address]: choices },
            signal,
          });
          const again = found.tables.find((it) => choiceKey(it) === address);
          if (!again) return { isApplying: false, notReread: found.refused };
          before.open?.close();
          return { ...tableSession(key, again, choices), version: before.version };
        },
        { isApplying: false },
      );
      const after = tableOf(key);
      if (after && after.table !== table) await open(key);
    },

    ...keepingCommands({ changes, access, open, openNext }),

    async keepPackage(at: number): Promise<void> {
      const now = session.get();
      const given = now?.packages[at]?.given;
      if (!now || !given) return;
      const set = (next: Partial<ImportSession['packages'][number]>) =>
        change(now.id, (it) => ({
          ...it,
          packages: it.packages.map((one, index) => (index === at ? { ...one, ...next } : one)),
        }));
      set({ stage: 'keeping', failure: null });
      try {
        const kept = await (await access()).keepPackage(given, now.abort.signal);
        set(kept.ok ? { stage: 'kept', name: kept.name } : { stage: 'refused', problems: kept });
      } catch (error) {
        set({ stage: 'failed', failure: technical(error) });
      }
    },
  };

  function leave(key: string): void {
    const table = tableOf(key);
    table?.abort?.abort();
    changeTable(key, () => ({ stage: 'left', open: null, abort: null, isApplying: false }));
    table?.open?.close();
    void openNext();
  }
}

/** Tables that are opened without being asked for; each is a database of its own. */
const tablePatience = 4;
/** Steps that can be taken back. */
const mostSteps = 50;
