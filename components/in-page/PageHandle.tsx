import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { fillIn } from '../../locales/fill-in';
import type { InPageWords } from '../../locales/in-page';
import { ComfortPanel } from '../article/ComfortPanel';
import { LookChoice } from '../article/LookChoice';
import { IconButton } from '../controls/IconButton';
import { useRoving } from '../controls/use-roving';
import { HandleGrip } from './HandleGrip';
import type { HandleActions, HandleView } from './views';

interface Props extends HandleActions {
  words: InPageWords;
  handle: HandleView;
}

/** Our own at the edge of a cleared page: it says who cleared it, and gives it back. It never lies over the text unasked. */
export function PageHandle({ words, handle, ...actions }: Props): JSX.Element {
  const { handle: told } = words;
  const [isOpen, setOpen] = useState(false);
  const [isSetting, setSetting] = useState(false);
  const box = useRef<HTMLElement>(null);
  const { tabIndexOf, onKeyDown } = useRoving(0);
  const isFolded = handle.isSlim && !isOpen;
  // The button that unfolded it is gone: the focus goes on to the first of what came.
  useLayoutEffect(() => {
    if (isOpen) box.current?.querySelector<HTMLElement>('[data-stop]')?.focus();
  }, [isOpen]);
  const fold = () => {
    setSetting(false);
    setOpen(false);
  };
  return (
    <aside
      ref={box}
      class={isFolded ? 'db-handle db-handle-folded' : 'db-handle'}
      style={`--db-handle-place: ${handle.place}`}
      aria-label={told.label}
      onKeyDown={(event) => {
        if (event.key === 'Escape') fold();
      }}
      onFocusOut={({ relatedTarget }) => {
        if (relatedTarget instanceof Node && !box.current?.contains(relatedTarget)) fold();
      }}
    >
      {isFolded ? (
        <IconButton icon="previous" name={told.open} onPress={() => setOpen(true)} />
      ) : (
        <>
          {isSetting && (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset is for one question
            <div class="db-panel db-handle-letters" role="group" aria-label={told.letters}>
              <LookChoice
                words={words}
                chosen={handle.view}
                comfort={handle.comfort}
                sample={handle.sample}
                onChoose={actions.onView}
              />
              {handle.view === 'comfort' && (
                <ComfortPanel words={words} comfort={handle.comfort} onChange={actions.onComfort} />
              )}
            </div>
          )}
          <HandleGrip words={words} outletName={handle.outletName} place={handle.place} onMove={actions.onMove} />
          <div
            class="db-handle-row"
            role="toolbar"
            aria-orientation="vertical"
            aria-label={told.label}
            onKeyDown={onKeyDown}
          >
            <IconButton
              icon="letters"
              name={told.letters}
              stop={tabIndexOf(0)}
              expanded={isSetting}
              onPress={() => setSetting(!isSetting)}
            />
            <IconButton
              icon={handle.isKept ? 'kept' : 'save'}
              name={handle.isKept ? told.saved : told.save}
              stop={tabIndexOf(1)}
              onPress={actions.onSave}
            />
            <IconButton
              icon="marks"
              name={fillIn(told.marks, { count: handle.marks })}
              stop={tabIndexOf(2)}
              count={handle.marks}
              onPress={actions.onMarks}
            />
            <IconButton icon="page" name={told.whole} stop={tabIndexOf(3)} onPress={actions.onWhole} />
            <IconButton icon="close" name={told.hide} stop={tabIndexOf(4)} onPress={actions.onHide} />
          </div>
        </>
      )}
    </aside>
  );
}
