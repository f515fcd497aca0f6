/**
 * What a page says about its own films, sounds and frames, in their box: to a browser that does not show them ("Trình duyệt của
 * bạn không hỗ trợ phát video"), and that a machine reads the article aloud ("Bạn đang nghe bản đọc tự động").
 */

import { type Box, hintOf, type Line, type Scan } from '../scan/scan';
import type { Clutter } from './clutter';

/** In the languages that papers of the country have editions in. */
const NO_SUPPORT = new RegExp(
  [
    'trình duyệt.{0,40}(?:không (?:thể )?(?:hỗ trợ|phát|hiển thị|tương thích)|có hỗ trợ)',
    'browser.{0,40}(?:(?:not|n.t) support|unable to|can(?:no|.)t )',
    'navigateur.{0,40}ne (?:prend|supporte|peut|permet)',
    'navegador.{0,40}no (?:soporta|admite|es compatible|permite)',
    'браузер.{0,40}не (?:поддерживает|может)',
    '浏览器.{0,20}(?:不支持|无法)',
    'ブラウザ.{0,30}(?:対応していません|サポートしていません)',
    '브라우저.{0,30}지원하지',
    '(?:bật|cài(?: đặt)?|enable|turn on|install|activez|installez|activa|включите) .{0,24}(?:javascript|flash)',
  ].join('|'),
  'iu',
);
/** The article as a thing to be heard; what a recording holds is told in other words. */
const READ_ALOUD = new RegExp(
  `^\\W*(?:${[
    '(?:bạn|quý vị) đang nghe (?:bài|bản|tin|giọng)',
    '(?:(?:bấm|nhấn|mời) )?nghe (?:bản đọc|toàn bộ bài|bài (?:viết|báo|này)|tin (?:này|bài))',
    '(?:bài(?: viết| báo)?|bản tin|nội dung)(?: này)? (?:được|do) .{0,12}đọc',
    '(?:phiên )?bản (?:âm thanh|đọc)(?: tự động)? (?:của|bài|tin)',
    'giọng đọc (?:tự động|nhân tạo|ai)',
    'listen to (?:this|the) (?:article|story|news)',
    '(?:this|the) (?:article|story|audio).{0,12} (?:read|voiced|narrated|generated) by',
    'écoute[rz] (?:cet |l.)article',
    'escucha[r]? (?:este |el )artículo',
    '(?:про)?слушать (?:статью|новость)',
    '(?:收听|听)(?:本文|全文|新闻|文章)',
    'この記事を(?:聴|聞)',
    '(?:이 )?기사 (?:듣기|읽어)',
  ].join('|')})`,
  'iu',
);
const LONGEST_NOTE = 120;
/** The note, and perhaps who filmed. */
const MOST_BOX_LINES = 2;
const FRAMES = 'video, audio, iframe, object, embed';
const PLAYER_NAME =
  /(?:^|[\s_-])(?:jw-?player|vjs|video-?js|plyr|mejs|(?:video|audio|media|tv)?-?player)(?:$|[\s_\d-])/;

/**
 * A text may tell of a browser and of voices, too: so the line stands alone with what it speaks of, in a box of their own. A
 * caption says what is to be seen or heard, in an element of its own.
 */
export function findPlayerNotes(scan: Scan, clutter: Clutter): void {
  const hasSound = scan.dom.holds('audio');
  for (const line of scan.lines) {
    if (line.length > LONGEST_NOTE || clutter.hasLine(line)) continue;
    if (NO_SUPPORT.test(line.text) && (standsWith(scan, line, FRAMES) || isInPlayer(scan, line)))
      clutter.flagLine(line, 'said to a browser that shows no film and no frame, in the box of one');
    else if (hasSound && READ_ALOUD.test(line.text) && line.box.tag !== 'figcaption' && standsWith(scan, line, 'audio'))
      clutter.flagLine(line, 'says that the article is read aloud, in the box of the sound');
  }
}

function standsWith({ dom }: Scan, line: Line, selector: string): boolean {
  for (let box: Box | null = line.box; box !== null && box.endLine - box.firstLine <= MOST_BOX_LINES; box = box.parent)
    if (dom.select(box.element, selector).length > 0) return true;
  return false;
}

/** Alone in a box that is named a player, which a script would have filled. */
function isInPlayer(scan: Scan, line: Line): boolean {
  for (let box: Box | null = line.box; box !== null && box.endLine - box.firstLine === 1; box = box.parent)
    if (PLAYER_NAME.test(hintOf(scan, box))) return true;
  return false;
}
