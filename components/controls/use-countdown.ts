import { useEffect, useRef } from 'preact/hooks';

/** Calls `onEnd` once `duration` milliseconds have passed in which it was not paused; with null it never ends. */
export function useCountdown(duration: number | null, isPaused: boolean, onEnd: () => void): void {
  const left = useRef(duration ?? 0);
  const end = useRef(onEnd);
  end.current = onEnd;

  useEffect(() => {
    if (duration === null || isPaused) return;
    const started = performance.now();
    const timer = setTimeout(() => end.current(), left.current);
    return () => {
      clearTimeout(timer);
      left.current = Math.max(0, left.current - (performance.now() - started));
    };
  }, [duration, isPaused]);
}
