import page from '../../components/frame/page.module.css';
import { useWords } from '../../components/words-context.tsx';
import { datasetWords } from '../../i18n/dataset-words.ts';
import { isAccepted, type PackageState } from '../../queries/data-packages.ts';
import { RouteLink } from '../../url/route-link.tsx';
import styles from './data-page.module.css';
import { PackageProblems } from './package-problems.tsx';

/** One dataset: in use with the way to all about it, or refused with the reasons. */
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
      {accepted ? (
        <p className={page.lead}>
          <RouteLink to="dataset" choose={{ dataset: state.name }}>
            {datasetWords[language].open}
          </RouteLink>
        </p>
      ) : (
        <PackageProblems state={state} />
      )}
    </section>
  );
}
