import { useRef, useState } from 'preact/hooks';
import type { HighlightWish } from '../../../components/library/highlights/views';
import type { WorkView } from '../../../components/library/views';
import type { Words } from '../../../locales/index';
import type { LibraryWords } from '../../../locales/library';
import { ALL_SELECTED, addRows, NO_SELECTION, selectedCount, toggleRow } from '../../library/selection';
import { useAttempt } from '../use-attempt';
import type { Notices } from '../use-notices';
import { createHighlightActs } from './highlight-acts';
import type { LibraryState } from './library';

interface Context {
  library: LibraryState;
  words: Words;
  libraryWords: LibraryWords;
  notices: Notices;
}

export interface LibraryHighlightActs {
  work: WorkView | null;
  form: 'tag' | 'untag' | null;
  onForm: (form: 'tag' | 'untag' | null) => void;
  onAct: (wish: HighlightWish) => void;
  onCancel: () => void;
  onToggle: (index: number) => void;
  /** From the row that was selected last, or from this one, to that one. */
  onRange: (from: number, to: number) => void;
  onSelectAll: () => void;
  onClear: () => void;
}

/** The selection among the highlights, and what is done with what is selected. */
export function useHighlightActs({ library, words, libraryWords, notices }: Context): LibraryHighlightActs {
  const [work, setWork] = useState<WorkView | null>(null);
  const [form, setForm] = useState<'tag' | 'untag' | null>(null);
  const cancel = useRef<() => void>(() => undefined);
  const { attempt } = useAttempt(notices.fail);
  const { highlightSelection: selection } = library;
  const acts = createHighlightActs({
    words,
    library: libraryWords,
    notices,
    refresh: async () => library.refresh(),
    beginAct: library.beginAct,
    onWork: (now, stop) => {
      cancel.current = stop;
      setWork(now);
    },
  });

  return {
    work,
    form,
    onForm: setForm,
    onCancel: () => cancel.current(),
    onAct: (wish) => {
      if (work !== null) return;
      attempt(async () => {
        if (wish.kind === 'copy') {
          return acts.copy(library.selectedHighlights(), `${words.product}: ${libraryWords.highlightList}`);
        }
        const count = selectedCount(selection.value, library.highlights.value.total);
        await acts.run({ count, ids: library.selectedHighlights }, wish);
        // What is gone from the list is selected no more.
        if (wish.kind === 'delete') selection.value = NO_SELECTION;
      });
    },
    onToggle: (index) => {
      const id = library.highlights.value.rows.get(index)?.highlightId;
      if (id !== undefined) selection.value = toggleRow(selection.value, id, index);
    },
    onRange: (active, to) => {
      const from = selection.value.anchor ?? active;
      selection.value = { ...selection.value, anchor: from };
      attempt(async () => {
        const ids = await library.highlightsBetween(Math.min(from, to), Math.max(from, to));
        selection.value = addRows(selection.value, ids);
      });
    },
    onSelectAll: () => {
      selection.value = ALL_SELECTED;
    },
    onClear: () => {
      selection.value = NO_SELECTION;
    },
  };
}
