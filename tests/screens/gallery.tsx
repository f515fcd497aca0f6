/**
 * One state of one screen, named by the address: `?screen=popup/article-new&language=vi&theme=dark`. Without a name the
 * page lists the names, for the scripts that look at them and for a person who walks through them. What leads to the state
 * and what it must show lie on the body, for the scripts.
 */

import { render } from 'preact';
import copyCss from '../../components/copy.css?inline';
import digestCss from '../../components/digest.css?inline';
import exportCss from '../../components/export.css?inline';
import { InPageRoot } from '../../components/in-page';
import inPageCss from '../../components/in-page.css?inline';
import libraryCss from '../../components/library.css?inline';
import optionsCss from '../../components/options.css?inline';
import popupCss from '../../components/popup.css?inline';
import printCss from '../../components/print.css?inline';
import sidePanelCss from '../../components/side-panel.css?inline';
import transferCss from '../../components/transfer.css?inline';
import welcomeCss from '../../components/welcome.css?inline';
import { wordsFor } from '../../locales';
import controlsCss from './controls.css?inline';
import { CONTROL_SCREENS } from './controls-screens';
import { COPY_SCREENS } from './copy-screens';
import { DIGEST_SCREENS } from './digest-screens';
import { EXCHANGE_SCREENS } from './exchange-screens';
import { EXPORT_SCREENS } from './export-screens';
import { IN_PAGE_SCREENS } from './in-page-screens';
import { LIBRARY_SCREENS } from './library-screens';
import { OPTIONS_SCREENS } from './options-screens';
import { PANEL_SCREENS } from './panel-screens';
import { POPUP_SCREENS } from './popup-screens';
import { PRINT_SCREENS } from './print-screens';
import type { Screen } from './screen';
import { TRANSFER_SCREENS } from './transfer-screens';
import { WELCOME_SCREENS } from './welcome-screens';

const KINDS: Record<string, { css: string; screens: Record<string, Screen> }> = {
  popup: { css: popupCss, screens: POPUP_SCREENS },
  panel: { css: sidePanelCss, screens: PANEL_SCREENS },
  copy: { css: copyCss, screens: COPY_SCREENS },
  print: { css: printCss, screens: PRINT_SCREENS },
  export: { css: exportCss, screens: EXPORT_SCREENS },
  digest: { css: digestCss, screens: DIGEST_SCREENS },
  transfer: { css: transferCss, screens: { ...TRANSFER_SCREENS, ...EXCHANGE_SCREENS } },
  welcome: { css: welcomeCss, screens: WELCOME_SCREENS },
  library: { css: libraryCss, screens: LIBRARY_SCREENS },
  options: { css: optionsCss, screens: OPTIONS_SCREENS },
  'in-page': { css: inPageCss, screens: IN_PAGE_SCREENS },
  controls: { css: controlsCss, screens: CONTROL_SCREENS },
};

const query = new URLSearchParams(location.search);
const words = wordsFor(query.get('language') === 'en' ? 'en' : 'vi');
const theme = query.get('theme') === 'dark' ? 'dark' : 'light';

/** A page that does its worst to whatever is put into it. */
const HOSTILE_CSS = `
  html { font-size: 31px; --db-paper: lime; --db-ink: magenta; }
  * { letter-spacing: 3px !important; line-height: 1 !important; text-transform: uppercase; }
  div { --db-accent: lime; font-family: cursive; color: magenta; }
  button, textarea { font-size: 40px !important; background: lime !important; }
  body { margin: 0; }`;

function adopt(root: Document | ShadowRoot, css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
}

/** A page of our own, drawn from its style and its screen. */
function showPage(css: string, screen: Screen): void {
  document.documentElement.lang = words.language;
  document.documentElement.dataset.theme = theme;
  adopt(document, css);
  render(screen.draw(words, theme), document.body);
}

function showInPage(css: string, screen: Screen): void {
  adopt(document, `${HOSTILE_CSS} body { background: ${theme === 'dark' ? '#121212' : '#ffffff'}; }`);
  const host = document.createElement('div');
  host.style.cssText = 'all: initial !important; position: fixed !important; inset: 16px auto auto 16px !important;';
  document.documentElement.append(host);
  const root = host.attachShadow({ mode: 'open' });
  adopt(root, css);
  render(
    <InPageRoot words={words} theme={theme}>
      {screen.draw(words, theme)}
    </InPageRoot>,
    root,
  );
}

function listScreens(): void {
  const names = Object.entries(KINDS).flatMap(([kind, { screens }]) =>
    Object.keys(screens).map((name) => `${kind}/${name}`),
  );
  render(
    <ul id="screens">
      {names.map((name) => (
        <li key={name}>
          <a href={`?screen=${name}`}>{name}</a>
        </li>
      ))}
    </ul>,
    document.body,
  );
}

const wanted = query.get('screen');
if (wanted === null) listScreens();
else {
  const [kind = '', name = ''] = wanted.split('/');
  const { css = '', screens = {} } = KINDS[kind] ?? {};
  const screen = screens[name];
  if (screen === undefined) throw new Error(`no screen is called ${wanted}`);
  if (kind === 'in-page') showInPage(css, screen);
  else showPage(css, screen);
  document.body.dataset.steps = JSON.stringify(screen.steps?.(words) ?? []);
  document.body.dataset.shows = JSON.stringify(screen.shows(words));
}
