import { useRef, useState } from 'preact/hooks';
import type { ComparedCopy, MergeView } from '../../../components/library/views';
import type { LibraryWords } from '../../../locales/library';
import type { ArticleRecords } from '../../model/collection-dump';
import { withCorrections } from '../../model/corrections';
import { ReaderError } from '../../model/error';
import type { ArticleId } from '../../model/ids';
import { canBeKept } from '../../model/join-copies';
import { copiesOf, type JoinedCopies } from '../../store/copies';
import { openCollection } from '../../store/open-collection';
import { settleChanges } from '../settle-change';
import type { Notices } from '../use-notices';

interface Context {
  libraryWords: LibraryWords;
  notices: Pick<Notices, 'tell' | 'fail'>;
  refresh: () => Promise<unknown>;
  /** One of the two is gone from the list. */
  onJoined: (kept: ArticleId, other: ArticleId) => void;
}

export interface Merging {
  view: MergeView;
  /** Shows both, once they are read: the focus is at the choice from the first moment. What is given resolves to two. */
  open: (ids: Promise<readonly ArticleId[]>) => void;
  join: (kept: ArticleId) => void;
  close: () => void;
}

const CLOSED: MergeView = { kind: 'closed' };

/** Two copies looked at side by side, joined, and taken apart again. */
export function useMerging({ libraryWords, notices, refresh, onJoined }: Context): Merging {
  const [view, setView] = useState<MergeView>(CLOSED);
  /** Counts what was opened: an answer to an earlier one is dropped. */
  const newest = useRef(0);
  const { merging } = libraryWords;

  const takeBack = async (joined: JoinedCopies) => {
    await copiesOf(await openCollection()).takeBack(joined);
    await settleChanges([joined.kept.after.id, joined.other.after.id], refresh);
    notices.tell(merging.undone);
  };

  const fail = (thrown: unknown) => {
    setView(CLOSED);
    notices.fail(thrown);
  };

  return {
    view,
    open(ids) {
      newest.current += 1;
      const mine = newest.current;
      const look = async () => {
        const [one, other] = await ids;
        if (one === undefined || other === undefined) throw new ReaderError('not-found');
        const copies = toComparedCopies(await copiesOf(await openCollection()).look(one, other));
        if (mine === newest.current) setView({ kind: 'copies', copies, isBusy: false });
      };
      look().catch((thrown: unknown) => mine === newest.current && fail(thrown));
    },
    join(kept) {
      if (view.kind !== 'copies' || view.isBusy) return;
      const other = view.copies.find(({ article }) => article.id !== kept)?.article.id;
      if (other === undefined) return;
      setView({ ...view, isBusy: true });
      const join = async () => {
        const joined = await copiesOf(await openCollection()).join(kept, other);
        setView(CLOSED);
        onJoined(kept, other);
        await settleChanges([kept, other], refresh);
        const { headline } = withCorrections(joined.kept.after, joined.kept.after.corrections);
        notices.tell(merging.done(headline), () => takeBack(joined));
      };
      join().catch(fail);
    },
    close() {
      newest.current += 1;
      setView(CLOSED);
    },
  };
}

function toComparedCopies([one, other]: readonly [ArticleRecords, ArticleRecords]): [ComparedCopy, ComparedCopy] {
  const toView = ({ article, highlights }: ArticleRecords, beside: ArticleRecords): ComparedCopy => ({
    article: withCorrections(article, article.corrections),
    highlights: highlights.length,
    canBeKept: canBeKept(article, beside.article),
  });
  return [toView(one, other), toView(other, one)];
}
