import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import {
  BACKUP_PLACES,
  BACKUP_RHYTHMS,
  type BackupPlace,
  type BackupRhythm,
  KEPT_CHOICES,
} from '../../lib/model/settings/auto-backup';
import type { Words } from '../../locales';
import type { AutoBackupWords } from '../../locales/auto-backup';
import { showSize } from '../../locales/export-page/show-size';
import { Button } from '../controls/Button';
import { Switch } from '../controls/Switch';
import { AutoBackupFiles } from './AutoBackupFiles';
import { LockForm } from './LockForm';
import type { AutoBackupActions, AutoBackupView, PicturesWeight } from './views';

interface Props {
  words: Words;
  said: AutoBackupWords;
  view: AutoBackupView;
  weight: PicturesWeight | null;
  actions: AutoBackupActions;
}

/** Backups that are made by themselves: switched on, set, and what became of them. */
export function AutoBackupPanel({ words, said, view, weight, actions }: Props): JSX.Element {
  const { settings, isRefused } = view;
  const id = useId();
  return (
    <section aria-labelledby={`${id}title`}>
      <h2 id={`${id}title`}>{said.title}</h2>
      <Switch label={said.label} hint={said.hint} on={settings.isOn} onSwitch={actions.onSwitch} />
      {isRefused && <p role="alert">{said.refused}</p>}
      {settings.isOn && (
        <>
          <AutoBackupFiles words={words} said={said} view={view} actions={actions} />
          <Choice
            label={said.rhythm}
            hint={said.when}
            values={BACKUP_RHYTHMS}
            chosen={settings.rhythm}
            nameOf={(rhythm: BackupRhythm) => said.rhythms[rhythm]}
            onChoose={(rhythm) => actions.onChange({ rhythm })}
          />
          <Choice
            label={said.kept}
            hint={said.keptHint}
            values={KEPT_CHOICES}
            chosen={settings.kept}
            nameOf={(kept: number) => said.keptOf(kept)}
            onChoose={(kept) => actions.onChange({ kept })}
          />
          <Place said={said} view={view} actions={actions} />
          <label class="db-transfer-check">
            <input
              type="checkbox"
              checked={settings.withPictures}
              onChange={(event) => actions.onChange({ withPictures: event.currentTarget.checked })}
            />
            <span>{said.withPictures(weight?.pictures ?? 0, showSize(weight?.bytes ?? 0, words.language))}</span>
          </label>
          <LockForm said={said} isLocked={settings.lock !== null} isLocking={view.isLocking} actions={actions} />
        </>
      )}
    </section>
  );
}

interface ChoiceProps<T extends string | number> {
  label: string;
  hint: string;
  values: readonly T[];
  chosen: T;
  nameOf: (value: T) => string;
  onChoose: (value: T) => void;
}

function Choice<T extends string | number>({
  label,
  hint,
  values,
  chosen,
  nameOf,
  onChoose,
}: ChoiceProps<T>): JSX.Element {
  const id = useId();
  return (
    <div class="db-transfer-field">
      <label for={`${id}field`}>{label}</label>
      <select
        id={`${id}field`}
        class="db-input"
        aria-describedby={`${id}hint`}
        value={String(chosen)}
        onChange={(event) => {
          const value = values.find((one) => String(one) === event.currentTarget.value);
          if (value !== undefined) onChoose(value);
        }}
      >
        {values.map((value) => (
          <option key={value} value={String(value)}>
            {nameOf(value)}
          </option>
        ))}
      </select>
      <span id={`${id}hint`} class="db-soft">
        {hint}
      </span>
    </div>
  );
}

/** Where the files go. Where the browser keeps no folders there is nothing to choose. */
function Place({ said, view, actions }: Pick<Props, 'said' | 'view' | 'actions'>): JSX.Element {
  const { settings, folder } = view;
  const group = useId();
  if (folder === null) return <p class="db-soft">{`${said.places.downloads}. ${said.noFolders}`}</p>;
  const choose = (place: BackupPlace) => (place === 'downloads' ? actions.onDownloads() : actions.onPickFolder());
  return (
    <fieldset class="db-transfer-places">
      <legend>{said.place}</legend>
      {BACKUP_PLACES.map((place) => (
        <label key={place} class="db-transfer-check">
          <input type="radio" name={group} checked={settings.place === place} onChange={() => choose(place)} />
          <span>{said.places[place]}</span>
        </label>
      ))}
      <p class="db-soft">{settings.place === 'downloads' ? said.placeHint : said.folderHint}</p>
      {settings.place === 'folder' && folder.name !== null && (
        <div class="db-transfer-buttons">
          <p>{said.picked(folder.name)}</p>
          <Button label={said.pickOther} onPress={actions.onPickFolder} />
        </div>
      )}
      {settings.place === 'folder' && folder.isToBeAllowed && (
        <div class="db-transfer-buttons" role="alert">
          <p>{said.askFolder}</p>
          <Button label={said.allow} look="main" onPress={actions.onAllowFolder} />
        </div>
      )}
    </fieldset>
  );
}
