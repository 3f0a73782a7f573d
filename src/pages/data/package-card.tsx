import tableStyles from '../../components/figures/figures-table.module.css';
import { PlainTable } from '../../components/figures/plain-table.tsx';
import page from '../../components/frame/page.module.css';
import { useWords } from '../../components/words-context.tsx';
import type { Resource } from '../../datasets/data-package.ts';
import type { Field } from '../../datasets/field.ts';
import { formatNumber } from '../../i18n/format-number.ts';
import { problemText } from '../../i18n/problem-text.ts';
import { isAccepted, type PackageState } from '../../queries/data-packages.ts';
import styles from './data-page.module.css';

/** One dataset: in use with its dictionary, or refused with the reasons. */
export function PackageCard({ state }: { state: PackageState }) {
  const { messages, language } = useWords();
  const { dataPage } = messages;
  const { descriptor } = state;
  const accepted = isAccepted(state);
  return (
    <section className={page.section} data-package={state.name} data-accepted={accepted}>
      <h2 className={page.heading}>
        {(language === 'vi' ? descriptor?.title : descriptor?.title_en) ?? state.name}
      </h2>
      <p className={accepted ? page.small : `${page.refused} ${styles.refused}`}>
        {accepted ? dataPage.accepted : dataPage.refused} · <code>{state.path}</code>
        {descriptor?.version !== undefined && ` · ${dataPage.version(descriptor.version)}`}
      </p>
      <p className={page.lead}>
        {language === 'vi' ? descriptor?.description : descriptor?.description_en}
      </p>
      {!accepted && <Problems state={state} />}
      {accepted &&
        descriptor?.resources.map((resource) => (
          <ResourceDictionary key={resource.name} resource={resource} state={state} />
        ))}
    </section>
  );
}

function Problems({ state }: { state: PackageState }) {
  const { messages } = useWords();
  const { dataPage } = messages;
  const columns = dataPage.problemColumns;
  const hidden = state.problemCount - state.problems.length;
  return (
    <>
      <p>{dataPage.refusedWhy(state.problemCount)}</p>
      <PlainTable
        columns={[columns.file, columns.line, columns.column, columns.value, columns.reason]}
      >
        {state.problems.map((problem, index) => (
          <tr key={index}>
            <th scope="row">{problem.file}</th>
            <td>{problem.line}</td>
            <td>{problem.column}</td>
            <td>{problem.value === undefined ? '' : String(problem.value)}</td>
            <td>{problemText(problem, messages)}</td>
          </tr>
        ))}
      </PlainTable>
      {hidden > 0 && <p>{dataPage.moreProblems(hidden)}</p>}
    </>
  );
}

function ResourceDictionary({ resource, state }: { resource: Resource; state: PackageState }) {
  const { messages, language } = useWords();
  const { dataPage } = messages;
  const rows = state.resources.get(resource.name)?.table().rowCount ?? 0;
  const folder = state.path.slice(0, state.path.lastIndexOf('/') + 1);
  const describe = ({ title, title_en, description, description_en }: Partial<Field>) =>
    language === 'vi' ? [title, description] : [title_en, description_en];
  const [title, description] = describe(resource);
  return (
    <details className={styles.resource}>
      <summary>
        {title ?? resource.name} · {dataPage.rows(formatNumber(rows, language))}
      </summary>
      <p className={page.lead}>
        {description}{' '}
        <a href={folder + resource.path} download>
          {dataPage.download} {resource.path}
        </a>
      </p>
      <PlainTable columns={[dataPage.column, dataPage.type, dataPage.meaning]}>
        {resource.schema.fields.map((field) => (
          <tr key={field.name}>
            <th scope="row">
              <code>{field.name}</code>
            </th>
            <td>
              {dataPage.types[field.type]}
              {field.constraints.required === true && (
                <span className={tableStyles.mark}> · {dataPage.required}</span>
              )}
            </td>
            <td>
              {describe(field)
                .filter((it) => it !== undefined)
                .join('. ')}
            </td>
          </tr>
        ))}
      </PlainTable>
    </details>
  );
}
