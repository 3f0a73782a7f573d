import * as Ariakit from '@ariakit/react';
import { memo, useState } from 'react';
import type { ShownChart } from '../chart/chart-stage.tsx';
import chart from '../chart/chart-figure.module.css';
import list from '../option-list.module.css';
import { useLatest } from '../use-latest.ts';
import { useWords } from '../words-context.tsx';
import { useChartExports, type ExportKind } from './export-context.tsx';

/** How long an outcome stands beside the buttons (ms). */
const outcomeShown = 6_000;

const kinds: readonly ExportKind[] = ['image', 'data', 'embed'];

interface ExportActionsProps extends ShownChart {
  /** The address does not lead to the chart again: it can be taken along as a picture alone. */
  onlyPicture?: boolean;
}

/**
 * Among a chart's actions: its picture at one press, the briefing, and a menu of what needs a choice.
 * What makes the files is loaded when it is first wanted.
 */
export function ExportActions({ onlyPicture = false, ...shown }: ExportActionsProps) {
  return <SteadyActions onlyPicture={onlyPicture} shownNow={useLatest(() => shown)} />;
}

interface SteadyActionsProps {
  onlyPicture: boolean;
  shownNow: () => ShownChart;
}

/** The same whatever the chart shows: a page of many charts has as many menus. */
const SteadyActions = memo(function SteadyActions({ onlyPicture, shownNow }: SteadyActionsProps) {
  const { takeAlong, imageExport } = useWords().messages;
  const exports = useChartExports();
  const [said, setSaid] = useState('');
  if (!exports) return null;
  const say = (text: string) => {
    setSaid(text);
    setTimeout(() => setSaid((now) => (now === text ? '' : now)), outcomeShown);
  };
  const copy = async () => {
    setSaid(takeAlong.copying);
    const shown = shownNow();
    const isCopied = await exports.copyPicture(shown).catch(() => false);
    const { theme } = exports;
    say(isCopied ? takeAlong.copied(theme === 'light' ? '' : imageExport.looks[theme]) : '');
    // Where it can't be copied it can still be saved.
    if (!isCopied) exports.open('image', shown, imageExport.copyRefused);
  };
  const button = `${chart['action'] ?? ''} no-print`;
  return (
    <>
      <button
        type="button"
        className={button}
        onPointerEnter={exports.prepare}
        onFocus={exports.prepare}
        onClick={() => void copy()}
      >
        {takeAlong.copyPicture}
      </button>
      {!onlyPicture && (
        <button
          type="button"
          className={button}
          onClick={() => {
            const { outcome, title, lasts } = exports.collect(shownNow());
            const told = takeAlong.collected[outcome](title);
            say(lasts ? told : `${told} ${takeAlong.notKept}`);
          }}
        >
          {takeAlong.collect}
        </button>
      )}
      <Ariakit.MenuProvider placement="bottom-end">
        <Ariakit.MenuButton className={button}>
          {takeAlong.more} <Ariakit.MenuButtonArrow />
        </Ariakit.MenuButton>
        <Ariakit.Menu className={list.popover} gutter={4} unmountOnHide>
          {(onlyPicture ? kinds.slice(0, 1) : kinds).map((kind) => (
            <Ariakit.MenuItem
              key={kind}
              className={list.item}
              onClick={() => exports.open(kind, shownNow())}
            >
              {takeAlong.kinds[kind]}
            </Ariakit.MenuItem>
          ))}
        </Ariakit.Menu>
      </Ariakit.MenuProvider>
      <span role="status" className={chart['outcome']}>
        {said}
      </span>
    </>
  );
});
