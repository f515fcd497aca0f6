import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import {
  DIGEST_LIMITS,
  type DigestSettings,
  LETTERHEAD_FIELDS,
  type LetterheadField,
} from '../../lib/model/settings/digest';
import type { DigestPageWords } from '../../locales/digest';
import { Disclosure } from './Disclosure';
import type { DigestActions } from './views';

interface Props {
  page: DigestPageWords;
  settings: DigestSettings;
  onField: DigestActions['onField'];
}

const ONE_PER_LINE: readonly LetterheadField[] = ['addressees', 'recipients'];

/** Who writes, to whom, under which number. */
export function LetterheadFields({ page, settings, onField }: Props): JSX.Element {
  const id = useId();
  return (
    <section class="db-digest-group" aria-label={page.letterhead}>
      <Disclosure label={page.letterhead}>
        {LETTERHEAD_FIELDS.map((field) => {
          const own = `${id}${field}`;
          const shared = {
            id: own,
            class: 'db-input',
            maxLength: DIGEST_LIMITS.field,
            value: settings.letterhead[field],
          };
          return (
            <div key={field} class="db-digest-field">
              <label class="db-digest-label" for={own}>
                {page.fields[field]}
              </label>
              {ONE_PER_LINE.includes(field) ? (
                <>
                  <textarea
                    {...shared}
                    rows={3}
                    aria-describedby={`${own}hint`}
                    onInput={({ currentTarget }) => onField(field, currentTarget.value)}
                  />
                  <span class="db-soft" id={`${own}hint`}>
                    {page.onePerLine}
                  </span>
                </>
              ) : (
                <input
                  {...shared}
                  type="text"
                  autocomplete="off"
                  onInput={({ currentTarget }) => onField(field, currentTarget.value)}
                />
              )}
            </div>
          );
        })}
      </Disclosure>
    </section>
  );
}
