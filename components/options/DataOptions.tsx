import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Words } from '../../locales';
import { showSize } from '../../locales/export-page/show-size';
import type { OptionsWords } from '../../locales/options';
import { Button } from '../controls/Button';
import type { KeptDataView } from './views';

interface Props {
  words: Words;
  options: OptionsWords;
  data: KeptDataView;
  onExportAll: () => void;
}

/** What is kept, how safe it is, and the way out of it. */
export function DataOptions({ words, options, data, onExportAll }: Props): JSX.Element {
  const told = options.data;
  const id = useId();
  return (
    <section aria-labelledby={`${id}title`} aria-busy={data.kind === 'loading'}>
      <h2 id={`${id}title`}>{told.title}</h2>
      {data.kind === 'unknown' && <p role="status">{told.unknown}</p>}
      {data.kind === 'known' && (
        <div role="status">
          <p>
            {told.kept(words.articleCount(data.articles), words.highlightCount(data.highlights))}{' '}
            {data.bytes !== null && told.room(showSize(data.bytes, words.language))}
          </p>
          <p>
            <strong>{data.unsaved === 0 ? told.allSaved : told.unsaved(data.unsaved)}</strong>{' '}
            {data.lastExport === null ? told.neverExported : told.lastExport(words.moment(data.lastExport))}
          </p>
          {data.isAutoFailed && (
            <p>
              <strong>{told.autoFailed}</strong>
            </p>
          )}
          {data.isPersisted !== null && <p class="db-soft">{told.persisted[data.isPersisted ? 'yes' : 'no']}</p>}
        </div>
      )}
      <p class="db-soft">{told.uninstall}</p>
      <Button label={words.exporting.all} icon="download" title={words.exporting.allHint} onPress={onExportAll} />
    </section>
  );
}
