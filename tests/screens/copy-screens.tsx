import { CopyScreen, type CopyScreenProps } from '../../components/copy/CopyScreen';
import { toCopyArticle } from '../../lib/controllers/load-copy';
import { toHighlightViews } from '../../lib/controllers/to-panel-view';
import { sourcesOf } from '../../lib/copy/drawn-sheet';
import type { Article, ArticleVersion, Block } from '../../lib/model/article';
import type { Highlight } from '../../lib/model/highlight';
import { DEFAULT_SETTINGS } from '../../lib/model/settings/settings';
import { articleOfVersion } from '../../lib/model/versions';
import { foundOnPage, locateOnPage } from '../../lib/page/paint/located-highlights';
import { createPainter } from '../../lib/page/paint/paint';
import { copyPageWordsFor } from '../../locales/copy-page';
import { FIELDS_FULL, fieldsOf } from './day-samples';
import { ARTICLE, MARKS } from './print-screens';
import { VERSIONS } from './samples';
import { screensOf } from './screen';

const nothing = () => {};

type Shown = Pick<CopyScreenProps, 'view'> & Partial<CopyScreenProps> & { painted?: readonly Highlight[] };

const DECREE = 'Công văn 1234/UBND-TH (PDF)';
const LINKED: Block = {
  kind: 'paragraph',
  text: `Văn bản đầy đủ: ${DECREE}; diện tích 10,5 m² là của trạm Bến Lội.`,
  spans: [
    { kind: 'link', start: 16, end: 16 + DECREE.length, href: 'https://thuongho.example/van-ban/1234-ubnd-th.pdf' },
    { kind: 'superscript', start: 61, end: 62 },
  ],
};
const KEPT: Article = {
  ...ARTICLE,
  addresses: ['https://baothuongho.example/giai-ngan-102', 'https://baothuongho.example/ban-in/giai-ngan-102'],
  section: 'Kinh tế',
  source: { name: 'TTXVN', url: 'https://vnanet.example/giai-ngan' },
  blocks: [...ARTICLE.blocks.slice(0, -2), LINKED, ...ARTICLE.blocks.slice(-2)],
  versionCount: 2,
};
const LONG: Article = {
  ...KEPT,
  headline:
    'Uỷ ban nhân dân tỉnh Thượng Hồ: gỡ vướng mặt bằng, “nước rút” giải ngân, không để hồ sơ “ngâm” quá ba ngày',
  blocks: [
    {
      kind: 'headline',
      text: 'Uỷ ban nhân dân tỉnh Thượng Hồ: gỡ vướng mặt bằng, “nước rút” giải ngân, không để hồ sơ “ngâm” quá ba ngày',
    },
    {
      kind: 'paragraph',
      text: 'https://thuongho.example/quan-trac/2026/bang-so-lieu-day-du-cua-tat-ca-cac-tram-do.xlsx',
    },
    ...KEPT.blocks.slice(3),
  ],
  flaws: ['cut'],
};
const VERSION: ArticleVersion = {
  articleId: KEPT.id,
  number: 1,
  ...{ language: 'vi', headline: KEPT.headline, authors: KEPT.authors, fingerprint: 'older' },
  blocks: KEPT.blocks.slice(0, 6),
  readAt: '2026-11-02T02:20:00Z',
  filedAt: '2026-11-03T02:20:00Z',
};

const articleView = (article: Article, version: ArticleVersion | null = null) =>
  toCopyArticle(
    {
      kind: 'article',
      shown: version === null ? article : articleOfVersion(article, version),
      version,
      versionCount: article.versionCount,
    },
    'vi',
  );

/** The highlights as they are found in the text of the article. */
function found(article: Article, highlights: readonly Highlight[]): CopyScreenProps['marks'] {
  const nowhere = { blocks: [], texts: new Map(), kept: [], root: document.body };
  const located = locateOnPage(highlights, article, nowhere, document);
  return {
    highlights: toHighlightViews(highlights, foundOnPage(located, article.blocks), article),
    knownTags: ['số liệu', 'so sánh'],
    damaged: [],
  };
}

const NONE: CopyScreenProps['marks'] = { highlights: [], knownTags: [], damaged: [] };
const letters = (ground: 'light' | 'sepia' | 'dark', comfort = DEFAULT_SETTINGS.comfort) => ({ comfort, ground });

