import type { JSX } from 'preact';
import { useId, useLayoutEffect, useState } from 'preact/hooks';
import { ARTICLE_STATUSES, TONES } from '../../lib/model/article';
import { LIMITS } from '../../lib/model/limits';
import type { Words } from '../../locales';
import type { LibraryWords } from '../../locales/library';
import { toKnownTopic } from '../article/TopicField';
import { Button } from '../controls/Button';
import { Dialog } from '../controls/Dialog';
import { Menu } from '../controls/Menu';
import { TagsField } from '../controls/TagsField';
import type { KnownNames } from '../day/views';
import { useFocusKept } from './use-focus-kept';
import type { ActsForm, BulkWish, SelectionView, WorkView } from './views';
import { WorkStatus } from './WorkStatus';

export interface ActsBarProps {
  words: Words;
  library: LibraryWords;
  selection: SelectionView;
  /** All that match. */
  total: number;
  work: WorkView | null;
  known: KnownNames;
  /** Which form is open; the keys open them too. */
  form: ActsForm | null;
  onForm: (form: ActsForm | null) => void;
  onAct: (wish: BulkWish) => void;
  onSelectAll: () => void;
  onClear: () => void;
  onCancel: () => void;
  /** Two are selected: they are looked at side by side. */
  onMerge: () => void;
  /** It goes, and the keyboard's focus would go with it. */
  onFocusLost: () => void;
}

/** What can be done with the selected articles, and how far the act is that is under way. */
export function ActsBar(props: ActsBarProps): JSX.Element {
  const { words, library, selection, total, work, onForm, onAct } = props;
  const { acts } = library;
  const isBusy = work !== null;
  const bar = useFocusKept(props.onFocusLost);
  return (
    <section class="db-lib-acts" aria-label={acts.label} ref={bar}>
      <WorkStatus
        look="db-lib-selected"
        work={work}
        working={library.working}
        rest={selection.isAll ? library.selectedAll(selection.count) : library.selected(selection.count)}
      />
      {work !== null ? (
        <>
          <progress max={work.all} value={work.done} aria-label={library.working(work.done, work.all)} />
          <Button label={library.cancel} onPress={props.onCancel} />
        </>
      ) : (
        <>
          {!selection.isAll && total > selection.count && (
            <Button label={library.selectAll(total)} look="plain" onPress={props.onSelectAll} />
          )}
          <Button label={library.clearSelection} look="plain" onPress={props.onClear} />
        </>
      )}
      <div class="db-lib-act-row">
        <Button label={acts.tag} refused={isBusy} onPress={() => onForm('tag')} />
        <Button label={acts.untag} refused={isBusy} onPress={() => onForm('untag')} />
        <Button label={acts.topic} refused={isBusy} onPress={() => onForm('topic')} />
        <Menu
          label={acts.tone}
          busy={isBusy}
          items={[
            ...TONES.map((id) => ({ id, label: words.fields.tones[id] })),
            { id: 'none' as const, label: acts.noTone },
          ]}
          onChoose={(tone) => onAct({ kind: 'tone', tone: tone === 'none' ? null : tone })}
        />
        <Menu
          label={acts.status}
          busy={isBusy}
          items={[
            ...ARTICLE_STATUSES.map((id) => ({ id, label: words.fields.statuses[id] })),
            { id: 'read' as const, label: acts.read },
            { id: 'unread' as const, label: acts.unread },
          ]}
          onChoose={(status) =>
            onAct(
              status === 'read' || status === 'unread'
                ? { kind: 'read', isRead: status === 'read' }
                : { kind: 'status', status },
            )
          }
        />
        <Button label={acts.tray} icon="tray" refused={isBusy} onPress={() => onAct({ kind: 'tray' })} />
        <Button label={acts.copy} icon="copy" refused={isBusy} onPress={() => onAct({ kind: 'copy' })} />
        <Button label={acts.export} icon="download" refused={isBusy} onPress={() => onAct({ kind: 'export' })} />
        <Button label={acts.digest} icon="page" refused={isBusy} onPress={() => onAct({ kind: 'digest' })} />
        {selection.count === 2 && <Button label={acts.merge} refused={isBusy} onPress={props.onMerge} />}
        <Button
          label={acts.delete}
          icon="trash"
          look="danger"
          refused={isBusy}
          onPress={() => onAct({ kind: 'delete' })}
        />
      </div>
      <ActForm {...props} />
    </section>
  );
}

/** The tags or the topic, written once for all of them. */
export function ActForm({
  words,
  library,
  known,
  form,
  onForm,
  onAct,
}: Pick<ActsBarProps, 'words' | 'library' | 'known' | 'form' | 'onForm' | 'onAct'>): JSX.Element {
  const { acts } = library;
  const id = useId();
  const [tags, setTags] = useState<readonly string[]>([]);
  const [topic, setTopic] = useState('');
  // At once: what is written next is not to be taken away again.
  useLayoutEffect(() => {
    setTags([]);
    setTopic('');
  }, [form]);
  const chosenTopic = toKnownTopic(topic, known.topics);
  const isReady = form === 'topic' ? chosenTopic !== '' : tags.length > 0;
  const close = () => onForm(null);
  const act = (wish: BulkWish) => {
    close();
    onAct(wish);
  };
  return (
    <Dialog title={form === null ? '' : acts[form]} isOpen={form !== null} closesOutside onClose={close}>
      <form
        class="db-lib-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isReady || form === null) return;
          act(form === 'topic' ? { kind: 'topic', topic: chosenTopic } : { kind: form, tags });
        }}
      >
        {form === 'topic' ? (
          <>
            <label for={`${id}topic`}>{acts.topicName}</label>
            <input
              id={`${id}topic`}
              class="db-input"
              list={`${id}known`}
              maxLength={LIMITS.tag}
              value={topic}
              onInput={(event) => setTopic(event.currentTarget.value)}
            />
            <datalist id={`${id}known`}>
              {known.topics.map((one) => (
                <option key={one} value={one} />
              ))}
            </datalist>
          </>
        ) : (
          <TagsField words={words} tags={tags} known={known.tags} onChange={setTags} />
        )}
        <div class="db-dialog-foot">
          <Button label={words.cancel} onPress={close} />
          {form === 'topic' && <Button label={acts.noTopic} onPress={() => act({ kind: 'topic', topic: null })} />}
          <Button label={acts.apply} look="main" submits />
        </div>
      </form>
    </Dialog>
  );
}
