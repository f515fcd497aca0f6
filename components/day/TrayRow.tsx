import type { JSX } from 'preact';
import type { Words } from '../../locales';
import { ArticleLink } from '../article/ArticleLink';
import { IconButton } from '../controls/IconButton';
import { MoveHandle } from '../controls/MoveHandle';
import type { DragOrder } from '../controls/use-drag-order';
import type { TrayItem } from './views';

interface Props {
  words: Words;
  row: TrayItem;
  isDropTarget: boolean;
  isDragged: boolean;
  /** Null where there is nothing to change places with. */
  handle: ReturnType<DragOrder['handleOf']> | null;
  onOpen: () => void;
  onRemove: () => void;
}

export function TrayRow({ words, row, isDropTarget, isDragged, handle, onOpen, onRemove }: Props): JSX.Element {
  const headline = row.headline || words.article.noHeadline;
  const look = ['db-tray-row', isDropTarget ? 'db-drop-before' : '', isDragged ? 'db-dragged' : '']
    .filter(Boolean)
    .join(' ');
  return (
    <li class={look} data-row={row.id}>
      <div class="db-tray-text">
        <ArticleLink words={words} article={row} look="db-tray-headline" onOpen={onOpen} />
        <p class="db-tray-meta">
          <span>{row.outletName}</span>
          {row.publishedAt !== undefined && <span>{words.pressDate(row.publishedAt)}</span>}
          {row.tone !== undefined && <span class={`db-tone db-tone-${row.tone}`}>{words.fields.tones[row.tone]}</span>}
        </p>
      </div>
      <div class="db-tray-acts">
        {handle !== null && <MoveHandle name={words.tray.move(headline)} hint={words.tray.moveHint} handle={handle} />}
        <IconButton
          icon="close"
          name={words.tray.removeNamed(headline)}
          title={words.tray.remove}
          holdsFocus
          onPress={onRemove}
        />
      </div>
    </li>
  );
}