/** Every state of the saved copy by name. */
export const COPY_SCREENS = screensOf<Shown>(
  {
    loading: { with: () => ({ view: { kind: 'loading' } }), shows: ({ page }) => [{ heard: page.loading }] },
    article: {
      with: () => ({ view: articleView(KEPT), marks: found(KEPT, MARKS), painted: MARKS }),
      shows: ({ language, versions }) => [
        copyPageWordsFor(language).title,
        'còn 37 hộ chưa nhận tiền',
        copyPageWordsFor(language).imageNotKept,
        versions.title(2),
        DECREE,
      ],
    },
    plain: {
      with: () => ({ view: articleView({ ...KEPT, note: '', tags: [], versionCount: 0 }) }),
      shows: ({ language }) => [copyPageWordsFor(language).noHighlights, KEPT.outletName],
    },
    sepia: {
      with: () => ({
        view: articleView(KEPT),
        marks: found(KEPT, MARKS),
        painted: MARKS,
        letters: letters('sepia', { ...DEFAULT_SETTINGS.comfort, fontSize: 24, font: 'sans', ground: 'sepia' }),
      }),
      steps: ({ language }) => [{ press: copyPageWordsFor(language).letters }],
      shows: ({ letters: { fontSize, ground } }) => [fontSize, { heard: ground }],
    },
    long: {
      with: () => ({ view: articleView(LONG), marks: found(LONG, MARKS), painted: MARKS }),
      shows: ({ versions }) => [versions.flaws.cut, 'bang-so-lieu-day-du-cua-tat-ca-cac-tram-do.xlsx'],
    },
    version: {
      with: () => ({ view: articleView(KEPT, VERSION), marks: found(articleOfVersion(KEPT, VERSION), MARKS) }),
      shows: ({ language, moment }) => [
        copyPageWordsFor(language).versionShown(moment(VERSION.readAt)),
        copyPageWordsFor(language).backToKept,
      ],
    },
    versions: {
      with: () => ({ view: articleView({ ...KEPT, blocks: KEPT.blocks.slice(0, 4) }) }),
      steps: ({ versions }) => [{ press: versions.title(2) }],
      shows: ({ versions, moment }) => [moment(VERSIONS.versions[0]?.readAt ?? ''), versions.compare],
    },
    missing: {
      with: () => ({ view: { kind: 'missing' } }),
      shows: ({ language }) => [copyPageWordsFor(language).missingTitle, copyPageWordsFor(language).missing],
    },
    deleted: {
      with: () => ({ view: { kind: 'deleted', headline: KEPT.headline } }),
      shows: ({ language }) => [copyPageWordsFor(language).deletedTitle, copyPageWordsFor(language).restore],
    },
    damaged: {
      with: () => ({
        view: { kind: 'damaged' },
        marks: {
          ...NONE,
          damaged: [
            {
              key: 'articles a1',
              kind: 'articles',
              name: KEPT.headline,
              what: ['blocks'],
              state: 'found',
              replaced: null,
            },
          ],
        },
      }),
      shows: ({ language }) => [copyPageWordsFor(language).damagedTitle, KEPT.headline],
    },
    error: {
      with: () => ({ view: { kind: 'error', error: 'storage-unavailable' } }),
      shows: ({ errors }) => [errors['storage-unavailable'].what],
    },
    told: {
      with: ({ notices }) => ({
        view: articleView(KEPT),
        notice: { id: '1', kind: 'done', text: notices.versionTaken, canUndo: true },
      }),
      shows: ({ notices, undo }) => [notices.versionTaken, undo],
    },
  },
  ({ painted = [], ...shown }, words, theme) => {
    const paper = shown.letters ?? letters(theme);
    return (
      <CopyScreen
        words={words}
        copy={copyPageWordsFor(words.language)}
        theme={theme}
        id={KEPT.id}
        marks={NONE}
        fields={fieldsOf(FIELDS_FULL)}
        letters={paper}
        drafts={new Map()}
        opened={null}
        notice={null}
        onUndo={nothing}
        onCloseNotice={nothing}
        actions={{
          onDrawn: (text) => {
            const sources = sourcesOf(text, KEPT.blocks);
            const marks = locateOnPage(painted, KEPT, sources, document);
            createPainter(document, 'gallery').paint(
              marks.map(({ highlight: { colour }, state, ranges }) => ({
                colour,
                ranges,
                isChanged: state === 'changed',
              })),
              paper.ground,
            );
          },
          onPrint: nothing,
          onComfort: nothing,
          onShowVersion: nothing,
          liveAddress: () => KEPT.url,
          liveAddressOf: () => KEPT.url,
          onRestore: nothing,
          onRetry: nothing,
          onJump: nothing,
          onColour: nothing,
          onWrite: async () => nothing(),
          onDraft: nothing,
          onDelete: nothing,
          onAttach: nothing,
        }}
        versionActions={{
          onLoadVersions: async () => VERSIONS,
          onTakeBack: nothing,
          onTellChanges: async () => [],
        }}
        damagedActions={{
          onDownload: nothing,
          onRepair: nothing,
          onDelete: nothing,
          onTakeBack: nothing,
          onForget: nothing,
        }}
        {...shown}
      />
    );
  },
);
