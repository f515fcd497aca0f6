/** Holds what the browser loads to a budget: gzip of the minified files, in bytes. A page pays for it at every visit. */

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from './set-up/project.mjs';

interface Budget {
  name: string;
  /** The files, from the build's folder. */
  files: (folder: string) => string[];
  bytes: number;
}

const BUDGETS: Budget[] = [
  // On every page of a listed host.
  { name: 'first script', files: (folder) => filesIn(folder, 'content-scripts'), bytes: 22_500 },
  // Brought into a page that may be an article. Of this some 19 000 are the rules by which unseen pages are read: lists
  // without links, comments, cards, cut texts, the tables of legacy fonts. Some 8 000 more weigh prose against rows, records and messages, and tell
  // quizzes, calls, feedback and tool rows from a text. 2 500 set a cleared page: the comfortable view, and the floor under the outlet's own.
  // 3 500 tell letterheads, rows of values, titles before names and buttons of the page, 2 000 quotes' speakers, recipients, copies and files.
  { name: 'engine', files: () => ['engine.js'], bytes: 83_600 },
  // Brought into a page with its first highlight, selection or notice. Of this 17 000 tell what turned in a quote: 9 000 are its words
  // (compounds, units, negations, opposites, numbers, dates), 8 000 read figures with them. 4 500 are the handle of a cleared page and its letters.
  // 1 000 are the small pages with the article's own words, and which highlight the reader has come to.
  { name: 'marking', files: () => ['marking.js'], bytes: 61_600 },
  // Brought into a page when the reader points at something on it.
  { name: 'pointing', files: () => ['pointing.js'], bytes: 4_000 },
  // Of this about 6 000 are the outlets' names, which an article is kept under, 6 000 what stands on a page: words, style, 1 500 the search for reprints,
  // 2 000 the outbox, the steps of an upgrade and the check of what is counted, 1 000 words of what is missing in a page, and
  // 4 000 the way to the owner, following the journal, and merging what comes back. Here and on every screen that opens the
  // collection, 2 500 tell which article a page shows and ask where that is not clear, 5 000 are versions and 6 000 damaged records; 1 000 keep the index in step, 4 500 are the fields of an article with their
  // parser and the rules that tag by words, 800 are adding to what is kept, finding it by its address, and the words of saved copies. 500 find texts that share shingles. 2 500 are words and style of the handle, 2 000 the store of pictures with its look for what is gone, and the words of taking them.
  // 1 000 bring the hosts of the list back, the popup to the front, and the rules that tag from a key of their own.
  // On every page with the collection 4 000 are taking a backup or an import in as one act with its undo, acts on many articles, pictures, and
  // what is in no backup; 1 500 are the ways to the library, the digest and the backups, with their words. 600 read neighbours at once and empty the trash.
  // 3 000 tell when an automatic backup is due, have it made, hand it to the downloads and keep what became of it: nothing else is there to do it.
  // 500 have the owner exchange over a shared folder, and merge what comes back with fewer requests. 100 tell what is chosen in the system's own few
  // colours, in a page and on every screen.
  { name: 'background', files: (folder) => withImports(folder, ['background.js']), bytes: 101_400 },
  // The worker that holds the files beside the database: the journal with deflating, the store, and the index's questions and
  // answers, of which 6 000 are the outlets' names. 7 000 are the highlights as a list of their own, the same news, what is alike, and the check of the index's file.
  // 2 500 take back what a killed page began to take in, and let an automatic backup run, into the picked folder too.
  // 1 000 let an exchange run, and read and write many records with fewer requests. 300 tell words and pairs apart by their numbers.
  { name: 'owner', files: () => ['owner-worker.js'], bytes: 82_900 },
  // Loaded by that worker when a backup is due. 40 000 are age.
  { name: 'backup engine', files: () => ['backup-engine.js'], bytes: 59_000 },
  // Loaded by that worker where this machine shares its collection over a folder. 40 000 are age, the rest the store with its merging, and reading and writing backups.
  { name: 'exchange engine', files: () => ['exchange-engine.js'], bytes: 103_000 },
  // Loaded by that worker when something is asked of the index: SQLite's way to its WebAssembly.
  { name: 'index engine', files: () => ['index-engine.js'], bytes: 66_000 },
  // SQLite itself.
  { name: 'index engine, WebAssembly', files: () => ['sqlite3.wasm'], bytes: 410_000 },
  // What is shown first, and every action: the screen with its words in both languages (some 23 000), Preact (6 000), settings with their parser (6 000), the outlets'
  // names (7 000), styles (6 500), the reading of the list (4 000), the tray and keeping all open articles. 500 find the quotation marks that words need, 200 quiet a change of language, here
  // and on every screen. The code of the whole store, the forms, what is damaged, versions, export,
  // search and what finds quotes again are loaded after that, or when they are wanted.
  {
    name: 'popup',
    files: (folder) => ['popup.html', ...withImports(folder, assetsOf(folder, 'popup.html'))],
    bytes: 94_900,
  },
  // Of this 3 000 say how the second copy stands, in step with the collection; 3 500 are the rules that tag by words, with the store that they are tried on.
  // 7 500 are how pages are shown, keys, data and permissions, in both languages.
  {
    name: 'options',
    files: (folder) => ['options.html', ...withImports(folder, assetsOf(folder, 'options.html'))],
    bytes: 80_300,
  },
  // Of this about 15 000 read the Markdown of notes, 17 000 tell what turned in a quote, and 14 000 find it again where a text was edited all over, 11 000 are the day. 4 000 are copying and exporting several, choosing and counting them.
  {
    name: 'panel',
    files: (folder) => ['sidepanel.html', ...withImports(folder, assetsOf(folder, 'sidepanel.html'))],
    bytes: 155_100,
  },
  // Of this 17 000 tell what turned in a quote, and 3 500 are the fields of an article in the store.
  {
    name: 'print',
    files: (folder) => ['print.html', ...withImports(folder, assetsOf(folder, 'print.html'))],
    bytes: 137_000,
  },
  // What the text needs: the store, the sheet, words, settings. The session, the parser of notes, what finds highlights again and tells what turned in
  // them, versions, pictures and the fields of the press officer are loaded once the text stands there. 1 500 are the menu of formats in its bar.
  {
    name: 'saved copy',
    files: (folder) => ['copy.html', ...withImports(folder, assetsOf(folder, 'copy.html'))],
    bytes: 104_000,
  },
  // Of this 6 000 are the outlets, one of which it offers to open.
  {
    name: 'welcome',
    files: (folder) => ['welcome.html', ...withImports(folder, assetsOf(folder, 'welcome.html'))],
    bytes: 56_800,
  },
  // Of this 35 000 are the store with what searches for reprints, 20 000 the parser of notes, 14 000 all words in both languages, and 3 000 the choice of
  // a view of the library with its words, and the undo of a template; what asks the index is loaded when a view is asked.
  {
    name: 'digest',
    files: (folder) => ['digest.html', ...withImports(folder, assetsOf(folder, 'digest.html'))],
    bytes: 138_900,
  },
  // Loaded when a Word file is made: the library that writes it.
  { name: 'digest, Word', files: wordFiles, bytes: 80_000 },
  // Of this some 35 000 are the store, 23 000 the words of every screen, 8 000 the outlets' names, 8 000 the query language, 10 000 the virtual list, 3 000
  // signals, 4 000 d3's bins; the rest are its screens with their words, the acts, the keys, and what is asked of the owner; 2 000 hand on all that match. The copy beside the list is a page of its own. 7 500 are
  // two copies side by side, with how their texts differ and what joins them, and the trash. 11 000 are what stands under the timeline, with its drawings and its words, and the acts on highlights.
  {
    name: 'library',
    files: (folder) => ['library.html', ...withImports(folder, assetsOf(folder, 'library.html'))],
    bytes: 175_500,
  },
  // Of this some 25 000 are the store with what merges, 9 000 the reading of other programs' files, 7 000 the parser of tables, 6 000 the words;
  // locking by a passphrase is loaded when one is given. 12 000 are sharing between machines, of which 4 000 are its words; 9 000 are automatic backups, their words, picked folders and pictures. 100 dress every field alike.
  {
    name: 'transfer',
    files: (folder) => ['transfer.html', ...withImports(folder, assetsOf(folder, 'transfer.html'))],
    bytes: 151_400,
  },
  // Of this about 35 000 write Markdown and the archive; 5 000 are the choice of a view of the library, the menu of what the clipboard gets, and their words.
  {
    name: 'export',
    files: (folder) => ['export.html', ...withImports(folder, assetsOf(folder, 'export.html'))],
    bytes: 102_100,
  },
];

