import type { JSX } from 'preact';
import { Icon } from './Icon';
import type { DragOrder } from './use-drag-order';

interface Props {
  name: string;
  hint: string;
  handle: ReturnType<DragOrder['handleOf']>;
}

/** What a row is dragged by, or moved by with the arrow keys. */
export function MoveHandle({ name, hint, handle }: Props): JSX.Element {
  return (
    <button type="button" class="db-icon-button db-handle" aria-label={name} title={hint} {...handle}>
      <Icon name="grip" />
    </button>
  );
}
