import { useState } from 'react';
import { today } from '../../components/exports/frame-of.ts';
import { Choice } from '../../components/filters/choice.tsx';
import page from '../../components/frame/page.module.css';
import { PageTitle } from '../../components/frame/page-title.tsx';
import { useWords } from '../../components/words-context.tsx';
import { formatDate } from '../../i18n/format-date.ts';
import { randomId } from '../../lib/random-id.ts';
import { vietnameseOrder } from '../../lib/vietnamese-order.ts';
import { newBriefing, type Briefing } from '../../semantic/briefing.ts';
import { useBriefings } from '../../storage/briefings.ts';
import { usePrivateWindow } from '../../storage/private-window.ts';
import { focusTitle } from '../../components/frame/focus-title.ts';
import { BriefingDesk } from './briefing-desk.tsx';
import styles from './briefing-page.module.css';
import { briefingTitle } from './briefing-title.ts';
import { NoCharts } from './no-charts.tsx';
import { UndoNotice } from './undo-notice.tsx';

/** The charts that a person has collected, put in order and taken along as one document. */
export function BriefingPage() {
  const { language } = useWords();
  // The words of charts that have been read are in the language in which they were.
  return <Briefings key={language} />;
}

function Briefings() {
  const words = useWords();
  const { briefing: messages } = words.messages;
  const { briefings, lasts, unread, put, choose, remove } = useBriefings();
  const isPrivate = usePrivateWindow();
  const [removed, setRemoved] = useState<Briefing>();
  // Another tab may put another one at hand; what is worked on here stays.
  const [shownId, setShownId] = useState(briefings[0]?.id);
  const current = briefings.find((it) => it.id === shownId) ?? briefings[0];
  if (current && current.id !== shownId) setShownId(current.id);
  const show = (briefing: Briefing) => {
    put(briefing);
    setShownId(briefing.id);
    setRemoved(undefined);
  };
  const create = () =>
    show(newBriefing(randomId(), messages.titleOf(formatDate(today(), 'day', words.language))));
  return (
    <>
      <div className="no-print">
        <PageTitle>{messages.pageTitle}</PageTitle>
        <p className={page.lead}>{messages.lead}</p>
        {isPrivate && <p className={page.refused}>{words.messages.states.privateWindow}</p>}
        {!lasts && (
          <p className={page.refused} role="alert">
            {messages.notKept}
          </p>
        )}
        {unread !== 0 && (
          <p className={page.refused}>
            {unread === 'all' ? messages.unreadAll : messages.unread(unread)}
          </p>
        )}
        <div className={styles.choice}>
          {briefings.length > 1 && current && (
            <Choice
              label={messages.atHand}
              value={current.id}
              options={inOrderOfTitle(briefings).map((it) => ({
                value: it.id,
                label: `${briefingTitle(it, words.messages)} (${messages.items(it.items.length)})`,
              }))}
              onChange={(id) => {
                choose(id);
                setShownId(id);
              }}
            />
          )}
          <button type="button" className="button" onClick={create}>
            {messages.create}
          </button>
          {current && (
            <button
              type="button"
              className="button"
              onClick={() => {
                remove(current.id);
                setRemoved(current);
              }}
            >
              {messages.remove}
            </button>
          )}
        </div>
        {removed && (
          <UndoNotice
            key={removed.id}
            notice={{
              text: messages.removed(briefingTitle(removed, words.messages)),
              undo: () => {
                show(removed);
                focusTitle();
              },
            }}
          />
        )}
      </div>
      {current ? <BriefingDesk key={current.id} briefing={current} /> : <NoCharts />}
    </>
  );
}

const inOrderOfTitle = (briefings: readonly Briefing[]): readonly Briefing[] =>
  [...briefings].sort((a, b) => vietnameseOrder.compare(a.title, b.title));
