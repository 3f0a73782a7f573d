import type { ScratchDatabase } from '../engine/scratch-database.ts';
import type { SourceTable } from '../ingest/source/source-table.ts';
import { CELLS, valueColumns } from './cells-sql.ts';
import { correctRows } from './correct-rows.ts';
import { changesOf, findChanges } from './find-changes.ts';
import { findProblems, markSound } from './find-problems.ts';
import { guessRecipe } from './guess-recipe.ts';
import type { ImportProgress } from './import-access.ts';
import type { ImportProblem } from './import-problem.ts';
import { withoutRemade, type ImportContext } from './import-context.ts';
import type { ImportWorld } from './import-world.ts';
import { keepFigures } from './keep-figures.ts';
import { loadFiguresInUse } from './load-figures-in-use.ts';
import { countRows, countWaiting, figuresOf, gridRows, problemsOf } from './pages-of-rows.ts';
import { loadKept } from './load-kept.ts';
import { matchersOf } from './matchers.ts';
import { missingFacts, questionsOf } from './questions.ts';
import { hasLeftOutWords, readFigures } from './read-figures.ts';
import type { Corrections, Recipe } from './recipe.ts';
import { recipeFor, rememberRecipe } from './remembered-recipe.ts';
import { sampleColumns } from './sample-columns.ts';
import type {
  Acceptance,
  AcceptedDataset,
  Applied,
  ChangeSummary,
  FigureChange,
  GridRow,
  ProblemFilter,
  TableImport,
} from './table-import.ts';
import { waitingCodes } from './waiting.ts';
import { freePackageName } from './package-name.ts';
import type { Observation } from '../semantic/observation.ts';

interface Page {
  offset: number;
  limit: number;
}

const noChanges: ChangeSummary = {
  counts: { new: 0, same: 0, revised: 0, vanished: 0 },
  views: [],
};

interface Staged {
  database: ScratchDatabase;
  table: SourceTable;
  rows: number;
  context: ImportContext;
  world: ImportWorld;
  onProgress: (progress: ImportProgress) => void;
}

/** A table on its way in, in a database of its own. Its calls are answered one after the other. */
export class DuckdbTableImport implements TableImport {
  readonly table: SourceTable;
  readonly ended: AbortSignal;
  readonly #staged: Staged;
  #last: Promise<unknown> = Promise.resolve();
  #recipe: Recipe | undefined;
  /** What is known beside the recipe that was applied last. */
  #context: ImportContext | undefined;
  /** The dataset that the figures were held against; undefined until they are. */
  #comparedWith: string | null | undefined;

  constructor(staged: Staged) {
    this.#staged = staged;
    this.table = staged.table;
    this.ended = staged.database.ended;
  }

