/**
 * Awaited between pieces of long work, so that the screen that asked for it stays alive; it gives nothing to wait for where
 * it is too early to pause. It rejects, or throws, where the work is not wanted any more.
 */
export type Pause = () => Promise<void> | void;
