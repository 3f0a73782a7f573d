import { EditorView } from '@codemirror/view';

/**
 * Typing over a selection, done by the editor and not by the browser: Chromium keeps the look of what
 * was selected with a `style` attribute of its own, which the page's policy reports.
 */
export const replaceSelection = EditorView.domEventHandlers({
  beforeinput: (event, view) => {
    const { data, inputType } = event;
    const { from, to, empty } = view.state.selection.main;
    if (inputType !== 'insertText' || data === null || empty || view.composing) return false;
    const insert = () =>
      view.state.update(view.state.replaceSelection(data), {
        userEvent: 'input.type',
        scrollIntoView: true,
      });
    // Brackets and quotes are set around a selection by such a handler.
    const handlers = view.state.facet(EditorView.inputHandler);
    if (!handlers.some((it) => it(view, from, to, data, insert))) view.dispatch(insert());
    event.preventDefault();
    return true;
  },
});
