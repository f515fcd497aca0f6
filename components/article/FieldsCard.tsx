import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ArticleMarkChanges, EditableMarks } from '../../lib/model/article-marks';
import { type ErrorCode, toReaderError } from '../../lib/model/error';
import type { Words } from '../../locales';
import { Button } from '../controls/Button';
import { ErrorText } from '../controls/ErrorText';
import { useLate } from '../controls/use-late';
import type { FieldActions, FieldsView, KnownNames } from '../day/views';

export interface FieldsCardProps {
  words: Words;
  /** To be keyed by its id. */
  view: FieldsView;
  known: KnownNames;
  /** Today in Vietnam, as the tray has it; null where that is not known yet. */
  day: string | null;
  actions: FieldActions;
  onTray: (isIn: boolean) => void;
}

/** What the reader adds to a kept article: on one line what there is, opened the form with all of it. */
export function FieldsCard({ words, view, known, day, actions, onTray }: FieldsCardProps): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const [error, setError] = useState<ErrorCode | null>(null);
  const form = useLate(isOpen, loadForm);
  const card = useRef<HTMLElement>(null);
  const isDrawn = isOpen && form.module !== null;
  useLayoutEffect(() => {
    // A popup has room for the form or for what stands above it.
    if (isDrawn) card.current?.scrollIntoView({ block: 'nearest' });
  }, [isDrawn]);
  const isInTray = view.tray !== null && view.tray.day === day;
  const glimpse = toGlimpse(view, words);
  const problem = error ?? (isOpen ? form.error : null);

  const onEdit = async (changes: ArticleMarkChanges) => {
    setError(null);
    try {
      await actions.onEdit(changes);
    } catch (thrown) {
      setError(toReaderError(thrown).code);
      throw thrown;
    }
  };

  return (
    <section class="db-fields" aria-label={words.fields.title} ref={card}>
      {glimpse !== '' && <p class="db-fields-glimpse">{glimpse}</p>}
      <div class="db-fields-acts">
        {day !== null && (
          <Button
            label={isInTray ? words.tray.remove : words.tray.add}
            icon={isInTray ? 'close' : 'tray'}
            {...(isInTray ? { look: 'plain' as const } : {})}
            onPress={() => onTray(!isInTray)}
          />
        )}
        <Button
          label={isOpen ? words.fields.close : words.fields.edit}
          icon={isOpen ? 'check' : 'note'}
          look="plain"
          expanded={isOpen}
          onPress={() => setOpen((before) => !before)}
        />
      </div>
      {isOpen && form.module && <form.module.FieldsForm words={words} view={view} known={known} onEdit={onEdit} />}
      {problem !== null && (
        <div class="db-problem" role="alert">
          <ErrorText words={words} error={problem} />
        </div>
      )}
    </section>
  );
}

/** The form reads Markdown, which is as large as half of a popup. */
const loadForm = () => import('./FieldsForm');

/** `Đê điều · tiêu cực · đã xử lý · #lũ, #đê · có ghi chú`: what there is, and nothing of what is as it began. */
function toGlimpse(view: EditableMarks, { fields }: Words): string {
  const { topic, tone, status, readAt, tags, note, summary } = view;
  return [
    topic ?? '',
    tone === null ? '' : fields.tones[tone],
    status === 'new' ? '' : fields.statuses[status],
    readAt === null ? '' : fields.reads.read,
    tags.map((tag) => `#${tag}`).join(' '),
    note === '' ? '' : fields.hasNote,
    summary === null ? '' : fields.hasSummary,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
