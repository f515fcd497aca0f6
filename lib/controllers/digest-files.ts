/** Handing a digest on: a Word file, rich text for an e-mail, plain text for a chat. */

import type { DigestActions } from '../../components/digest/views';
import { digestPageWordsFor } from '../../locales/digest/index';
import type { Words } from '../../locales/index';
import type { Digest } from '../digest/digest';
import { toChat } from '../digest/to-chat';
import { toMail } from '../digest/to-mail';
import type { DigestWords } from '../digest/words';
import { fileNameOf, noNames } from '../export/file-name';
import { toMoment } from '../model/vietnam-time';
import { saveFile } from '../platform/download';
import { copyRich } from './copy-rich';
import type { Notices } from './use-notices';

interface Making {
  /** The digest as it stands; null where nothing is loaded. */
  make: () => Digest | null;
  words: DigestWords;
  office: string;
  onWriting: (isWriting: boolean) => void;
  onWritten: () => void;
}

/** What goes wrong is told, and nothing else is then. */
export function createDigestFiles(
  { language }: Words,
  { tell, fail }: Pick<Notices, 'tell' | 'fail'>,
  { make, words, office, onWriting, onWritten }: Making,
): Pick<DigestActions, 'onWord' | 'onCopyMail' | 'onCopyChat'> {
  const page = digestPageWordsFor(language);
  const save = async (digest: Digest) => {
    const { toDocx } = await import('../digest/docx/to-docx');
    const now = Date.now();
    const headline = `${digest.title} ${digest.subject}`;
    const name = fileNameOf({ savedAt: toMoment(now), outletName: office, headline }, noNames(), 'docx');
    await saveFile(name, await toDocx(digest, words));
    onWritten();
    tell(page.saved(name));
  };
  return {
    onWord: () => {
      const digest = make();
      if (digest === null) return;
      onWriting(true);
      save(digest)
        .catch(fail)
        .finally(() => onWriting(false));
    },
    onCopyMail: () => {
      const digest = make();
      if (digest !== null) copyRich(toMail(digest, words)).then(() => tell(page.copiedMail), fail);
    },
    onCopyChat: () => {
      const digest = make();
      if (digest !== null) copyRich({ plain: toChat(digest, words) }).then(() => tell(page.copiedChat), fail);
    },
  };
}
