import { useQuery } from '@tanstack/react-query';
import { Choice } from '../../../components/filters/choice.tsx';
import { formatDate } from '../../../i18n/format-date.ts';
import type { OwnSource } from '../../../imports/recipe.ts';
import { configQuery } from '../../../queries/data.ts';
import { useImportWords, useReviewed } from './import-context.tsx';
import styles from './import.module.css';
import { KeptField } from './kept-field.tsx';
import { useOwnDatasets } from './own-datasets.ts';
import { parseDocumentDate } from './parse-document-date.ts';
import { PlaceSelect } from './place-select.tsx';

/** Which document the figures are from, and what the dataset is called that keeps them. */
export function SourceSection() {
  const { texts, words } = useImportWords();
  const { table, commands } = useReviewed();
  const { source: page } = texts;
  const { source } = table.draft.recipe;
  const { own } = useOwnDatasets();
  const set = (change: Partial<OwnSource>) => commands.source(table.key, change);
  const department = useQuery({ ...configQuery(), throwOnError: false }).data?.department.vi;
  const dateText =
    source.issuedOn === null
      ? ''
      : formatDate(source.issuedOn, source.issuedPrecision, words.language);
  return (
    <section className={styles['block']}>
      <div className={styles['blockHead']}>
        <h4>{page.title}</h4>
      </div>
      <p className={styles['note']}>
        {page.lead} {table.table.format !== 'clipboard' && page.file(table.table.file)}
      </p>
      <div className={styles['form']}>
        <KeptField
          isLive
          className={`${styles['field'] ?? ''} ${styles['half'] ?? ''}`}
          label={page.document}
          hint={page.titleHint}
          isRequired
          value={source.title}
          check={(it) => (it.trim() === '' ? page.noTitle : '')}
          onKeep={(it) => set({ title: it })}
        />
        <KeptField
          isLive
          label={page.number}
          value={source.number ?? ''}
          onKeep={(it) => set({ number: it.trim() === '' ? null : it })}
        />
        <KeptField
          isLive
          label={page.issuer}
          hint={page.issuerHint}
          isRequired
          offer={
            department === undefined
              ? undefined
              : { value: department, label: page.isIssuer(department) }
          }
          value={source.issuer}
          check={(it) => (it.trim() === '' ? page.noIssuer : '')}
          onKeep={(it) => set({ issuer: it })}
        />
        <KeptField
          key={`date ${dateText}`}
          label={page.date}
          hint={page.dateHint}
          value={dateText}
          check={(it) => (parseDocumentDate(it) ? '' : page.dateWrong)}
          onKeep={(it) => {
            const date = parseDocumentDate(it);
            if (date) set(date);
          }}
        />
        <div className={styles['field']}>
          <PlaceSelect
            label={page.place}
            value={source.placeId ?? ''}
            placeholder={page.wholeCountry}
            onChange={(placeId) => set({ placeId })}
          />
          {source.placeId !== null && (
            <p className={styles['hint']}>
              <button type="button" className="link-button" onClick={() => set({ placeId: null })}>
                {page.wholeCountry}
              </button>
            </p>
          )}
        </div>
        <KeptField
          key={`dataset ${table.title}`}
          className={`${styles['field'] ?? ''} ${styles['half'] ?? ''}`}
          label={page.dataset}
          isRequired
          value={table.title}
          onKeep={(it) => commands.set(table.key, { title: it.trim() })}
        />
        {own.length > 0 && (
          <div className={styles['field']}>
            <Choice
              label={page.replaces}
              value={table.replaces ?? ''}
              options={[
                { value: '', label: page.replacesNone },
                ...own.map(({ name, title }) => ({ value: name, label: title })),
              ]}
              onChange={(name) => {
                const replaces = name === '' ? null : name;
                const kinds = replaces === null ? newKinds : replacingKinds;
                commands.set(table.key, { replaces, acceptance: { kinds, without: [] } });
              }}
            />
            <p className={styles['hint']}>{page.replacesHint}</p>
          </div>
        )}
      </div>
    </section>
  );
}

/** What is taken unless the person says otherwise; a replaced dataset goes with all it held. */
const newKinds = ['new', 'revised'] as const;
const replacingKinds = ['new', 'same', 'revised', 'vanished'] as const;
