import page from '../../components/frame/page.module.css';
import { EngineLoadingChoice } from '../../components/states/engine-loading-choice.tsx';
import { useWords } from '../../components/words-context.tsx';
import { formatDate } from '../../i18n/format-date.ts';
import { formatBytes } from '../../i18n/format-number.ts';
import { offlineWords } from '../../i18n/offline-words.ts';
import { useOfflineState } from '../../queries/use-offline-state.ts';
import { chooseEngineLoading, useLoadsEngineAhead } from '../../storage/engine-loading.ts';

/** What of the app this browser keeps for days without a network, and what is loaded ahead. */
export function OfflineSection() {
  const { language } = useWords();
  const texts = offlineWords[language];
  const { keeping, kept } = useOfflineState();
  const isAhead = useLoadsEngineAhead();
  const data = kept?.data;
  const isKept = keeping === 'kept';
  return (
    <section
      className={page.section}
      data-offline={keeping}
      data-kept-set={data?.id}
      data-engine-kept={kept?.engine}
    >
      <h2 className={page.heading}>{texts.title}</h2>
      <p className={page.lead}>{texts.keeping[keeping]}</p>
      {data && (
        <p className={page.small}>
          {texts.data(
            data.version.slice(0, 8),
            formatBytes(data.bytes, language),
            formatDate(data.seenOn, 'day', language),
          )}
        </p>
      )}
      {kept?.dataTrouble && <p className={page.refused}>{texts.dataTrouble[kept.dataTrouble]}</p>}
      {isKept && kept && (
        <p className={page.small}>{kept.engine ? texts.engineKept : texts.engineNotKept}</p>
      )}
      <EngineLoadingChoice
        isAhead={isAhead}
        onChange={chooseEngineLoading}
        label={texts.loadAhead}
        hint={texts.loadAheadHint}
      />
    </section>
  );
}
