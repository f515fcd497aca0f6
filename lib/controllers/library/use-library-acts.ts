import { useRef, useState } from 'preact/hooks';
import type { ActsForm, BulkWish, WorkView } from '../../../components/library/views';
import type { Words } from '../../../locales/index';
import type { LibraryWords } from '../../../locales/library';
import { ALL_SELECTED, addRows, NO_SELECTION, selectedCount, toggleRow } from '../../library/selection';
import type { ArticleId } from '../../model/ids';
import { useAttempt } from '../use-attempt';
import type { Notices } from '../use-notices';
import { copyAsList, createBulkActs } from './bulk-acts';
import type { LibraryState } from './library';

interface Context {
  library: LibraryState;
  words: Words;
  libraryWords: LibraryWords;
  notices: Notices;
  /** Shows what was written, beside the list. */
  refresh: () => Promise<unknown>;
}

export interface LibraryActs {
  work: WorkView | null;
  form: ActsForm | null;
  active: number;
  onForm: (form: ActsForm | null) => void;
  onAct: (wish: BulkWish) => void;
  onRestore: (ids: readonly ArticleId[]) => void;
  onEmpty: (ids: readonly ArticleId[]) => void;
  onCancel: () => void;
  onActive: (index: number, isRange: boolean) => void;
  onToggle: (index: number) => void;
  onSelectAll: () => void;
  onClear: () => void;
}

/** The selection, the row that the keys are at, and what is done with what is selected. */
export function useLibraryActs({ library, words, libraryWords, notices, refresh }: Context): LibraryActs {
  const [work, setWork] = useState<WorkView | null>(null);
  const [form, setForm] = useState<ActsForm | null>(null);
  const [active, setActive] = useState(0);
  const cancel = useRef<() => void>(() => undefined);
  const { selection } = library;
  const acts = createBulkActs({
    words,
    library: libraryWords,
    notices,
    refresh: async () => {
      library.refresh();
      await refresh();
    },
    beginAct: library.beginAct,
    onWork: (now, stop) => {
      cancel.current = stop;
      setWork(now);
    },
  });
  const { attempt } = useAttempt(notices.fail);

  const selectRange = async (from: number, to: number) => {
    selection.value = addRows(selection.value, await library.idsBetween(Math.min(from, to), Math.max(from, to)));
  };

  return {
    work,
    form,
    active: Math.min(active, Math.max(0, library.articles.value.count, library.highlights.value.count) - 1),
    onForm: setForm,
    onCancel: () => cancel.current(),
    onAct: (wish) => {
      if (work !== null) return;
      if (wish.kind === 'copy') {
        const { done } = libraryWords;
        const title = `${words.product}: ${libraryWords.title}`;
        const onTooMany = (most: number) => notices.tell(done.tooMany(most));
        attempt(async () => {
          const count = await copyAsList(library.selectedIds(), words, { title, onTooMany });
          if (count !== null) notices.tell(done.copied(count));
        });
        return;
      }
      attempt(async () => {
        const count = selectedCount(selection.value, library.articles.value.total);
        await acts.run({ count, ids: library.selectedIds }, wish);
        // What is gone from the list is selected no more.
        if (wish.kind === 'delete') selection.value = NO_SELECTION;
      });
    },
    onRestore: (ids) => work === null && attempt(() => acts.restore(ids)),
    onEmpty: (ids) => work === null && attempt(() => acts.empty(ids)),
    onActive: (index, isRange) => {
      const { anchor } = selection.value;
      setActive(index);
      if (isRange) {
        const from = anchor ?? active;
        if (anchor === null) selection.value = { ...selection.value, anchor: from };
        attempt(() => selectRange(from, index));
      }
    },
    onToggle: (index) => {
      setActive(index);
      const id = library.articles.value.rows.get(index)?.articleId;
      if (id !== undefined && library.place.value.tab === 'articles') {
        selection.value = toggleRow(selection.value, id, index);
      }
    },
    onSelectAll: () => {
      selection.value = ALL_SELECTED;
    },
    onClear: () => {
      selection.value = NO_SELECTION;
    },
  };
}
