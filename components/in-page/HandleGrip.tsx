import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { InPageWords } from '../../locales/in-page';
import { Logo } from '../controls/Logo';

interface Props {
  words: InPageWords;
  outletName: string;
  /** 0 at the top of the window, 1 at its foot. */
  place: number;
  onMove: (place: number) => void;
}

/** How far one press of an arrow moves it. */
const KEY_STEP = 0.05;

/** Where the handle is held: dragged up and down, or moved by the arrows. It says whose page was cleared. */
export function HandleGrip({ words, outletName, place, onMove }: Props): JSX.Element {
  const dragged = useRef<{ from: number; place: number } | null>(null);
  const moveTo = (next: number) => onMove(Math.min(1, Math.max(0, next)));
  const keys: Record<string, number> = { ArrowUp: place - KEY_STEP, ArrowDown: place + KEY_STEP, Home: 0, End: 1 };
  return (
    <div
      class="db-handle-grip"
      role="slider"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={words.handle.move}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(place * 100)}
      title={`${outletName} · ${words.handle.move}`}
      aria-description={outletName}
      onKeyDown={(event) => {
        const next = keys[event.key];
        if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        moveTo(next);
      }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        dragged.current = { from: event.clientY, place };
      }}
      onPointerMove={(event) => {
        if (dragged.current === null) return;
        moveTo(dragged.current.place + (event.clientY - dragged.current.from) / window.innerHeight);
      }}
      onPointerUp={() => {
        dragged.current = null;
      }}
    >
      <Logo />
      {outletName !== '' && <span class="db-handle-outlet">{outletName}</span>}
    </div>
  );
}
