import type { JSX } from 'preact';
import type { Words } from '../../locales';
import type { CopyPageWords } from '../../locales/copy-page';
import { Button } from '../controls/Button';
import type { PageShotRow, PictureActions, PicturesView } from './views';

interface Props {
  words: Words;
  copy: CopyPageWords;
  view: PicturesView;
  actions: PictureActions;
}

/** What is kept in pictures: images of the text, and what the page looked like. Nothing where the article has neither, or where that is not known yet. */
export function PicturesPanel({ words, copy, view, actions }: Props): JSX.Element | null {
  const { urls, images, shots, failures, isBusy, hosts } = view;
  if (images === null || (urls.length === 0 && shots.length === 0)) return null;
  const kept = urls.filter((url) => images.has(url)).length;
  const isMissing = kept < urls.length;
  const keep = kept === 0 ? copy.keepImages : copy.keepImagesAgain;
  return (
    <section class="db-copy-pictures" aria-label={copy.pictures}>
      <h2>{copy.pictures}</h2>
      {urls.length > 0 && <p role="status">{copy.imagesKept(kept, urls.length)}</p>}
      {failures.size > 0 && (
        <ul class="db-copy-failures">
          {[...failures].map(([url, why]) => (
            <li key={url}>
              <a href={url} target="_blank" rel="noreferrer">
                {url}
              </a>
              : {copy.imageFailures[why]}
            </li>
          ))}
        </ul>
      )}
      {isMissing && <p class="db-copy-hint">{copy.keepImagesHint(hosts)}</p>}
      <div class="db-actions">
        {isMissing && (
          <Button
            label={isBusy ? copy.keepingImages : keep}
            icon="picture"
            busy={isBusy}
            onPress={actions.onKeepImages}
          />
        )}
        {kept > 0 && <Button label={copy.dropImages} icon="trash" look="plain" onPress={actions.onDropImages} />}
      </div>
      {shots.length > 0 && (
        <ul class="db-copy-shots">
          {shots.map((shot) => (
            <Shot key={shot.name} words={words} copy={copy} shot={shot} actions={actions} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Shot({ words, copy, shot, actions }: Omit<Props, 'view'> & { shot: PageShotRow }): JSX.Element {
  const when = words.moment(shot.at);
  return (
    <li>
      <figure>
        {/* The upper end of a long page; all of it where it is opened. */}
        <a class="db-copy-shot" href={shot.src} target="_blank" rel="noreferrer">
          <img src={shot.src} alt={copy.shotAlt(when)} />
        </a>
        <figcaption>
          {copy.shot(when, shot.isWhole)}
          <br />
          <span class="db-copy-address">{shot.url}</span>
        </figcaption>
      </figure>
      <div class="db-actions">
        <Button
          label={copy.downloadShot}
          name={copy.downloadShotNamed(when)}
          icon="download"
          look="plain"
          onPress={() => actions.onDownloadShot(shot.name)}
        />
        <Button
          label={copy.deleteShot}
          name={copy.deleteShotNamed(when)}
          icon="trash"
          look="plain"
          onPress={() => actions.onDeleteShot(shot.name)}
        />
      </div>
    </li>
  );
}
