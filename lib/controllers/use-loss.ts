import { useEffect, useState } from 'preact/hooks';
import { askForComparison } from '../messages/changes';
import type { Loss } from '../model/loss';
import { clearLoss, loadLoss, onLossChanged } from '../platform/witness';

/** The loss that the reader has not put away; it may be found and mended while the screen is open. `after`: what comes before looking for one. */
export function useLoss(
  onFailure: (thrown: unknown) => void,
  after: Promise<unknown>,
): { loss: Loss | null; markSeen: () => void } {
  const [loss, setLoss] = useState<Loss | null>(null);
  useEffect(() => {
    const life = new AbortController();
    onLossChanged(setLoss, life.signal);
    // One that cannot be read is told when it can be.
    loadLoss().then(
      (found) => found && setLoss(found),
      () => undefined,
    );
    void after.then(askForComparison);
    return () => life.abort();
  }, [after]);
  return { loss, markSeen: () => void clearLoss().then(() => setLoss(null), onFailure) };
}
