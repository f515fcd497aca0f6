/**
 * Pictures of every state of every screen, in both languages, both themes and two widths, into .output/screens/.
 * `node tests/screens/take.mjs [part of a name]`; `--whole` takes the page to its end, `--contrast` in the system's own few
 * colours, `--contrast=more` where the reader wants more contrast, `--zoom` at 200 %, each beside the plain picture under a name
 * of its own. With `--axe` no picture is taken: axe looks at every state, through the open
 * shadow root that the gallery gives what stands inside a page, each language in one theme, or with `--axe=all` in both; at an
 * article's text, which may hold wide tables, on a narrow screen too; then keys are tried on the controls, and the fonts are
 * looked at. A state that does not show its own words fails either way.
 */

import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import axe from 'axe-core';
import { checkFonts } from './check-fonts.mjs';
import { checkKeyboard } from './check-keyboard.mjs';
import { openGallery } from './open-gallery.mjs';

const OUT = join(import.meta.dirname, '../../.output/screens');
/** The popup's own width and the least that a browser's panel gives it; a phone and a window for the rest. */
const WIDTHS = {
  popup: { wide: 400, narrow: 320 },
  panel: { wide: 520, narrow: 320 },
  library: { wide: 1600, middle: 800, narrow: 320 },
  options: { wide: 1000, narrow: 320 },
  copy: { wide: 1280, narrow: 320 },
  print: { wide: 900, narrow: 320 },
  export: { wide: 800, narrow: 320 },
  digest: { wide: 1440, narrow: 320 },
  transfer: { wide: 800, narrow: 320 },
  welcome: { wide: 1000, narrow: 320 },
  'in-page': { wide: 720, narrow: 340 },
  controls: { wide: 720, narrow: 340 },
};
const HEIGHTS = {
  popup: 510,
  panel: 900,
  library: 900,
  options: 1100,
  copy: 1600,
  print: 1200,
  export: 520,
  digest: 1000,
  transfer: 1100,
  welcome: 900,
  'in-page': 440,
  controls: 440,
};

/** What is moved sideways on a narrow screen alone has to be reached by keys there. */
const AXE_NARROW = new Set(['print', 'copy']);

/** Its parts are scrolled, never the page: what is out of sight in one of them must not make the page higher. */
const AS_HIGH_AS_WINDOW = new Set(['library']);

const usesAxe = process.argv.some((argument) => argument.startsWith('--axe'));
const isWhole = process.argv.includes('--whole');
const contrast = process.argv.find((argument) => argument.startsWith('--contrast'));
const ZOOM = process.argv.includes('--zoom') ? 2 : 1;
const SUFFIX = [isWhole && '-whole', contrast?.slice(1).replace('=', '-'), ZOOM > 1 && '-zoom']
  .filter(Boolean)
  .join('');
/** Every word and every colour is looked at once. */
const skipsForAxe = (language, theme) =>
  !process.argv.includes('--axe=all') && (language === 'vi') !== (theme === 'light');
const wanted = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? '';
const problems = [];
/** The page around a piece of ours is the outlet's: whether that has a title, a headline, landmarks is not ours to say. */
const PIECE_RULES = Object.fromEntries(
  ['document-title', 'html-has-lang', 'landmark-one-main', 'page-has-heading-one', 'region', 'bypass'].map((id) => [
    id,
    { enabled: false },
  ]),
);

const gallery = await openGallery(problems);
const { page, screens } = gallery;
try {
  if (wanted === '' && !usesAxe) await rm(OUT, { recursive: true, force: true });
  if (contrast !== undefined)
    await gallery.client.send('Emulation.setEmulatedMedia', {
      features: [
        contrast === '--contrast=more'
          ? { name: 'prefers-contrast', value: 'more' }
          : { name: 'forced-colors', value: 'active' },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ],
    });
  let count = 0;
  for (const screen of screens.filter((name) => name.includes(wanted))) {
    const [kind] = screen.split('/');
    for (const [width, pixels] of Object.entries(WIDTHS[kind])) {
      if (usesAxe && width !== 'wide' && !(width === 'narrow' && AXE_NARROW.has(kind))) continue;
      await page.setViewport({
        // A popup is enlarged with what it holds, up to what a browser gives it.
        width: kind === 'popup' ? pixels : Math.round(pixels / ZOOM),
        height: Math.round(HEIGHTS[kind] / ZOOM),
        deviceScaleFactor: 2 * ZOOM,
      });
      for (const language of ['vi', 'en']) {
        for (const theme of ['light', 'dark']) {
          if (usesAxe && skipsForAxe(language, theme)) continue;
          await gallery.show(screen, language, theme);
          if (AS_HIGH_AS_WINDOW.has(kind) && ZOOM === 1) await checkHeight(screen, language, theme, width);
          if (usesAxe) await check(screen, language, theme);
          else await take(screen, language, theme, width);
          count += 1;
        }
      }
    }
  }
  if (usesAxe) {
    console.log(`axe looked at ${count} states`);
    console.log(`${await checkKeyboard(gallery, problems)} ways of the keyboard were tried`);
    console.log(`${await checkFonts(gallery, problems)} paragraphs were looked at for their fonts`);
  } else console.log(`${count} pictures of ${screens.length} screens in .output/screens`);
} finally {
  await gallery.close();
}
for (const problem of problems) console.log(problem);
if (problems.length > 0) process.exitCode = 1;

async function check(screen, language, theme) {
  await page.evaluate(axe.source);
  const violations = await page.evaluate(
    async (rules) => {
      const { violations: found } = await globalThis.axe.run(document, { rules });
      return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
    },
    screen.startsWith('in-page/') ? PIECE_RULES : {},
  );
  for (const violation of violations) problems.push(`${screen} ${language} ${theme}: ${violation}`);
}

async function checkHeight(screen, language, theme, width) {
  const over = await page.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight);
  if (over > 0) problems.push(`${screen} ${language} ${theme} ${width}: ${over} px higher than the window`);
}

async function take(screen, language, theme, width) {
  const file = join(OUT, screen, `${language}-${theme}-${width}${SUFFIX}.png`);
  await mkdir(join(file, '..'), { recursive: true });
  await page.screenshot({ path: file, fullPage: isWhole });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  if (overflow > 0) problems.push(`${screen} ${language} ${theme} ${width}${SUFFIX}: ${overflow} px too wide`);
}
