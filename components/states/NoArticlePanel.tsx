import type { JSX } from 'preact';
import type { Words } from '../../locales';
import type { ArticleView, PageView } from '../article/views';
import { Button } from '../controls/Button';
import { ErrorPanel } from './ErrorPanel';
import { Loading } from './Loading';
import { Message, type MessageAction } from './Message';

type NoArticleView = Exclude<PageView, ArticleView>;

interface Props {
  words: Words;
  view: NoArticleView;
  isReading: boolean;
  onRead: () => void;
  onRetry: () => void;
  /** Has a host read by itself from now on; left out where the browser would not ask the reader. */
  onAlwaysRead?: (host: string) => void;
  /** Lets the reader point at the text; left out where the page cannot be pointed at from. */
  onPoint?: () => void;
}

/** What stands where an article would be: why there is none, and what can be done about it. */
export function NoArticlePanel({ words, view, isReading, onRead, onRetry, onAlwaysRead, onPoint }: Props): JSX.Element {
  const { page } = words;
  const read: MessageAction = { label: page.read, busy: isReading, reading: page.reading, onPress: onRead };
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
            <Button label={page.alwaysRead(addable)} onPress={() => onAlwaysRead(addable)} />
          )}
        </Message>
      );
    }
    case 'not-read':
      return <Message title={page.notReadTitle} text={page.notRead} action={read} />;
    case 'no-article': {
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
