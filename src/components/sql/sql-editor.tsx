import { useEffect, useEffectEvent, useImperativeHandle, useRef, type Ref } from 'react';
import {
  createEditor,
  type EditorSlip,
  type EditorWords,
  type SqlEditorView,
} from './create-editor.ts';
import type { OfferedDialect, OfferedTable } from './schema-completion.ts';

/** What the page may ask of the editor beside its text. */
export type SqlEditorHandle = Pick<SqlEditorView, 'insert' | 'focus' | 'run'>;

interface SqlEditorProps {
  /**
   * What is put into the editor, each time it is another object. What is typed goes only the other way:
   * handed back late, it would take the place of what was typed since.
   */
  given: { readonly text: string };
  onChange: (text: string) => void;
  /** Called with the text as it stands: what was typed last may not have been told yet. */
  onRun: (text: string) => void;
  tables: readonly OfferedTable[];
  dialect: OfferedDialect;
  slip: EditorSlip | undefined;
  words: EditorWords;
  ref?: Ref<SqlEditorHandle> | undefined;
}

/** An editor of SQL: colours, names of tables and columns, brackets, undo, and slips at their place. */
export function SqlEditor({
  given,
  onChange,
  onRun,
  tables,
  dialect,
  slip,
  words,
  ref,
}: SqlEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<SqlEditorView>(undefined);
  const changed = useEffectEvent(onChange);
  const run = useEffectEvent(onRun);
  const first = useEffectEvent(() => ({ text: given.text, words }));
  useEffect(() => {
    if (!host.current) return;
    const view = createEditor(host.current, {
      ...first(),
      onChange: (next) => changed(next),
      onRun: (asked) => run(asked),
    });
    editor.current = view;
    return () => {
      editor.current = undefined;
      view.destroy();
    };
  }, []);
  useEffect(() => editor.current?.setText(given.text), [given]);
  useEffect(() => editor.current?.offer(tables, dialect), [tables, dialect]);
  useEffect(() => editor.current?.setWords(words), [words]);
  useEffect(() => editor.current?.showSlip(slip), [slip]);
  useImperativeHandle(
    ref,
    () => ({
      insert: (name) => editor.current?.insert(name),
      focus: () => editor.current?.focus(),
      run: () => editor.current?.run(),
    }),
    [],
  );
  return <div ref={host} data-sql-editor />;
}
