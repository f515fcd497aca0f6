import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { InPageWords } from '../../locales/in-page';
import { Button } from './Button';
import { ErrorText } from './ErrorText';
import { IconButton } from './IconButton';
import { useCountdown } from './use-countdown';
import type { Notice } from './views';

export interface ToastProps {
  words: InPageWords;
  /** Null where there is nothing to tell. Keep the toast mounted: a live region must be there before its text. */
  notice: Notice | null;
  onUndo: () => void;
  /** Left out where nothing that is told can be turned down. */
  onRefuse?: () => void;
  /** The reader closed it, or its time is over. */
  onClose: () => void;
  /** What is offered below the words. */
  children?: ComponentChildren;
}

/** Time to act on a notice, in milliseconds. It stands still under the pointer and the focus; a problem stays until closed. */
export const NOTICE_TIME = 10_000;

/** Says what was done, politely, with Undo; or what went wrong. */
export function Toast({ notice, onUndo, ...rest }: ToastProps): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const isByKey = useRef(false);
  // What was pressed goes with its notice. By keyboard the focus stays here; by mouse it would only hold the next notice.
  useLayoutEffect(() => {
    if (isByKey.current) place.current?.querySelector('button')?.focus();
    isByKey.current = false;
  }, [notice?.id]);
  const act = ({ detail }: MouseEvent) => {
    isByKey.current = detail === 0;
    onUndo();
  };
  return (
    <div ref={place} class="db-toast-place" role="status" aria-live="polite" aria-atomic="true">
      {notice !== null && <NoticeLine key={notice.id} notice={notice} onAct={act} {...rest} />}
    </div>
  );
}

type LineProps = Omit<ToastProps, 'notice' | 'onUndo'> & { notice: Notice; onAct: (press: MouseEvent) => void };

/** Keyed by the notice, so that the next one does not inherit a pointer that never left. */
function NoticeLine({ words, notice, onAct, onRefuse, onClose, children }: LineProps): JSX.Element {
  const [hovered, setHovered] = useState(false);
  const [focused, setFocused] = useState(false);
  const action = notice.action ?? (notice.kind === 'done' && notice.canUndo ? words.undo : undefined);
  const refusal = notice.kind === 'done' ? notice.refusal : undefined;
  useCountdown(notice.kind === 'done' ? NOTICE_TIME : null, hovered || focused, onClose);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only watches whether the reader is at it
    <div
      class={`db-toast db-toast-${notice.kind}`}
      style={`--db-toast-time: ${NOTICE_TIME}ms`}
      onMouseEnter={() => setHovered(true)}
      onMouseLeave={() => setHovered(false)}
      onFocusIn={() => setFocused(true)}
      onFocusOut={() => setFocused(false)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div class="db-toast-text">
        {notice.kind === 'done' ? <p>{notice.text}</p> : <ErrorText words={words} error={notice.error} />}
      </div>
      {action !== undefined && <Button label={action} onPress={onAct} />}
      {refusal !== undefined && onRefuse && <Button label={refusal} look="plain" onPress={onRefuse} />}
      <IconButton icon="close" name={words.close} onPress={onClose} />
      {children && <div class="db-toast-offer">{children}</div>}
      {notice.kind === 'done' && <span class="db-toast-time" aria-hidden="true" />}
    </div>
  );
}
