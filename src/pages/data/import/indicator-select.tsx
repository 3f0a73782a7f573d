import { useMemo } from 'react';
import { indicatorIndex } from '../../../components/filters/indicator-index.ts';
import { SearchSelect } from '../../../components/filters/search-select.tsx';
import { useCatalogue } from '../../../queries/data-access-context.tsx';
import { searchIndex } from '../../../semantic/search.ts';
import { useImportWords, useReviewed } from './import-context.tsx';
import styles from './questions.module.css';

interface IndicatorSelectProps {
  label: string;
  value: string;
  placeholder?: string;
  onChange: (indicatorId: string) => void;
}

/** Any indicator of the catalogue, and those that were made for this table. */
export function IndicatorSelect({ label, value, placeholder, onChange }: IndicatorSelectProps) {
  const { texts, words } = useImportWords();
  const { language, messages } = words;
  const catalogue = useCatalogue();
  const { newIndicators } = useReviewed().table.draft.recipe;
  const index = useMemo(() => {
    const hintOf = ({ unit }: { unit: { vi: string; en: string } }) => unit[language];
    const made = newIndicators
      .filter(({ id }) => !catalogue.indicators.has(id))
      .map((it) => ({
        names: [it.name.vi, it.id],
        item: {
          value: it.id,
          label: it.name[language],
          group: texts.review.questions.indicator.create,
          hint: hintOf(it),
        },
      }));
    return [...searchIndex(made), ...indicatorIndex(catalogue, { language }, { hintOf })];
  }, [catalogue, language, newIndicators, texts]);
  return (
    <div className={styles['select']}>
      <SearchSelect
        label={label}
        value={value}
        index={index}
        onChange={onChange}
        searchLabel={messages.filters.typeToSearch}
        nothingFound={messages.frame.nothingFound}
        {...(placeholder === undefined ? {} : { placeholder })}
      />
    </div>
  );
}