const BUILDS = ['chrome-mv3', 'firefox-mv3'];

function filesIn(folder: string, name: string): string[] {
  return readdirSync(join(folder, name)).map((file) => join(name, file));
}

/** The scripts and styles that a page loads before it shows anything. */
function assetsOf(folder: string, page: string): string[] {
  const html = readFileSync(join(folder, page), 'utf8');
  return [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].flatMap(([, file]) =>
    file === undefined ? [] : [file],
  );
}

/** The script that writes Word files, by what no other has in it. */
function wordFiles(folder: string): string[] {
  return filesIn(folder, 'chunks').filter((file) => readFileSync(join(folder, file), 'utf8').includes('w:tblCellMar'));
}

/** The files and every script that they import before they run. */
function withImports(folder: string, files: string[]): string[] {
  const all = new Set<string>();
  const visit = (file: string): void => {
    if (all.has(file)) return;
    all.add(file);
    const code = file.endsWith('.js') ? readFileSync(join(folder, file), 'utf8') : '';
    for (const [, path] of code.matchAll(/\b(?:from|import)\s*"(\.{1,2}\/[^"]+\.js)"/g)) {
      if (path !== undefined) visit(join(dirname(file), path));
    }
  };
  for (const file of files) visit(file);
  return [...all];
}

const gzipSize = (file: string) => gzipSync(readFileSync(file), { level: 9 }).length;

for (const build of BUILDS) {
  const folder = join(ROOT, '.output', build);
  for (const { name, files, bytes } of BUDGETS) {
    const size = files(folder).reduce((sum, file) => sum + gzipSize(join(folder, file)), 0);
    const isWithin = size > 0 && size <= bytes;
    console.log(`${isWithin ? ' ' : '!'} ${build} ${name}: ${size} of ${bytes} bytes`);
    if (!isWithin) process.exitCode = 1;
  }
}
