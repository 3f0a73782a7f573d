import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { longestSql } from '../../url/selection-codec.ts';
import { useSelection } from '../../url/use-selection.ts';

/** After so much quiet (ms) what is typed goes into the address. */
const quiet = 400;
/** An address that is written is read again within this time (ms), with others written before it. */
const echo = 1_000;

interface SqlText {
  text: string;
  /** What was last put into the editor from outside. */
  given: { readonly text: string };
  /** What the address came with, before anything was changed. */
  fromAddress: string;
  isTooLong: boolean;
  setText: (text: string) => void;
  /** Puts a statement into the editor. */
  give: (text: string) => void;
  /** Puts the text into the address now. */
  settle: (text: string) => void;
}

/** The statement in the editor, which the address follows, and which follows the address. */
export function useSqlText(): SqlText {
  const { selection, select } = useSelection();
  const [text, setText] = useState(selection.sql);
  const [given, setGiven] = useState({ text: selection.sql });
  const [fromAddress, setFromAddress] = useState(selection.sql);
  /** What the address holds by our own doing, and since when. */
  const written = useRef({ sql: selection.sql, at: 0 });
  const isTooLong = text.length > longestSql;
  const give = (sql: string) => {
    setText(sql);
    setGiven({ text: sql });
  };
  const settle = (whole: string) => {
    const next = whole.length > longestSql ? '' : whole;
    if (next === written.current.sql) return;
    written.current = { sql: next, at: performance.now() };
    select({ sql: next }, { replace: true });
  };
  const write = useEffectEvent(settle);
  useEffect(() => {
    const timer = setTimeout(() => write(text), quiet);
    return () => clearTimeout(timer);
  }, [text]);
  // A step in the history, or a link to another statement.
  const follow = useEffectEvent((sql: string) => {
    const isEcho = performance.now() - written.current.at < echo;
    if (sql === written.current.sql || isEcho) return;
    written.current = { sql, at: 0 };
    give(sql);
    setFromAddress(sql);
  });
  useEffect(() => follow(selection.sql), [selection.sql]);
  return {
    text,
    given,
    fromAddress,
    isTooLong,
    setText,
    give,
    settle,
  };
}
