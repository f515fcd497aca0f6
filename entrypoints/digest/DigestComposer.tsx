import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { DigestScreen } from '../../components/digest/DigestScreen';
import type { ScreenProps } from '../../lib/controllers/mount';
import { useDigest } from '../../lib/controllers/use-digest';
import { useNotices } from '../../lib/controllers/use-notices';
import { useSettings } from '../../lib/controllers/use-settings';
import type { DigestSettings } from '../../lib/model/settings/digest';
import { digestPageWordsFor } from '../../locales/digest';

/** Puts the controllers and the screen of the digest together. */
export function DigestComposer({ initialSettings, digest }: ScreenProps & { digest: DigestSettings }): JSX.Element {
  const notices = useNotices();
  const { settings, words } = useSettings(initialSettings, notices.fail);
  const page = digestPageWordsFor(words.language);
  const shown = useDigest(words, settings.meanings, notices, { settings: digest, search: location.search });

  useEffect(() => {
    document.title = `${page.title} · ${words.product}`;
  }, [page, words]);

  return (
    <DigestScreen
      words={words}
      page={page}
      {...shown}
      notice={notices.notice}
      onUndo={notices.undo}
      onCloseNotice={notices.close}
    />
  );
}
