import type { JSX } from 'preact';
import { CHOICES_OF, type Choice } from '../../lib/model/question';
import { quoted } from '../../lib/text/quotation';
import type { Words } from '../../locales';
import { fillIn } from '../../locales/fill-in';
import { Button } from '../controls/Button';
import { Icon } from '../controls/Icon';
import { IconButton } from '../controls/IconButton';
import type { QuestionActions, QuestionView } from './views';

interface Props {
  words: Words;
  question: QuestionView;
  actions: QuestionActions;
}

/** Which kept article the page may show, and what the reader can say of it. */
export function QuestionOffer({ words, question, actions }: Props): JSX.Element {
  const { kind, id, url, headline, highlights: count } = question;
  const { ask, hint, choices } = words.question.kinds[kind];
  const labels: Partial<Record<Choice, string>> = choices;
  const asked = fillIn(ask, { headline: quoted(headline) });
  return (
    <section class="db-offer" aria-label={asked}>
      <Icon name="warning" />
      <div>
        <p>
          <strong>{asked}</strong> {fillIn(hint, { count })}
        </p>
        <div class="db-actions">
          {CHOICES_OF[kind].map((choice) => (
            <Button key={choice} label={labels[choice] ?? ''} onPress={() => actions.onAnswer(kind, id, choice)} />
          ))}
          <Button label={words.question.dismiss} onPress={actions.onDismissQuestion} />
          <IconButton icon="open" name={words.article.openSaved} onPress={() => actions.onOpenUrl(url)} />
        </div>
      </div>
    </section>
  );
}
