import type { JSX } from 'preact';
import type { Words } from '../../locales';
import { Button } from '../controls/Button';
import { Icon } from '../controls/Icon';
import { IconButton } from '../controls/IconButton';
import type { ReprintActions, ReprintView } from './views';

interface Props {
  words: Words;
  reprint: ReprintView;
  actions: ReprintActions;
}

/** That the text in view is kept from another outlet, and what can be brought over from there. */
export function ReprintOffer({ words, reprint, actions }: Props): JSX.Element {
  const { adoption } = words;
  const { id, url, outletName, fitting, highlights, missing } = reprint;
  return (
    <section class="db-offer" aria-label={adoption.label}>
      <Icon name="reprint" />
      <div>
        <p>
          {adoption.kept(outletName, highlights)} {missing > 0 && adoption.missing(missing)}
        </p>
        <div class="db-actions">
          {fitting > 0 && <Button label={adoption.adopt(fitting)} look="main" onPress={() => actions.onAdopt(id)} />}
          <Button label={words.reprint.dismiss} onPress={() => actions.onDismiss(id)} />
          <IconButton icon="open" name={adoption.open(outletName)} onPress={() => actions.onOpenReprint(url)} />
        </div>
      </div>
    </section>
  );
}
