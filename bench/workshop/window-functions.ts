/**
 * For what is run in a page: its clock and its timers under their own names. Firefox refuses a window's function that is called apart
 * from the window, as one is that was taken out of it by name.
 */
export const WINDOW_FUNCTIONS = `
  const { performance } = window;
  const setTimeout = (...given) => window.setTimeout(...given);
  const clearTimeout = (timer) => window.clearTimeout(timer);
  const requestAnimationFrame = (draw) => window.requestAnimationFrame(draw);`;
