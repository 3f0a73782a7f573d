import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  closeCompletion,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { keywordCompletionSource } from '@codemirror/lang-sql';
import { bracketMatching, indentUnit } from '@codemirror/language';
import { lintKeymap, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { Compartment, EditorState, Prec, type Extension } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  placeholder,
} from '@codemirror/view';
import { editorTheme } from './editor-theme.ts';
import { replaceSelection } from './replace-selection.ts';
import {
  columnsOfTable,
  namesAnywhere,
  type OfferedDialect,
  type OfferedTable,
} from './schema-completion.ts';

/** A slip at its place in the text. */
export interface EditorSlip {
  from: number;
  message: string;
}

export interface EditorWords {
  label: string;
  hint: string;
  placeholder: string;
}

interface EditorOptions {
  text: string;
  words: EditorWords;
  onChange: (text: string) => void;
  /** Called with the text as it stands at that moment. */
  onRun: (text: string) => void;
}

/** An editor of SQL in a shadow root of its own, and what the page does with it. */
export interface SqlEditorView {
  setText: (text: string) => void;
  /** Puts a name where the reader is, with blanks around it where they are needed. */
  insert: (name: string) => void;
  focus: () => void;
  /** Runs the text as it stands at that moment. */
  run: () => void;
  offer: (tables: readonly OfferedTable[], dialect: OfferedDialect) => void;
  setWords: (words: EditorWords) => void;
  showSlip: (slip: EditorSlip | undefined) => void;
  destroy: () => void;
}

/**
 * Mounts the editor. In a shadow root, CodeMirror puts its styles into `adoptedStyleSheets`, which the
 * page's policy allows; in the document it would write `<style>` elements, which it forbids.
 */
export function createEditor(host: HTMLElement, options: EditorOptions): SqlEditorView {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const offered = new Compartment();
  const worded = new Compartment();
  const run = (of: EditorView): boolean => {
    // What was offered while typing would lie over the answer.
    closeCompletion(of);
    options.onRun(of.state.doc.toString());
    return true;
  };
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: options.text,
      extensions: [
        Prec.highest(keymap.of([{ key: 'Mod-Enter', run }])),
        lineNumbers(),
        // A statement from an address is read before it is run: no sign in it may hide, or turn the rest.
        highlightSpecialChars({ addSpecialChars: /[\u202a-\u202c\u2068]/g }),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        history(),
        drawSelection(),
        bracketMatching(),
        closeBrackets(),
        replaceSelection,
        indentUnit.of('  '),
        EditorView.lineWrapping,
        // Escape, then Tab, leaves the editor: CodeMirror lets a Tab after Escape through.
        keymap.of([
          ...closeBracketsKeymap,
          ...completionKeymap,
          ...defaultKeymap,
          ...historyKeymap,
          ...lintKeymap,
          indentWithTab,
        ]),
        offered.of([]),
        worded.of(inWords(options.words)),
        editorTheme,
        EditorView.updateListener.of((update) => {
          if (!update.docChanged) return;
          options.onChange(update.state.doc.toString());
        }),
      ],
    }),
  });
  return {
    setText: (text) => {
      if (text === view.state.doc.toString()) return;
      // As a change, so that it can be undone.
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: text },
        selection: { anchor: text.length },
      });
    },
    insert: (name) => {
      const { from, to } = view.state.selection.main;
      const before = view.state.sliceDoc(Math.max(0, from - 1), from);
      const after = view.state.sliceDoc(to, to + 1);
      const text = `${/^[\w"]$/.test(before) ? ' ' : ''}${name}${/^[\w"]$/.test(after) ? ' ' : ''}`;
      view.dispatch({
        changes: { from, to, insert: text },
        selection: { anchor: from + text.length },
        scrollIntoView: true,
      });
    },
    focus: () => view.focus(),
    run: () => void run(view),
    offer: (...it) => view.dispatch({ effects: offered.reconfigure(completions(...it)) }),
    setWords: (words) => view.dispatch({ effects: worded.reconfigure(inWords(words)) }),
    showSlip: (slip) => view.dispatch(setDiagnostics(view.state, slip ? [marked(view, slip)] : [])),
    destroy: () => view.destroy(),
  };
}

const completions = (
  tables: readonly OfferedTable[],
  { dialect, functions }: OfferedDialect,
): Extension => [
  dialect,
  autocompletion({
    override: [
      columnsOfTable(tables, dialect),
      namesAnywhere(tables, functions),
      keywordCompletionSource(dialect, true),
    ],
    icons: false,
  }),
];

const inWords = ({ label, hint, placeholder: empty }: EditorWords): Extension => [
  placeholder(empty),
  EditorView.contentAttributes.of({
    'aria-label': label,
    'aria-description': hint,
    // No one language: names and words of SQL are not to be corrected.
    spellcheck: 'false',
    autocapitalize: 'off',
    autocorrect: 'off',
  }),
];

/** The word at the place is underlined; at the end of the text, the last one. */
function marked(view: EditorView, { from, message }: EditorSlip): Diagnostic {
  const { doc } = view.state;
  const at = Math.min(from, doc.length);
  const word = view.state.wordAt(at);
  const last = at >= doc.length ? Math.max(0, doc.length - 1) : at;
  return {
    from: word?.from ?? last,
    to: word?.to ?? Math.min(doc.length, last + 1),
    severity: 'error',
    message,
  };
}
