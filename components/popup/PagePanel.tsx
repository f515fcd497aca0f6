import type { JSX } from 'preact';
import type { Comfort } from '../../lib/model/settings/settings';
import type { Words } from '../../locales';
import { Button } from '../controls/Button';
import { ArticlePanel } from './ArticlePanel';
import { ErrorPanel } from './ErrorPanel';
import { Loading } from './Loading';
import { Message, type MessageAction } from './Message';
import type { Busy, PageActions, PageView } from './views';

interface Props {
  words: Words;
  view: PageView;
  comfort: Comfort;
  pen: boolean;
  busy: Busy;
  actions: PageActions;
}

/** The page in view, in whatever state it is. */
export function PagePanel({ words, view, comfort, pen, busy, actions }: Props): JSX.Element {
  return (
    <section
      class="db-page"
      aria-label={words.popup.thisPage}
      aria-busy={view.kind === 'loading' || busy === 'reading'}
    >
      <PageContent words={words} view={view} comfort={comfort} pen={pen} busy={busy} actions={actions} />
    </section>
  );
}

function PageContent({ words, view, comfort, pen, busy, actions }: Props): JSX.Element {
  const { popup } = words;
  const read = { label: popup.readPage, busy: busy === 'reading', reading: popup.reading, onPress: actions.onRead };
  switch (view.kind) {
    case 'loading':
      return <Loading words={words} />;
    case 'browser-page':
      return <Message title={popup.browserPageTitle} text={popup.browserPage} />;
    case 'unlisted':
      return <Unlisted words={words} view={view} read={read} onAlwaysRead={actions.onAlwaysRead} />;
    case 'not-read':
      return <Message title={popup.notReadTitle} text={popup.notRead} action={read} />;
    case 'no-article': {
      const action = view.asked ? {} : { action: { ...read, label: popup.readAnyway } };
      return (
        <Message title={popup.noArticleTitle} text={words.noArticle[view.reason]} {...action}>
          <Button label={words.region.pointNone} icon="jump" onPress={actions.onPoint} />
        </Message>
      );
    }
    case 'error':
      return <ErrorPanel words={words} error={view.error} onRetry={actions.onRetry} />;
    case 'article':
      return <ArticlePanel words={words} view={view} comfort={comfort} pen={pen} busy={busy} actions={actions} />;
  }
}

type Unlisted = Extract<PageView, { kind: 'unlisted' }>;

interface UnlistedProps {
  words: Words;
  view: Unlisted;
  read: MessageAction;
  onAlwaysRead: PageActions['onAlwaysRead'];
}

function Unlisted({ words: { popup }, view, read, onAlwaysRead }: UnlistedProps): JSX.Element {
  const { host, outletName, addable } = view;
  const [title, text] =
    outletName === undefined
      ? [popup.unlistedTitle, popup.unlisted(host)]
      : [popup.switchedOffTitle, popup.switchedOff(outletName)];
  return (
    <Message title={title} text={text} action={read}>
      {addable !== null && <Button label={popup.alwaysRead(addable)} onPress={() => onAlwaysRead(addable)} />}
    </Message>
  );
}
