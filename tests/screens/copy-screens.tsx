import { DamagedList } from '../../components/article/DamagedList';
import type { DamagedRow } from '../../components/article/views';
import { CopyBelow, type CopyBelowProps } from '../../components/copy/CopyBelow';
import { CopyHighlights } from '../../components/copy/CopyHighlights';
import { CopyScreen, type CopyScreenProps } from '../../components/copy/CopyScreen';
import type { CopyMarks, PicturesView } from '../../components/copy/views';
import { articleFormats } from '../../lib/controllers/export-formats';
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
import { formatWordsFor } from '../../locales/formats';
import { FIELDS_FULL, fieldsOf } from './day-samples';
import { ARTICLE, MARKS } from './print-screens';
import { VERSIONS } from './samples';
import { screensOf } from './screen';

const nothing = () => {};

type Shown = Pick<CopyScreenProps, 'view'> &
  Partial<CopyScreenProps & Pick<CopyBelowProps, 'pictures' | 'today'>> & {
    painted?: readonly Highlight[];
    marks?: CopyMarks;
    damaged?: readonly DamagedRow[];
    /** What comes after the text is not there yet. */
    isEarly?: boolean;
  };

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
/** As an official letter is printed: what its writer set in lines stays in lines. */
const linesOf = (...lines: string[]): Pick<Block, 'text' | 'spans'> => ({
  text: lines.join(' '),
  spans: lines.slice(1).map((_, at) => {
    const start = lines.slice(0, at + 1).join(' ').length;
    return { kind: 'line-break', start, end: start + 1 };
  }),
});
const LETTER: Article = {
  ...KEPT,
  headline: 'Công điện về việc ứng phó lũ trên sông Lệ',
  blocks: [
    ...[
      linesOf('UBND TỈNH THƯỢNG HỒ', 'VĂN PHÒNG', 'Số: 12/CĐ-VP'),
      linesOf('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'),
    ].map((lines, column): Block => ({ kind: 'cell', table: 0, row: 0, column, header: false, ...lines })),
    { kind: 'headline', ...linesOf('Công điện', 'về việc ứng phó lũ trên sông Lệ') },
    ...KEPT.blocks.slice(3),
    { kind: 'heading', level: 3, ...linesOf('KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG') },
  ],
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
function found(article: Article, highlights: readonly Highlight[]): CopyMarks {
  const nowhere = { blocks: [], texts: new Map(), kept: [], root: document.body };
  const located = locateOnPage(highlights, article, nowhere, document);
  return {
    highlights: toHighlightViews(highlights, foundOnPage(located, article.blocks), article),
    knownTags: ['số liệu', 'so sánh'],
  };
}

const NONE: CopyMarks = { highlights: [], knownTags: [] };

/** Drawn here: the gallery loads nothing from anywhere. */
function drawnImage(width: number, height: number, ink: string): string {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d');
  if (pen) {
    pen.fillStyle = ink;
    pen.fillRect(0, 0, width, height);
    pen.fillStyle = '#ffffff';
    pen.fillRect(width * 0.1, height * 0.6, width * 0.8, height * 0.08);
  }
  return canvas.toDataURL();
}

const IMAGES = ['https://anh.baothuongho.example/lo.jpg', 'https://anh.baothuongho.example/cau.jpg'];
const NO_PICTURES: PicturesView = {
  ...{ urls: [], images: new Map(), shots: [], failures: new Map(), isBusy: false, hosts: [] },
};
const PICTURED: Article = {
  ...KEPT,
  blocks: [
    ...KEPT.blocks.slice(0, 3),
    { kind: 'figure', text: 'Lò gạch bên hồ', image: { src: IMAGES[0] ?? '', credit: 'Hoài Thu' } },
    { kind: 'figure', text: 'Cầu mới qua suối', image: { src: IMAGES[1] ?? '' } },
    ...KEPT.blocks.slice(3),
  ],
};
const pictured = (): PicturesView => ({
  ...NO_PICTURES,
  urls: IMAGES,
  images: new Map([[IMAGES[0] ?? '', drawnImage(640, 360, '#6b8f71')]]),
  failures: new Map([[IMAGES[1] ?? '', 'too-large']]),
  shots: [
    {
      ...{ name: '2026-11-03T02:25:00Z', at: '2026-11-03T02:25:00Z', isWhole: true },
      ...{ src: drawnImage(800, 1400, '#8a6f52'), url: 'https://www.baothuongho.example/kinh-te/giai-ngan-102.htm' },
    },
  ],
});
const TODAY: Article = {
  ...KEPT,
  blocks: KEPT.blocks.map((block) => ({ ...block, text: block.text.replace('37 hộ', '41 hộ') })),
};
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
    formats: {
      with: () => ({ view: articleView(KEPT) }),
      steps: ({ exporting }) => [{ press: exporting.some }],
      shows: ({ language }) => [formatWordsFor(language).formats.epub],
    },
    letter: {
      with: () => ({ view: articleView(LETTER) }),
      shows: () => ['Số: 12/CĐ-VP', 'về việc ứng phó lũ trên sông Lệ', 'PHÓ CHÁNH VĂN PHÒNG'],
    },
    early: {
      with: () => ({ view: articleView(KEPT), isEarly: true, images: null }),
      shows: () => ['còn 37 hộ chưa nhận tiền'],
    },
    offered: {
      with: () => ({
        view: articleView(PICTURED),
        pictures: { ...NO_PICTURES, urls: IMAGES, hosts: ['anh.baothuongho.example'] },
      }),
      shows: ({ language }) => [copyPageWordsFor(language).keepImages, copyPageWordsFor(language).compareToday],
    },
    pictures: {
      with: () => ({ view: articleView(PICTURED), images: pictured().images, pictures: pictured() }),
      shows: ({ language }) => [
        copyPageWordsFor(language).imagesKept(1, 2),
        copyPageWordsFor(language).imageFailures['too-large'],
        copyPageWordsFor(language).downloadShot,
      ],
    },
    today: {
      with: () => ({
        view: articleView(KEPT),
        today: { kind: 'told', at: '2026-11-27T01:05:00Z', kept: KEPT, today: TODAY },
      }),
      shows: ({ language, versions, moment }) => [
        copyPageWordsFor(language).todayDiffers(versions.blocks(1), moment('2026-11-27T01:05:00Z')),
        '41 hộ',
      ],
    },
    another: {
      with: () => ({ view: articleView(KEPT), today: { kind: 'another', headline: 'Chợ Hạ dời sang bờ đông' } }),
      shows: ({ language }) => [copyPageWordsFor(language).todayAnother('Chợ Hạ dời sang bờ đông')],
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
  ({ painted = [], marks = NONE, damaged = [], pictures, today, isEarly = false, ...shown }, words, theme) => {
    const paper = shown.letters ?? letters(theme);
    const copy = copyPageWordsFor(words.language);
    const { view } = shown;
    const damagedActions = {
      ...{ onDownload: nothing, onRepair: nothing, onDelete: nothing, onTakeBack: nothing, onForget: nothing },
    };
    const beside = view.kind === 'article' && (
      <CopyHighlights
        words={words}
        copy={copy}
        view={view}
        marks={marks}
        drafts={new Map()}
        opened={null}
        fields={fieldsOf(FIELDS_FULL)}
        actions={{
          liveAddressOf: () => KEPT.url,
          onJump: nothing,
          onColour: nothing,
          onWrite: async () => nothing(),
          onDraft: nothing,
          onDelete: nothing,
          onAttach: nothing,
        }}
      />
    );
    const below =
      view.kind === 'article' ? (
        <CopyBelow
          words={words}
          copy={copy}
          id={KEPT.id}
          view={view}
          damaged={damaged}
          damagedActions={damagedActions}
          pictures={pictures ?? NO_PICTURES}
          pictureActions={{
            onKeepImages: nothing,
            onDropImages: nothing,
            onDownloadShot: nothing,
            onDeleteShot: nothing,
          }}
          today={today ?? { kind: 'idle' }}
          onCompareToday={nothing}
          onShowVersion={nothing}
          versionActions={{
            onLoadVersions: async () => VERSIONS,
            onTakeBack: nothing,
            onTellChanges: async () => [],
          }}
        />
      ) : (
        <DamagedList words={words} rows={damaged} actions={damagedActions} />
      );
    return (
      <CopyScreen
        words={words}
        copy={copy}
        theme={theme}
        letters={paper}
        exporting={{ formats: isEarly ? [] : articleFormats(words), isBusy: false }}
        images={new Map()}
        beside={isEarly ? null : beside}
        below={isEarly ? null : below}
        notice={null}
        onUndo={nothing}
        onCloseNotice={nothing}
        actions={{
          onDrawn: (text) => {
            const sources = sourcesOf(text, KEPT.blocks);
            const found = locateOnPage(painted, KEPT, sources, document);
            createPainter(document, 'gallery').paint(
              found.map(({ highlight: { colour }, state, ranges }) => ({
                colour,
                ranges,
                isChanged: state === 'changed',
              })),
              paper.ground,
            );
          },
          ...{ onPrint: nothing, onExport: nothing, onWord: nothing },
          onComfort: nothing,
          onShowVersion: nothing,
          liveAddress: () => KEPT.url,
          onRestore: nothing,
          onRetry: nothing,
        }}
        {...shown}
      />
    );
  },
);
