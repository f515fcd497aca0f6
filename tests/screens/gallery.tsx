/**
 * One state of one screen, named by the address: `?screen=popup/article-new&language=vi&theme=dark`. Without a name the
 * page lists the names, for the script that takes the pictures and for a person who walks through them.
 */

import { type JSX, render } from 'preact';
import exportCss from '../../components/export.css?inline';
import { InPageRoot } from '../../components/in-page';
import inPageCss from '../../components/in-page.css?inline';
import optionsCss from '../../components/options.css?inline';
import popupCss from '../../components/popup.css?inline';
import printCss from '../../components/print.css?inline';
import sidePanelCss from '../../components/side-panel.css?inline';
import { wordsFor } from '../../locales';
import { EXPORT_STATES, exportScreen } from './export-screens';
import { IN_PAGE_STATES } from './in-page-screens';
import { OPTIONS_STATES, optionsScreen } from './options-screens';
import { PANEL_PRESS, PANEL_STATES, panelScreen } from './panel-screens';
import { POPUP_PRESS, POPUP_STATES, popupScreen } from './popup-screens';
import { PRINT_STATES, printScreen } from './print-screens';

const query = new URLSearchParams(location.search);
const words = wordsFor(query.get('language') === 'en' ? 'en' : 'vi');
const theme = query.get('theme') === 'dark' ? 'dark' : 'light';
const [kind, name = ''] = (query.get('screen') ?? '').split('/');

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
function showPage(css: string, screen: JSX.Element, press: readonly string[] = []): void {
  document.documentElement.lang = words.language;
  document.documentElement.dataset.theme = theme;
  adopt(document, css);
  render(screen, document.body);
  document.body.dataset.press = press.join(' ');
}

function showInPage(): void {
  const state = IN_PAGE_STATES[name];
  if (state === undefined) throw new Error(`no in-page state is called ${name}`);
  adopt(document, `${HOSTILE_CSS} body { background: ${theme === 'dark' ? '#121212' : '#ffffff'}; }`);
  const host = document.createElement('div');
  host.style.cssText = 'all: initial !important; position: fixed !important; inset: 16px auto auto 16px !important;';
  document.documentElement.append(host);
  const root = host.attachShadow({ mode: 'open' });
  adopt(root, inPageCss);
  render(
    <InPageRoot words={words} theme={theme}>
      {state.draw(words)}
    </InPageRoot>,
    root,
  );
  document.body.dataset.press = (state.press ?? []).join(' ');
}

function listScreens(): void {
  const names = [
    ...Object.keys(POPUP_STATES).map((state) => `popup/${state}`),
    ...Object.keys(PANEL_STATES).map((state) => `panel/${state}`),
    ...Object.keys(PRINT_STATES).map((state) => `print/${state}`),
    ...Object.keys(EXPORT_STATES).map((state) => `export/${state}`),
    ...Object.keys(OPTIONS_STATES).map((state) => `options/${state}`),
    ...Object.keys(IN_PAGE_STATES).map((state) => `in-page/${state}`),
  ];
  render(
    <ul id="screens">
      {names.map((screen) => (
        <li key={screen}>
          <a href={`?screen=${screen}`}>{screen}</a>
        </li>
      ))}
    </ul>,
    document.body,
  );
}

if (kind === 'popup') showPage(popupCss, popupScreen(name, words, theme), POPUP_PRESS[name]);
else if (kind === 'panel') showPage(sidePanelCss, panelScreen(name, words, theme), PANEL_PRESS[name]);
else if (kind === 'print') showPage(printCss, printScreen(name, words));
else if (kind === 'export') showPage(exportCss, exportScreen(name, words));
else if (kind === 'options') showPage(optionsCss, optionsScreen(name, words, theme));
else if (kind === 'in-page') showInPage();
else listScreens();
