import { useCallback, useEffect, useState } from 'preact/hooks';
import { dayOf } from '../model/tray';
import { startOfDay } from '../model/vietnam-time';

const DAY_MS = 24 * 60 * 60 * 1_000;

/** Does the work at each of Vietnam's midnights. What stays open over night shows the new day then. */
export function useMidnight(work: () => unknown): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      const now = Date.now();
      timer = setTimeout(() => void Promise.resolve(work()).then(wait), startOfDay(now) + DAY_MS - now);
    };
    wait();
    return () => clearTimeout(timer);
  }, [work]);
}

/** The day that it is in Vietnam: `2026-03-07`. */
export function useToday(): string {
  const [day, setDay] = useState(() => dayOf(Date.now()));
  useMidnight(useCallback(() => setDay(dayOf(Date.now())), []));
  return day;
}
