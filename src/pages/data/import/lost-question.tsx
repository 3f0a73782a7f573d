import { formatNumber } from '../../../i18n/format-number.ts';
import { useImportWords, useReviewed } from './import-context.tsx';
import shared from './import.module.css';
import { lostKinds, lostRows } from './lost-rows.ts';
import { showProblems } from './problems-id.ts';

interface LostQuestionProps {
  onGoOn: () => void;
  onBack: () => void;
}

/** Asked once before rows are lost that nobody decided on. */
export function LostQuestion({ onGoOn, onBack }: LostQuestionProps) {
  const { texts, words } = useImportWords();
  const { table } = useReviewed();
  const { lost: page } = texts.accept;
  const rows = formatNumber(lostRows(table), words.language);
  return (
    <div className={`${shared['told'] ?? ''} ${shared['bad'] ?? ''}`} data-lost-rows={rows}>
      <p role="alert">
        <strong>{page.title(rows)}</strong>: {lostKinds(table, texts, words.language)}. {page.lead}
      </p>
      <div className={shared['actions']}>
        <button
          type="button"
          className="button"
          autoFocus
          onClick={() => {
            onBack();
            showProblems();
          }}
        >
          {page.see}
        </button>
        <button type="button" className="button" onClick={onGoOn}>
          {page.goOn}
        </button>
        <button type="button" className="link-button" onClick={onBack}>
          {page.back}
        </button>
      </div>
    </div>
  );
}
