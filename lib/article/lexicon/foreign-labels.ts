/**
 * The same labels in the languages that Vietnamese papers have editions in, and what says in any of them that the text goes on
 * behind an advertisement. Compared folded, as those of `labels.ts` are; each counts only as a whole line.
 */

import type { LabelKind } from './label-kind';

export const FOREIGN_LABELS: Readonly<Partial<Record<LabelKind, string>>> = {
  list: `a lire aussi|lire aussi|a lire egalement|a voir aussi|voir aussi|sur le meme sujet|dans la meme rubrique|articles lies|
    articles connexes|autres articles|les plus lus|lea tambien|lee tambien|noticias relacionadas|articulos relacionados|
    otras noticias|mas noticias|mas leidas|читаите также|смотрите также|по теме|новости по теме|похожие новости|
    другие новости|самое читаемое|相关新闻|相关文章|相关报道|延伸阅读|推荐阅读|更多新闻|其他新闻|热门新闻|
    阅读更多|扩展阅读|推荐|関連記事|関連ニュース|もっと読む|관련 기사|관련 뉴스|ข่าวที่เกี่ยวข้อง`,
  talk: 'commentaires|laisser un commentaire|comentarios|комментарии|评论|コメント',
  tool: `publicite|version imprimable|imprimer|partager|envoyer a un ami|envoyer par e mail|publicidad|imprimir|compartir|
    enviar por correo|реклама|поделиться|версия для печати|распечатать|广告|打印|分享|收藏|広告|印刷`,
  tags: 'mots cles|palabras clave|теги|ключевые слова|标签|关键词',
};

/** An advertisement and what to do about it, and nothing else on the line. */
export const ADVERT_CUES: readonly RegExp[] = [
  /^(?:(?:xem |doc )?tiep (?:tuc|theo)|(?:noi dung|bai viet|tin) (?:duoc )?tiep (?:tuc|theo)|cuon|keo|luot)(?: [a-z]+){0,5} quang cao(?: de(?: [a-z]+){1,4})?$/,
  /^quang cao (?:vui long |hay )?(?:cuon|keo|luot)(?: xuong)? de (?:doc|xem|tiep)(?: [a-z]+){0,2}$/,
  /^(?:bo qua|dong|tat|an) quang cao(?: nay| sau \d+ ?(?:s|giay))?$/,
  /^(?:article|story|content|post) continues (?:after|below)(?: [a-z]+){0,2} (?:advertisements?|ads?)$/,
  /^(?:advertisement|ad) (?:scroll|continue)(?: [a-z]+){1,3}$/,
  /^skip (?:this )?(?:ads?|advertisement)$/,
  /^(?:la suite|l article (?:continue|se poursuit)) (?:apres|sous) (?:la|cette) publicite$/,
  /^(?:sigue leyendo|(?:el articulo )?continua(?: leyendo)?) (?:despues de|tras|debajo de) la publicidad$/,
  /^(?:продолжение|читаите далее) после рекламы$/,
  /^广告(?:之?后|下方)继续阅读$/,
];
