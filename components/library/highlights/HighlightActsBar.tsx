import type { JSX } from 'preact';
import { HIGHLIGHT_COLOURS } from '../../../lib/model/highlight';
import type { Words } from '../../../locales';
import type { LibraryWords } from '../../../locales/library';
import { Button } from '../../controls/Button';
import { Menu } from '../../controls/Menu';
import type { KnownNames } from '../../day/views';
import { ActForm } from '../ActsBar';
import { useFocusKept } from '../use-focus-kept';
import type { WorkView } from '../views';
import { WorkStatus } from '../WorkStatus';
import type { HighlightSelectionView, HighlightWish } from './views';

export interface HighlightActsBarProps {
  words: Words;
  library: LibraryWords;
  selection: HighlightSelectionView;
  /** All that match. */
  total: number;
  work: WorkView | null;
  known: KnownNames;
  /** Which form is open; the keys open them too. */
  form: 'tag' | 'untag' | null;
  onForm: (form: 'tag' | 'untag' | null) => void;
  onAct: (wish: HighlightWish) => void;
  onSelectAll: () => void;
  onClear: () => void;
  onCancel: () => void;
  /** It goes, and the keyboard's focus would go with it. */
  onFocusLost: () => void;
}

/** What can be done with the selected highlights, and how far the act is that is under way. */
export function HighlightActsBar(props: HighlightActsBarProps): JSX.Element {
  const { words, library, selection, total, work, form, known, onForm, onAct } = props;
  const acts = library.markActs;
  const isBusy = work !== null;
  const told = selection.isAll ? acts.selectedAll : acts.selected;
  const bar = useFocusKept(props.onFocusLost);
  return (
    <section class="db-lib-acts" aria-label={acts.label} ref={bar}>
      <WorkStatus look="db-lib-selected" work={work} working={acts.working} rest={told(selection.count)} />
      {work === null ? (
        <>
          {!selection.isAll && total > selection.count && (
            <Button label={acts.selectAll(total)} look="plain" onPress={props.onSelectAll} />
          )}
          <Button label={library.clearSelection} look="plain" onPress={props.onClear} />
        </>
      ) : (
        <>
          <progress max={work.all} value={work.done} aria-label={acts.working(work.done, work.all)} />
          <Button label={library.cancel} onPress={props.onCancel} />
        </>
      )}
      <div class="db-lib-act-row">
        <Button label={acts.tag} refused={isBusy} onPress={() => onForm('tag')} />
        <Button label={acts.untag} refused={isBusy} onPress={() => onForm('untag')} />
        <Menu
          label={acts.colour}
          busy={isBusy}
          items={HIGHLIGHT_COLOURS.map((id) => ({ id, label: words.colours[id].meaning }))}
          onChoose={(colour) => onAct({ kind: 'colour', colour })}
        />
        <Button label={acts.copy} icon="copy" refused={isBusy} onPress={() => onAct({ kind: 'copy' })} />
        <Button label={acts.export} icon="download" refused={isBusy} onPress={() => onAct({ kind: 'export' })} />
        <Button
          label={acts.delete}
          icon="trash"
          look="danger"
          refused={isBusy}
          onPress={() => onAct({ kind: 'delete' })}
        />
      </div>
      <ActForm
        words={words}
        library={library}
        known={known}
        form={form}
        onForm={() => onForm(null)}
        onAct={(wish) => {
          if (wish.kind === 'tag' || wish.kind === 'untag') onAct(wish);
        }}
      />
    </section>
  );
}
