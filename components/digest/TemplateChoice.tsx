import type { JSX } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import {
  BUILT_IN_DIGESTS,
  DIGEST_GROUPINGS,
  DIGEST_LIMITS,
  DIGEST_PARTS,
  type DigestSettings,
  formOfTemplate,
  isSameForm,
} from '../../lib/model/settings/digest';
import type { DigestPageWords } from '../../locales/digest';
import { Button } from '../controls/Button';
import { Disclosure } from './Disclosure';
import type { DigestActions } from './views';

interface Props {
  page: DigestPageWords;
  settings: DigestSettings;
  actions: Pick<DigestActions, 'onTemplate' | 'onForm' | 'onKeepTemplate' | 'onDeleteTemplate'>;
}

const LANGUAGE_CHOICES = ['auto', 'vi', 'en'] as const;

/** The template that the digest begins with, what of it is adjusted, and keeping that under a name. */
export function TemplateChoice({ page, settings, actions }: Props): JSX.Element {
  const id = useId();
  const [name, setName] = useState('');
  const select = useRef<HTMLSelectElement>(null);
  const { form, chosen, templates } = settings;
  const kept = formOfTemplate(settings, chosen);
  const isAdjusted = kept !== null && !isSameForm(kept, form);
  const isOwn = templates.some((template) => template.id === chosen);
  // These buttons go with what they do: the keys go on from the template.
  const leave = (act: () => void) => {
    select.current?.focus();
    act();
  };
  const nameOf = (of: string, label: string) => (of === chosen && isAdjusted ? `${label} (${page.adjusted})` : label);
  return (
    <section class="db-digest-group" aria-labelledby={`${id}title`}>
      <h2 class="db-digest-title" id={`${id}title`}>
        {page.template}
      </h2>
      <select
        ref={select}
        class="db-input"
        aria-labelledby={`${id}title`}
        value={chosen}
        onChange={({ currentTarget }) => actions.onTemplate(currentTarget.value)}
      >
        {BUILT_IN_DIGESTS.map((builtIn) => (
          <option key={builtIn} value={builtIn}>
            {nameOf(builtIn, page.templates[builtIn])}
          </option>
        ))}
        {templates.map((template) => (
          <option key={template.id} value={template.id}>
            {nameOf(template.id, template.name)}
          </option>
        ))}
      </select>
      <Choice
        label={page.grouping}
        choices={DIGEST_GROUPINGS.map((value) => ({ value, label: page.groupings[value] }))}
        chosen={form.grouping}
        onChoose={(grouping) => actions.onForm({ grouping })}
      />
      <Disclosure label={page.adjust}>
        <Choice
          label={page.language}
          choices={LANGUAGE_CHOICES.map((value) => ({ value, label: page.languages[value] }))}
          chosen={form.language}
          onChoose={(language) => actions.onForm({ language })}
        />
        <fieldset class="db-digest-parts">
          <legend class="db-digest-label">{page.parts}</legend>
          {DIGEST_PARTS.map((part) => (
            <label key={part} class="db-digest-choice">
              <input
                class="db-digest-check"
                type="checkbox"
                checked={form.parts[part]}
                onChange={({ currentTarget }) =>
                  actions.onForm({ parts: { ...form.parts, [part]: currentTarget.checked } })
                }
              />
              {page.partNames[part]}
            </label>
          ))}
        </fieldset>
        <form
          class="db-digest-keep"
          onSubmit={(event) => {
            event.preventDefault();
            const named = name.normalize('NFC').trim();
            if (named === '') return;
            actions.onKeepTemplate(named);
            setName('');
          }}
        >
          <div class="db-digest-field">
            <label class="db-digest-label" for={`${id}name`}>
              {page.templateName}
            </label>
            <input
              id={`${id}name`}
              class="db-input"
              type="text"
              autocomplete="off"
              maxLength={DIGEST_LIMITS.name}
              value={name}
              onInput={({ currentTarget }) => setName(currentTarget.value)}
            />
          </div>
          <Button
            label={page.keepNew}
            submits
            refused={name.trim() === '' || templates.length >= DIGEST_LIMITS.templates}
          />
          {isOwn && isAdjusted && (
            <Button label={page.keepChanged} onPress={() => leave(() => actions.onKeepTemplate(null))} />
          )}
          {isOwn && <Button label={page.deleteTemplate} onPress={() => leave(actions.onDeleteTemplate)} />}
        </form>
      </Disclosure>
    </section>
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  choices: readonly { value: Value; label: string }[];
  chosen: Value;
  onChoose: (value: Value) => void;
}

function Choice<Value extends string>({ label, choices, chosen, onChoose }: ChoiceProps<Value>): JSX.Element {
  const id = useId();
  return (
    <div class="db-digest-field">
      <label class="db-digest-label" for={id}>
        {label}
      </label>
      <select
        id={id}
        class="db-input"
        value={chosen}
        onChange={({ currentTarget }) => {
          const found = choices.find(({ value }) => value === currentTarget.value);
          if (found) onChoose(found.value);
        }}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}
