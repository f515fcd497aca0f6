/**
 * Words that designers put into classes and ids, in Vietnamese and English. They are hints: they raise or lower a score
 * among candidates that structure has found, and never decide alone. Hints are lower case (see `hintOf`).
 */

export const HINTS = {
  headline: /title|tieu-?de|headline|(?:^|[\s_-])tit(?:$|[\s_-])|ten-?bai|tentin|header-?text|heading/,
  notHeadline:
    /portlet-title|box|widget|block|breadcrumb|related|lien-?quan|sidebar|menu|logo|popup|modal|comment|footer|cate(?:gory)?|section-title|site-?(?:name|title)|banner|sub-?title|tab|story|card|item|sticky|pin/,
  kicker:
    /kicker|sub-?head(?:ing|line)|pre-?title|sup(?:er|ra)?-?title|title-?phu|tit-?phu|overline|eyebrow|trendhead|topic-?title/,
  lead: /sapo|sabo|(?:^|[\s_-])(?:\w?lead|lede|desc|des|brief|intro|dek)(?:$|[\s_-])|summary|sumary|tom-?tat|tomtat|mota|mo-ta|trich-?(?:dan|yeu)|description|abstract|gioi-?thieu|chapeau|txt-head|(?:^|[\s_-])p-?head(?:$|[\s_-])|lead-?in(?:$|[\s_-])|(?:^|[\s_-])(?:mo-?dau|dan-?nhap)(?:$|[\s_-])|teaser|excerpt|standfirst/,
  date: /date|time|ngay|publish|(?:^|[\s_-])(?:pub|post-?on|clock|meta|days?)(?:$|[\s_-])|thoi-?gian/,
  today: /today|clock|hom-?nay|dong-?ho|current|(?:date|time|day|calendar)[-_]?now|now[-_]?(?:date|time|day)/,
  masthead: /header|top-?bar|masthead|(?:^|[\s_-])(?:hd|hdr|top|banner)(?:$|[\s_-])/,
  author:
    /author|tac-?gia|byline|writer|pen-?name|but-?danh|pseudonym|nguoi-?viet|(?:^|[\s_-])(?:source|nguon)(?:$|[\s_-])|credit|singular-source|content_source/,
  caption:
    /caption|chu-?thich|ghi-?chu|legend|imgcap|image-?desc|image_desc|img-?desc|cap-?tion|catogory-img|photo-?note|alt_imgeditor|imagecomment|(?:^|[\s_-])(?:fig|note|image|alt|pcaption)(?:$|[\s_-])/,
  quote: /(?:^|[\s_-])(?:quote|blockquote|pull(?!-(?:left|right))(?:-?quote)?|trich-?dan|cms-quote|quotes)(?:$|[\s_-])/,
  body: /article-?(?:body|content|detail)|content-?(?:detail|news|main|fck|article)|detail-?content|news-?(?:content|detail)|noi-?dung|noidung|maincontent|main-?content|post-?content|entry-?content|fck|cms-body|articlebody|journal-content|newscontent|chitiet|chi-tiet|editor-content|textbody|body-?(?:text|html)/,
  /** Class words that stand for a heading's tag. */
  heading: /(?:^|[\s_-])h[2-6](?:$|[\s_-])|sub-?(?:heading|title)|tieu-?muc|tit-?dau/,
  comment: /comment|binh-?luan|binhluan|(?:^|[\s_-])(?:cmt|ykien|y-kien|feedback)(?:$|[\s_-])/,
  related:
    /relate|related|(?:^|[\s_-])(?:(?:c|box|news|post|tin|bai)-rel|rel-(?:news|box|post|item|link|story))(?:$|[\s_-])|lien-?quan|tinlienquan|lienquan|cung-?(?:chuyen-?muc|muc)|other-?news|othernews|news-other|tin-?khac|tinkhac|(?:^|[\s_-])(?:khac|same|suggest|recommend|read-?more|more-?news|xemthem|xem-them|docthem|doc-them|tinmoi|tin-moi|most-?(?:read|view)|docnhieu|doc-nhieu|trending|timeline|inner-article|ilink)(?:$|[\s_-])/,
  furniture:
    /breadcrumb|(?:^|[\s_-])(?:nav|menu|navbar|navigation|footer|foot|sidebar|side-?bar|aside|banner|ads?|advert\w*|qc|quang-?cao|popup|modal|sticky|toolbar|tools?|shar(?:e|ing)|social|social-?share|tags?|keywords?|key-?word|tu-?khoa|print|weather|widget|topbar|top-bar|login|search|subscribe|newsletter|poll|survey|vote|rating|audio|podcast|tts|copyright|rennab|(?:swiper|slick|carousel|owl|slider)-?\w*-?(?:button|arrows?|pagination|nav\w*|prev|next|dots|counter|controls?))(?:$|[\s_-])/,
  advert: /(?:^|[\s_-])(?:ads?|advert\w*|adsbygoogle|qc|quang-?cao)(?:$|[\s_\d-])|(?:^|[\s_-])box-?(?:qc|quang-?cao)/,
  /** Where and when a blog's engine filed the article: a sentence, but none of the text. */
  filing: /(?:^|[\s_-])(?:postmetadata|(?:entry|post)-footer)(?:$|[\s_-])/,
  /** The whole name says so of this box: "field--label-hidden" hides a label, "overflow-hidden" what is too wide. */
  hidden:
    /(?:^|\s)(?:(?:is|js|u|visually|display|element)-)?(?:hidden|hide)(?:$|\s|[_-](?!xs|sm|md|lg|xl|print|mobile|tablet|desktop|on)[a-z])|(?:^|\s)(?:d-none|display-none|sr-only)(?:$|\s)|(?:^|[\s_-])(?:popup|modal|lightbox|tooltip\w*|dropdown-menu)(?:$|[\s_\d-])/,
  /** Hidden on small screens only: "hidden md:block", "d-none d-md-block". */
  shownWhenWide: /(?:^|\s)(?:(?:sm|md|lg|xl|2xl):|d-(?:sm|md|lg|xl|xxl)-)(?:block|flex|grid|inline\S*|table)(?:$|\s)/,
} as const;
