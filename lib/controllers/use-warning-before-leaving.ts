import { useEffect } from 'preact/hooks';

/** A page that is closed while it works loses the work: the browser asks the reader first. */
export function useWarningBeforeLeaving(isAtWork: boolean): void {
  useEffect(() => {
    if (!isAtWork) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isAtWork]);
}
