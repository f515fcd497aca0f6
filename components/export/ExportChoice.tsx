import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { isSameView } from '../../lib/model/library-view';
import type { ExportPageWords } from '../../locales/export-page';
import type { CollectionFormatName } from '../../locales/formats';
import type { ExportChoiceActions, ExportChoiceView } from './views';

interface Props extends ExportChoiceActions {
  exportPage: ExportPageWords;
  choice: ExportChoiceView;
  /** It is at work: what it works on cannot be changed. */
  isBusy: boolean;
}

/** Which articles, in which format, under which names. */
export function ExportChoice({
  exportPage,
  choice,
  isBusy,
  onFormat,
  onScope,
  onLibraryView,
  onNamePattern,
}: Props): JSX.Element {
  const id = useId();
  const { formats, format, scopes, scope, libraryViews, libraryView, namePattern, exampleName } = choice;
  const chosen = formats.find((each) => each.id === format);
  return (
    <fieldset class="db-export-choice" disabled={isBusy}>
      <legend class="db-unseen">{exportPage.choice}</legend>
      <label for={`${id}format`}>{exportPage.format}</label>
      <select
        id={`${id}format`}
        class="db-input"
        aria-describedby={format === 'archive' ? `${id}contents` : undefined}
        value={format}
        onChange={(event) => onFormat(event.currentTarget.value as CollectionFormatName)}
      >
        {formats.map((each) => (
          <option key={each.id} value={each.id}>
            {each.label}
          </option>
        ))}
      </select>
      {format === 'archive' && (
        <p class="db-soft" id={`${id}contents`}>
          {exportPage.contents}
        </p>
      )}
      {chosen?.isOfAll !== true && (
        <fieldset class="db-export-scopes">
          <legend>{exportPage.scope}</legend>
          {scopes.map((each) => (
            <label key={each.scope}>
              <input
                type="radio"
                name={`${id}scope`}
                checked={each.scope === scope}
                onChange={() => onScope(each.scope)}
              />{' '}
              {exportPage.scopes[each.scope](each.articles)}
            </label>
          ))}
          {scope === 'view' && (
            <>
              <label for={`${id}view`}>{exportPage.view}</label>
              <select
                id={`${id}view`}
                class="db-input"
                value={String(libraryViews.findIndex((one) => libraryView !== null && isSameView(one, libraryView)))}
                onChange={(event) => {
                  const chosenView = libraryViews[Number(event.currentTarget.value)];
                  if (chosenView !== undefined) onLibraryView(chosenView);
                }}
              >
                {libraryViews.map((one, at) => (
                  <option key={at} value={String(at)}>
                    {one.name || exportPage.unsavedView(one.typed.trim())}
                  </option>
                ))}
              </select>
            </>
          )}
        </fieldset>
      )}
      {chosen?.namesFiles === true && (
        <>
          <label for={`${id}pattern`}>{exportPage.namePattern}</label>
          <input
            id={`${id}pattern`}
            class="db-input"
            type="text"
            value={namePattern}
            spellcheck={false}
            aria-describedby={`${id}hint ${id}example`}
            onInput={(event) => onNamePattern(event.currentTarget.value)}
          />
          <p class="db-soft" id={`${id}hint`}>
            {exportPage.nameTokens}
          </p>
          <p class="db-soft" id={`${id}example`}>
            {exportPage.exampleName} <span class="db-column-file">{exampleName}</span>
          </p>
        </>
      )}
    </fieldset>
  );
}
