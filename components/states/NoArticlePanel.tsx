import type { ComponentChildren, JSX } from 'preact';
import type { ArticleId } from '../../lib/model/ids';
import type { Words } from '../../locales';
import { ArticleHeading } from '../article/ArticleHeading';
import type { ArticleView, KeptCopy, PageView, PageWithoutArticle } from '../article/views';
import { Button } from '../controls/Button';
import { ErrorPanel } from './ErrorPanel';
import { Loading } from './Loading';
import { Message, type MessageAction } from './Message';

interface Props {
  words: Words;
  view: Exclude<PageView, ArticleView>;
  isReading: boolean;
  onRead: () => void;
  onRetry: () => void;
  /** Has a host read by itself from now on; left out where the browser would not ask the reader. */
  onAlwaysRead?: (host: string) => void;
  /** Has the browser ask for the hosts that the extension comes with; left out where it would not ask. */
  onAllow?: () => void;
  onReload: () => void;
  /** Lets the reader point at the text; left out where the page cannot be pointed at from. */
  onPoint?: () => void;
  onOpenCopy: (id: ArticleId) => void;
  /** What the reader adds to the article that is kept from here. */
  fields?: ComponentChildren;
}

/**
 * What stands where an article would be: why there is none, and what can be done about it. Where one is kept from the page's
 * address, that comes first.
 */
export function NoArticlePanel({ view, onOpenCopy, fields, ...props }: Props): JSX.Element {
  if (view.kind !== 'kept-copy') return <PagePart {...props} view={view} isSecond={false} />;
  const { page, kept } = view;
  return (
    <>
      <KeptPart words={props.words} kept={kept} page={page} onOpenCopy={onOpenCopy} />
      {fields}
      {/* A page that only loads says so above; whatever else can be done with it stays to be done. */}
      {page.kind !== 'loading' && page.kind !== 'browser-page' && <PagePart {...props} view={page} isSecond />}
    </>
  );
}

interface KeptProps extends Pick<Props, 'words' | 'onOpenCopy'> {
  kept: KeptCopy;
  page: PageWithoutArticle;
}

/** What is kept from here, why the page does not show it, and the way to it. */
function KeptPart({ words, kept, page, onOpenCopy }: KeptProps): JSX.Element {
  const { copy } = words;
  const reason = page.kind === 'no-article' || page.kind === 'not-read' ? page.kind : 'other';
  return (
    <section class="db-kept-copy" aria-label={copy.keptTitle}>
      <ArticleHeading words={words} outletName={kept.outletName} article={kept} level={2} />
      <p>
        <strong>{copy.keptTitle}.</strong> {copy.kept(kept.highlights, words.moment(kept.savedAt))} {copy.gone[reason]}
      </p>
      <Button label={copy.open} icon="saved-copy" look="main" onPress={() => onOpenCopy(kept.id)} />
    </section>
  );
}

function PagePart({
  words,
  view,
  isReading,
  onRead,
  onRetry,
  onAlwaysRead,
  onAllow,
  onReload,
  onPoint,
  isSecond,
}: Omit<Props, 'view' | 'onOpenCopy' | 'fields'> & { view: PageWithoutArticle; isSecond: boolean }): JSX.Element {
  const { page } = words;
  const read: MessageAction = { label: page.read, busy: isReading, reading: page.reading, isSecond, onPress: onRead };
  switch (view.kind) {
    case 'loading':
      return <Loading words={words} />;
    case 'browser-page':
      return <Message title={page.browserPageTitle} text={page.browserPage} />;
    case 'unlisted': {
      const { host, outletName, addable } = view;
      const [title, text] =
        outletName === undefined
          ? [page.unlistedTitle, page.unlisted(host)]
          : [page.switchedOffTitle, page.switchedOff(outletName)];
      return (
        <Message title={title} text={text} action={read}>
          {onAlwaysRead && addable !== null && (
            <>
              <Button label={page.alwaysRead(addable)} onPress={() => onAlwaysRead(addable)} />
              <p class="db-hint">{page.alwaysReadHint}</p>
            </>
          )}
        </Message>
      );
    }
    case 'no-permission':
      return (
        <Message
          title={page.noPermissionTitle}
          text={page.noPermission(view.host)}
          action={onAllow ? { label: page.allow, icon: 'check', isSecond, onPress: onAllow } : read}
        >
          {onAllow && <p class="db-hint">{page.allowHint}</p>}
        </Message>
      );
    case 'left-behind':
      return (
        <Message
          title={page.leftBehindTitle}
          text={page.leftBehind}
          action={{ label: page.reload, icon: 'reload', isSecond, onPress: onReload }}
        />
      );
    case 'not-read':
      return <Message title={page.notReadTitle} text={page.notRead} action={read} />;
    case 'no-article': {
      // Below an article that is kept, “read it anyway” would be taken for that one.
      if (isSecond)
        return (
          <Message title={words.copy.pageTitle} text={page.noArticle[view.reason]}>
            {!view.asked && (
              <Button
                label={isReading ? page.reading : words.copy.readPage}
                icon="page"
                look="plain"
                busy={isReading}
                onPress={onRead}
              />
            )}
            {onPoint && <Button label={words.region.pointNone} icon="point" look="plain" onPress={onPoint} />}
          </Message>
        );
      const action = view.asked ? {} : { action: { ...read, label: page.readAnyway } };
      return (
        <Message title={page.noArticleTitle} text={page.noArticle[view.reason]} {...action}>
          {onPoint && <Button label={words.region.pointNone} icon="point" onPress={onPoint} />}
        </Message>
      );
    }
    case 'error':
      return <ErrorPanel words={words} error={view.error} onRetry={onRetry} />;
  }
}
