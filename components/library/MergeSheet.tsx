import type { JSX } from 'preact';
import { useId, useMemo, useState } from 'preact/hooks';
import type { Article } from '../../lib/model/article';
import { statusOf } from '../../lib/model/article-marks';
import { compareBlocks } from '../../lib/model/compare-versions';
import type { ArticleId } from '../../lib/model/ids';
import type { Words } from '../../locales';
import type { LibraryWords } from '../../locales/library';
import { DifferenceText } from '../article/DifferenceText';
import { Button } from '../controls/Button';
import { Dialog } from '../controls/Dialog';
import type { ComparedCopy, MergeView } from './views';

interface Props {
  words: Words;
  library: LibraryWords;
  view: MergeView;
  onJoin: (kept: ArticleId) => void;
  onClose: () => void;
}

/** Two kept copies of one article side by side: what differs, and which text goes on being shown. */
export function MergeSheet({ words, library, view, onJoin, onClose }: Props): JSX.Element {
  return (
    <Dialog title={library.merging.title} isOpen={view.kind === 'copies'} onClose={onClose}>
      {view.kind === 'copies' && (
        <SideBySide
          key={view.copies.map(({ article }) => article.id).join(' ')}
          words={words}
          library={library}
          view={view}
          onJoin={onJoin}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}

/** Of more paragraphs the first are seen; the texts are read whole on their own pages. */
const DIFFERENCES_SHOWN = 12;

function SideBySide({
  words,
  library,
  view: { copies, isBusy },
  onJoin,
  onClose,
}: Omit<Props, 'view'> & { view: Extract<MergeView, { kind: 'copies' }> }): JSX.Element {
  const { merging } = library;
  const id = useId();
  const [first, second] = copies;
  const [kept, setKept] = useState((first.canBeKept ? first : second).article.id);
  const rows = rowsOf(copies, words, library);
  const differences = useMemo(() => compareBlocks(first.article.blocks, second.article.blocks), [copies]);
  const language = first.article.language === 'und' ? {} : { language: first.article.language };
  return (
    <form
      class="db-lib-merge"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) onJoin(kept);
      }}
    >
      <p>{merging.hint}</p>
      {first.article.host !== second.article.host && <p class="db-lib-merge-warning">{merging.twoOutlets}</p>}
      <div class="db-lib-merge-scroll">
        <table>
          <thead>
            <tr>
              <td />
              {copies.map(({ article, canBeKept }, at) => (
                <th key={article.id} scope="col">
                  <label>
                    <input
                      type="radio"
                      name={`${id}kept`}
                      checked={kept === article.id}
                      disabled={!canBeKept}
                      autofocus={kept === article.id}
                      onChange={() => setKept(article.id)}
                    />
                    {merging.keep(merging.copies[at === 0 ? 0 : 1])}
                  </label>
                  {!canBeKept && <p>{merging.unread}</p>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, values, isSame, isOfPaper }) => (
              <tr key={name} class={isSame ? '' : 'db-lib-merge-differs'}>
                <th scope="row">
                  {name} <span>{isSame ? merging.same : merging.different}</span>
                </th>
                {values.map((value, at) => (
                  <td key={`${at}`} lang={isOfPaper && value !== '' ? copies[at]?.article.language : undefined}>
                    {value === '' ? <i>{merging.none}</i> : value}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {differences.length === 0 ? (
        <p>{merging.sameText}</p>
      ) : (
        <details>
          <summary>{merging.differentText(differences.length)}</summary>
          {differences.slice(0, DIFFERENCES_SHOWN).map((parts, at) => (
            <DifferenceText key={`${at}`} words={words} parts={parts} {...language} />
          ))}
          {differences.length > DIFFERENCES_SHOWN && (
            <p>{merging.moreDifferences(differences.length - DIFFERENCES_SHOWN)}</p>
          )}
        </details>
      )}
      <div class="db-dialog-foot">
        <Button label={words.cancel} onPress={onClose} />
        <Button label={merging.confirm} look="main" refused={isBusy} submits />
      </div>
    </form>
  );
}

interface Row {
  name: string;
  values: readonly [string, string];
  isSame: boolean;
  /** In the article's language. */
  isOfPaper: boolean;
}

/** What is known of each, in the order in which a reader asks; what neither has is left out. */
function rowsOf(
  [first, second]: readonly [ComparedCopy, ComparedCopy],
  words: Words,
  { merging }: LibraryWords,
): Row[] {
  const { rows } = merging;
  const row = (name: string, tell: (copy: ComparedCopy) => string): Row => {
    const values = [tell(first), tell(second)] as const;
    return { name, values, isSame: values[0] === values[1], isOfPaper: false };
  };
  const of = (name: string, tell: (article: Article) => string | undefined) =>
    row(name, ({ article }) => tell(article) ?? '');
  const ofPaper = (...told: Parameters<typeof of>): Row => ({ ...of(...told), isOfPaper: true });
  return [
    ofPaper(rows.headline, ({ headline }) => headline),
    of(rows.outlet, ({ outletName }) => outletName),
    of(rows.published, ({ publishedAt }) => publishedAt && words.pressDate(publishedAt)),
    ofPaper(rows.authors, ({ authors }) => authors.join('; ')),
    ofPaper(rows.source, ({ source }) => source?.name),
    of(rows.saved, ({ savedAt }) => words.moment(savedAt)),
    of(rows.address, ({ url }) => url),
    of(rows.length, (article) => merging.words(wordsIn(article))),
    row(rows.highlights, ({ highlights }) => (highlights === 0 ? '' : String(highlights))),
    of(rows.versions, ({ versionCount }) => (versionCount === 0 ? '' : String(versionCount))),
    of(rows.tags, ({ tags }) => tags.toSorted().join(', ')),
    of(rows.topic, ({ topic }) => topic),
    of(rows.tone, ({ tone }) => tone && words.fields.tones[tone]),
    of(rows.status, (article) => words.fields.statuses[statusOf(article)]),
    of(rows.summary, ({ summary }) => summary),
    of(rows.note, ({ note }) => note),
  ].filter(({ values }) => values.some((value) => value !== ''));
}

const wordsIn = ({ blocks }: Article): number =>
  blocks.reduce((sum, { text }) => sum + (text.match(/\S+/gu)?.length ?? 0), 0);
