import { useEffect, useState } from 'preact/hooks';

/** How long a value must have stayed the same, in milliseconds. */
const SETTLING_TIME = 150;

/** A value that is typed, once the reader pauses. */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), SETTLING_TIME);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
