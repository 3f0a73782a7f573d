import tableStyles from '../../components/figures/figures-table.module.css';
import { PlainTable } from '../../components/figures/plain-table.tsx';
import page from '../../components/frame/page.module.css';
import { useWords } from '../../components/words-context.tsx';
import type { Resource } from '../../datasets/data-package.ts';
import type { Field } from '../../datasets/field.ts';
import { formatNumber } from '../../i18n/format-number.ts';
import type { PackageState } from '../../queries/data-packages.ts';
import styles from './resource-dictionary.module.css';

/** A table of a dataset, folded: what it and each of its columns means, and the file itself. */
export function ResourceDictionary({
  resource,
  state,
}: {
  resource: Resource;
  state: PackageState;
}) {
  const { messages, language } = useWords();
  const { dataPage } = messages;
  const rows = state.resources.get(resource.name)?.rowCount ?? 0;
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
        {state.origin === 'shipped' && (
          <a href={folder + resource.path} download>
            {dataPage.download} {resource.path}
          </a>
        )}
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
