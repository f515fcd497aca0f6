import { useCallback, useState } from 'preact/hooks';
import type { SecondCopyView } from '../../components/options/views';
import { useFresh } from './use-fresh';

/** How the journal stands beside the collection, in step with it. */
export function useSecondCopy(): SecondCopyView {
  const [view, setView] = useState<SecondCopyView>({ kind: 'loading' });
  const refresh = useCallback(async () => setView(await look().catch((): SecondCopyView => ({ kind: 'unknown' }))), []);
  useFresh(refresh);
  return view;
}

async function look(): Promise<SecondCopyView> {
  // The options are there before the database is.
  const { openCollection } = await import('../store/open-collection');
  const { number, passed, articles, highlights } = await (await openCollection()).changes.standing('journal');
  if (passed === undefined) return { kind: 'none' };
  return passed < number ? { kind: 'behind' } : { kind: 'whole', articles, highlights };
}
