import type { Question } from '../../../imports/table-import.ts';
import { useCatalogue } from '../../../queries/data-access-context.tsx';
import type { PlaceId } from '../../../semantic/place.ts';
import { withRecipe } from './correction-changes.ts';
import { useImportWords, useReviewed } from './import-context.tsx';
import { placeName } from './place-name.ts';
import { PlaceSelect } from './place-select.tsx';
import { QuestionHead } from './question-head.tsx';
import styles from './questions.module.css';
import { withPlace } from './recipe-changes.ts';

/** Which place a text of the file means: one of those that bear the name, or any other. */
export function PlaceQuestion({ question }: { question: Extract<Question, { about: 'place' }> }) {
  const { texts, words } = useImportWords();
  const { table, commands } = useReviewed();
  const catalogue = useCatalogue();
  const { questions: page } = texts.review;
  const { text, candidates, rows } = question;
  const answer = (placeId: PlaceId | null) =>
    commands.draft(
      table.key,
      withRecipe((it) => withPlace(it, text, placeId)),
    );
  return (
    <>
      <QuestionHead rows={rows}>{page.place.title(text)}</QuestionHead>
      <p className={styles['said']}>
        {candidates.length > 0 ? page.place.ambiguous : page.place.unknown}
      </p>
      <div className={styles['answers']}>
        {candidates.map((id) => (
          <button key={id} type="button" className="button" onClick={() => answer(id)}>
            {placeName(id, catalogue, words)}
          </button>
        ))}
        <PlaceSelect label={page.place.choose} value="" onChange={answer} />
        <button type="button" className="link-button" onClick={() => answer(null)}>
          {page.leave}
        </button>
      </div>
    </>
  );
}
