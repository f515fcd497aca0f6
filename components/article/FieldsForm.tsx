import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { ARTICLE_STATUSES, TONES } from '../../lib/model/article';
import { type ArticleMarkChanges, changesFrom, type EditableMarks } from '../../lib/model/article-marks';
import { LIMITS } from '../../lib/model/limits';
import { toMoment } from '../../lib/model/vietnam-time';
import type { Words } from '../../locales';
import { Segmented } from '../controls/Segmented';
import { TagsField } from '../controls/TagsField';
import { TextButton } from '../controls/TextButton';
import type { FieldsView, KnownNames } from '../day/views';
import { EarlierNotes } from './EarlierNotes';
import { LongTextField } from './LongTextField';
import { NoteText } from './NoteText';
import { TopicField } from './TopicField';

interface Props {
  words: Words;
  view: FieldsView;
  known: KnownNames;
  /** Rejects where it could not be stored; that is told already. */
  onEdit: (changes: ArticleMarkChanges) => Promise<void>;
}

/** Every field of an article. What is chosen is stored at once, what is written when the field is left. */
export function FieldsForm({ words, view, known, onEdit }: Props): JSX.Element {
  const { fields } = words;
  const id = useId();
  const edit = (wanted: Partial<EditableMarks>) => void onEdit(changesFrom(view, wanted)).catch(() => undefined);
  return (
    <div class="db-fields-form">
      <div class="db-fields-pair">
        <Row label={fields.status}>
          <Segmented
            name={fields.status}
            choices={ARTICLE_STATUSES.map((value) => plainChoice(value, fields.statuses[value]))}
            chosen={view.status}
            onChoose={(status) => edit({ status })}
          />
        </Row>
        <Row label={fields.read}>
          <Segmented
            name={fields.read}
            choices={(['unread', 'read'] as const).map((value) => plainChoice(value, fields.reads[value]))}
            chosen={view.readAt === null ? 'unread' : 'read'}
            onChoose={(value) => edit({ readAt: value === 'read' ? toMoment(Date.now()) : null })}
          />
        </Row>
      </div>
      <Row label={fields.tone}>
        <Segmented
          name={fields.tone}
          choices={[
            plainChoice('none', fields.noTone),
            ...TONES.map((value) => plainChoice(value, fields.tones[value])),
          ]}
          chosen={view.tone ?? 'none'}
          onChoose={(value) => edit({ tone: value === 'none' ? null : value })}
        />
      </Row>
      <TopicField
        label={fields.topic}
        hint={fields.topicHint}
        stored={view.topic ?? ''}
        known={known.topics}
        longest={LIMITS.tag}
        onChange={(topic) => edit({ topic: topic === '' ? null : topic })}
      />
      <div class="db-fields-row">
        <span class="db-fields-label" id={`${id}tags`}>
          {fields.tags}
        </span>
        <TagsField words={words} tags={view.tags} known={known.tags} onChange={(tags) => edit({ tags })} />
      </div>
      <LongTextField
        words={fields}
        label={fields.note}
        placeholder={fields.noteHint}
        stored={view.note}
        keepsBoth
        onSave={(from, to) => onEdit({ note: { from, to } })}
        draw={(note) => <NoteText note={note} />}
      />
      <EarlierNotes words={words} item={view} draw={(note) => <NoteText note={note} />} />
      <LongTextField
        words={fields}
        label={fields.summary}
        placeholder={fields.summaryHint}
        language={view.summary === null ? view.language : undefined}
        stored={view.summary ?? view.lead}
        hint={view.summary === null ? fields.summaryHint : undefined}
        onSave={(from, to) => {
          const isLead = to === '' || to === view.lead;
          const before = view.summary === null && from === view.lead ? null : from;
          return onEdit({ summary: { from: before, to: isLead ? null : to } });
        }}
      />
      {view.summary !== null && (
        <TextButton class="db-fields-lead" onPress={() => edit({ summary: null })}>
          {fields.backToLead}
        </TextButton>
      )}
    </div>
  );
}

function Row({ label, children }: { label: string; children: JSX.Element }): JSX.Element {
  // The group inside has the label as its own name.
  return (
    <div class="db-fields-row">
      <span class="db-fields-label" aria-hidden="true">
        {label}
      </span>
      {children}
    </div>
  );
}

function plainChoice<Value extends string>(value: Value, name: string) {
  return { value, name, label: name };
}
