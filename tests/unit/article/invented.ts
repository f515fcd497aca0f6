/** Invented prose and the parts that every page has around its article. No sentence of a real paper. */

export const HEADLINE = 'Tỉnh Sông Lam khai trương tuyến xe buýt điện nối ba huyện miền núi';
export const LEAD =
  'Sáng nay, tuyến xe buýt điện đầu tiên của tỉnh Sông Lam chính thức lăn bánh, nối trung tâm thành phố với ba huyện miền núi và rút ngắn nửa thời gian đi lại của người dân.';

export const TEXT = [
  'Tuyến dài 64 km, chạy qua 22 điểm dừng, mỗi chuyến cách nhau ba mươi phút trong giờ cao điểm. Giá vé được giữ ở mức mười hai nghìn đồng trong năm đầu tiên để khuyến khích người dân bỏ dần xe máy cá nhân.',
  'Ông Lò Văn Mẫu, chủ cửa hàng tạp hóa ở xã Nậm Thử, cho biết ông đã chờ chuyến xe này từ nhiều năm nay vì mỗi lần xuống chợ tỉnh phải thuê xe với giá gấp mười lần. Ông nói cả bản đã dậy từ bốn giờ sáng để đón chuyến đầu.',
  'Theo đơn vị vận hành, đội xe gồm mười tám chiếc, mỗi chiếc chở được sáu mươi khách và chạy hai trăm cây số sau một lần sạc. Hai trạm sạc được đặt ở bến trung tâm và ở thị trấn Khe Vàng, dùng điện từ mái nhà xưởng.',
  'Sở Giao thông cho biết sẽ theo dõi lượng khách trong sáu tháng, sau đó quyết định có kéo dài tuyến tới cửa khẩu hay không. Nếu được duyệt, chặng nối thêm sẽ khởi công vào quý ba năm sau, với nguồn vốn từ ngân sách tỉnh.',
] as const;

export const CAPTION = 'Chuyến xe đầu tiên rời bến trung tâm lúc năm giờ sáng. Ảnh: Lê Thử';

const OTHERS = [
  [
    'Khởi công cầu vượt sông Thử Nghiệm sau hai năm chờ đợi',
    '29/06/2026',
    'Cây cầu dài chín trăm mét được kỳ vọng xóa cảnh qua sông bằng đò ngang của hai xã ven sông từ bao đời nay.',
  ],
  [
    'Học sinh vùng cao Khe Vàng có thư viện lưu động đầu tiên',
    '28/06/2026',
    'Chiếc xe chở hai nghìn cuốn sách sẽ ghé từng điểm trường mỗi tháng hai lần trong suốt năm học tới đây.',
  ],
  [
    'Mùa vải thiều năm nay được giá, nông dân Nậm Thử phấn khởi',
    '27/06/2026',
    'Thương lái vào tận vườn thu mua, giá bán cao hơn năm ngoái gần một nửa và giữ ổn định suốt tuần qua.',
  ],
  [
    'Đêm nhạc gây quỹ vì trẻ em vùng lũ thu hút nghìn khán giả',
    '26/06/2026',
    'Toàn bộ tiền bán vé được chuyển tới ba trường tiểu học đang sửa chữa sau trận lũ hồi tháng chín năm ngoái.',
  ],
] as const;

export const FOREIGN = OTHERS[0][0];

/** Items of other articles: title, date, excerpt. */
export function otherItems(tag = 'div', excerpt = true): string {
  return OTHERS.map(
    ([title, date, text], index) =>
      `<${tag} class="it"><a href="/khac-${index}-post9${index}.html">${title}</a><span class="d">${date} 08:0${index}</span>${excerpt ? `<p>${text}</p>` : ''}</${tag}>`,
  ).join('');
}

export const MENU = `<div class="menu"><ul>${[
  'Trang chủ',
  'Thời sự',
  'Kinh tế',
  'Xã hội',
  'Văn hóa',
  'Pháp luật',
  'Quốc tế',
  'Bạn đọc',
]
  .map((name, index) => `<li><a href="/muc-${index}">${name}</a></li>`)
  .join('')}</ul></div>`;

export const FOOTER =
  '<div class="footer"><p>Cơ quan chủ quản: Tỉnh ủy Sông Lam. Giấy phép số 99/GP-BTTTT cấp ngày 12/12/2025</p><p>Tổng Biên tập: Trần Thử Nghiệm. Điện thoại: 0200 000 000</p></div>';

export const SIDEBAR = `<div class="sidebar"><h3>Đọc nhiều</h3>${otherItems('div', false)}</div>`;

/** Paragraphs of the text. */
export function paragraphs(texts: readonly string[] = TEXT, tag = 'p'): string {
  return texts.map((text) => `<${tag}>${text}</${tag}>`).join('\n');
}

export function page(body: string, head = `<title>${HEADLINE}</title>`): string {
  return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
}

export const TEXT_OUTLINE = TEXT.map((text) => `paragraph: ${text}`);
