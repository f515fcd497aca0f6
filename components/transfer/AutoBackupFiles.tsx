import type { JSX } from 'preact';
import type { Words } from '../../locales';
import type { AutoBackupWords } from '../../locales/auto-backup';
import { showSize } from '../../locales/export-page/show-size';
import { Button } from '../controls/Button';
import { ErrorSentences } from '../controls/ErrorText';
import type { AutoBackupActions, AutoBackupView } from './views';

interface Props {
  words: Words;
  said: AutoBackupWords;
  view: AutoBackupView;
  actions: Pick<AutoBackupActions, 'onNow'>;
}

/** What became of the automatic backups: the newest with its place, the others, and why the last try made none. */
export function AutoBackupFiles({ words, said, view: { state, isRunning }, actions }: Props): JSX.Element {
  const { files, failure } = state;
  const [newest] = files;
  const sizeOf = (bytes: number) => showSize(bytes, words.language);
  return (
    <>
      {failure !== null && (
        <div class="db-problem" role="alert">
          <p>{said.failed(words.moment(failure.at))}</p>
          <ErrorSentences said={said.problems[failure.problem]} />
        </div>
      )}
      <div role="status">
        {isRunning ? (
          <p>{said.running}</p>
        ) : (
          <p>{newest === undefined ? said.none : said.last(words.moment(newest.at), sizeOf(newest.bytes))}</p>
        )}
      </div>
      {newest !== undefined && (
        <p class="db-column-file">{said.lies(newest.path === '' ? newest.name : newest.path)}</p>
      )}
      {files.length > 1 && (
        <details>
          <summary>{said.files(files.length)}</summary>
          <ul>
            {files.map(({ slot, name, at, bytes }) => (
              <li key={slot} class="db-column-file">
                {said.file(name, words.moment(at), sizeOf(bytes))}
              </li>
            ))}
          </ul>
        </details>
      )}
      <Button label={said.now} busy={isRunning} onPress={actions.onNow} />
    </>
  );
}