  suggest(): Promise<{ recipe: Recipe; remembered: boolean }> {
    return this.#inLine(async ({ database, table, rows, context }) => {
      const columns = await sampleColumns(database, table, rows);
      const guessed = guessRecipe(table, columns, matchersOf(context));
      const kept = recipeFor(table, guessed);
      return { recipe: kept ?? guessed, remembered: kept !== undefined };
    });
  }

  apply(
    recipe: Recipe,
    corrections: Corrections,
    signal?: AbortSignal,
    replaces: string | null = null,
  ): Promise<Applied> {
    return this.#inLine(async ({ database, table, context: known, rows, world, onProgress }) => {
      const goOn = () => signal?.throwIfAborted();
      goOn();
      const defined = replaces === null ? [] : (await world.definedBy(replaces)).indicators;
      const context = withoutRemade(known, recipe, defined);
      this.#context = context;
      this.#recipe = undefined;
      this.#comparedWith = undefined;
      onProgress({ step: 'reading', rows });
      await correctRows(database, table, corrections);
      const missing = missingFacts(recipe);
      const leftOut = new Set(corrections.leftOut).size;
      if (missing.some((it) => it.what === 'value')) {
        return {
          rowsRead: rows,
          rowsOk: 0,
          rowsRejected: rows - leftOut,
          rowsWaiting: rows - leftOut,
          rowsLeftOut: leftOut,
          figures: 0,
          questions: missing,
          problems: [],
        };
      }
      const words = await readFigures(database, table, recipe, context, leftOut > 0);
      goOn();
      onProgress({ step: 'checking', rows });
      await loadFiguresInUse(database, world);
      goOn();
      const problems = await findProblems(database, recipe, context.today);
      goOn();
      await markSound(
        database,
        table,
        valueColumns(recipe).map(({ index }) => index),
      );
      this.#recipe = recipe;
      const questions = await questionsOf(database, recipe, words);
      return {
        ...(await countRows(database, rows, leftOut, hasLeftOutWords(words))),
        rowsWaiting: await countWaiting(database, waitingCodes(questions)),
        questions,
        problems,
      };
    });
  }

  problems(
    filter: ProblemFilter,
    page: Page,
  ): Promise<{ total: number; problems: ImportProblem[] }> {
    return this.#applied(({ database }) => problemsOf(database, filter, page), {
      total: 0,
      problems: [],
    });
  }

  rows(page: Page, onlyTroubled = false): Promise<{ total: number; rows: GridRow[] }> {
    return this.#inLine(({ database, table }) =>
      gridRows(database, table, page, onlyTroubled, this.#recipe !== undefined),
    );
  }

  figures(page: Page): Promise<{ total: number; figures: Observation[] }> {
    return this.#applied(({ database }) => figuresOf(database, page), { total: 0, figures: [] });
  }

  compare(replaces: string | null): Promise<ChangeSummary> {
    return this.#applied(async ({ database, world }) => {
      const replaced = replaces === null ? undefined : await world.definedBy(replaces);
      // Of a dataset that is replaced all indicators count, not only those that the file has.
      await loadFiguresInUse(database, world, replaced?.figuresOf);
      const summary = await findChanges(database, replaced?.sources ?? []);
      this.#comparedWith = replaces;
      return summary;
    }, noChanges);
  }

  changes(
    kinds: readonly FigureChange['kind'][],
    page: Page,
  ): Promise<{ total: number; changes: FigureChange[] }> {
    return this.#applied(({ database }) => changesOf(database, kinds, page), {
      total: 0,
      changes: [],
    });
  }

  async accept(
    acceptance: Acceptance,
    dataset: AcceptedDataset,
    signal?: AbortSignal,
  ): Promise<{ name: string; figures: number }> {
    if (dataset.replaces !== this.#comparedWith) await this.compare(dataset.replaces);
    return this.#applied(async ({ database, world, table, onProgress, ...staged }, applied) => {
      const { replaces, source = applied.source } = dataset;
      const context = this.#context ?? staged.context;
      const recipe = { ...applied, source };
      const name = freePackageName(dataset, await world.packageNames());
      const replaced =
        replaces === null ? { sources: [], indicators: [] } : await world.definedBy(replaces);
      onProgress({ step: 'keeping', rows: table.rowCount });
      const built = await keepFigures({
        database,
        recipe,
        context,
        world,
        acceptance,
        dataset: { name, title: dataset.title },
        replaced,
      });
      signal?.throwIfAborted();
      const own = await world.ownPackages();
      await own.save(
        {
          descriptor: built.descriptor,
          files: built.files,
          ...(replaces === null ? {} : { replaces }),
        },
        signal ? { signal } : {},
      );
      onProgress({ step: 'loading', rows: built.figures });
      await loadKept(world, own, { name, replaces });
      rememberRecipe(table, recipe, context.today);
      return { name, figures: built.figures };
    });
  }

  close(): void {
    this.#staged.database.close();
  }

  /** Work on what the last recipe made of the rows; `nothing` where it names no figures at all. */
  #applied<T>(work: (staged: Staged, recipe: Recipe) => Promise<T>, nothing?: T): Promise<T> {
    return this.#inLine(async (staged) => {
      if (this.#recipe) return work(staged, this.#recipe);
      if (nothing !== undefined) return nothing;
      throw new Error(`no recipe is applied, there are no ${CELLS}`);
    });
  }

  #inLine<T>(work: (staged: Staged) => Promise<T>): Promise<T> {
    const result = this.#last.then(() => work(this.#staged));
    this.#last = result.catch(() => {});
    return result;
  }
}
