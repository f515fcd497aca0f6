/** The press at large: off until the reader switches it on. */

import type { Outlet } from '../outlet';
import { ENGLISH, publishedBy, type Row } from '../rows';

const of = (governingBody: string, rows: readonly Row[]) => publishedBy(governingBody, 'general', rows);

const GENERAL_PRESS = [
  ...of('Thành đoàn Thành phố Hồ Chí Minh', [
    ['tuoitre.vn', 'Báo Tuổi Trẻ', 'Tuoi Tre Newspaper'],
    ['news.tuoitre.vn', 'Báo Tuổi Trẻ (tiếng Anh)', 'Tuoi Tre News', ENGLISH],
  ]),
  ...of('Thành ủy Thành phố Hồ Chí Minh', [['nld.com.vn', 'Báo Người Lao Động', 'Nguoi Lao Dong Newspaper']]),
  ...of('Ủy ban nhân dân Thành phố Hồ Chí Minh', [
    ['plo.vn', 'Báo Pháp luật Thành phố Hồ Chí Minh', 'Ho Chi Minh City Law Newspaper'],
    ['thesaigontimes.vn', 'Tạp chí Kinh tế Sài Gòn', 'Saigon Times'],
  ]),
  ...of('Hội Liên hiệp Thanh niên Việt Nam', [['thanhnien.vn', 'Báo Thanh Niên', 'Thanh Nien Newspaper']]),
  ...of('Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh', [
    ['tienphong.vn', 'Báo Tiền Phong', 'Tien Phong Newspaper'],
    ['svvn.vn', 'Sinh viên Việt Nam', 'Vietnamese Students'],
    ['hoahoctro.vn', 'Hoa học trò', 'Hoa Hoc Tro'],
    ['thieunien.vn', 'Báo Thiếu niên Tiền phong và Nhi đồng', "Young Pioneers and Children's Newspaper"],
  ]),
  ...of('Tổng Liên đoàn Lao động Việt Nam', [['laodong.vn', 'Báo Lao Động', 'Lao Dong Newspaper']]),
  ...of('Liên đoàn Lao động thành phố Hà Nội', [
    ['laodongthudo.vn', 'Báo Lao động Thủ đô', 'Capital Labour Newspaper'],
  ]),
  ...of('Thành đoàn Hà Nội', [['tuoitrethudo.vn', 'Báo Tuổi trẻ Thủ đô', 'Capital Youth Newspaper']]),
  ...of('Hội Liên hiệp Phụ nữ Việt Nam', [['phunuvietnam.vn', 'Báo Phụ nữ Việt Nam', "Vietnam Women's Newspaper"]]),
  ...of('Hội Liên hiệp Phụ nữ Thành phố Hồ Chí Minh', [
    ['phunuonline.com.vn', 'Báo Phụ nữ Thành phố Hồ Chí Minh', "Ho Chi Minh City Women's Newspaper"],
  ]),
  ...of('Hội Nhà văn Việt Nam', [['baovannghe.com.vn', 'Báo Văn nghệ', 'Literature and Arts Newspaper']]),
  ...of('Hội Quy hoạch Phát triển đô thị Việt Nam', [['nguoidothi.net.vn', 'Tạp chí Người Đô Thị', 'Nguoi Do Thi']]),
  ...of('Liên đoàn Bóng đá Việt Nam', [['bongdaplus.vn', 'Tạp chí Bóng đá', 'Bongdaplus']]),
  ...of('Hội Nông dân Việt Nam', [['danviet.vn', 'Báo Dân Việt', 'Dan Viet Newspaper']]),
  ...of('Bộ Khoa học và Công nghệ', [
    ['vnexpress.net', 'VnExpress', 'VnExpress'],
    ['e.vnexpress.net', 'VnExpress (tiếng Anh)', 'VnExpress International', ENGLISH],
  ]),
  ...of('Bộ Nội vụ', [['dantri.com.vn', 'Báo Dân trí', 'Dan Tri Newspaper']]),
  ...of('Bộ Dân tộc và Tôn giáo', [['vietnamnet.vn', 'Báo VietNamNet', 'VietNamNet']]),
  ...of('Đài Tiếng nói Việt Nam', [['vtcnews.vn', 'Báo điện tử VTC News', 'VTC News']]),
  ...of('Hội Xuất bản Việt Nam', [['znews.vn', 'Tạp chí Tri thức (Znews)', 'Znews']]),
  ...of('Hội Khoa học Kinh tế Việt Nam', [['vneconomy.vn', 'Tạp chí Kinh tế Việt Nam (VnEconomy)', 'VnEconomy']]),
  ...of('Hội Luật gia Việt Nam', [['nguoiduatin.vn', 'Người Đưa Tin', 'Nguoi Dua Tin']]),
  ...of('Liên đoàn Luật sư Việt Nam', [['lsvn.vn', 'Tạp chí Luật sư Việt Nam', 'Vietnam Lawyer Journal']]),
  ...of('Hội Truyền thông số Việt Nam', [['viettimes.vn', 'Tạp chí VietTimes', 'VietTimes']]),
  ...of('Liên hiệp các Hội UNESCO Việt Nam', [['ngaynay.vn', 'Tạp chí Ngày Nay', 'Ngay Nay Magazine']]),
  ...of('Hiệp hội các trường đại học, cao đẳng Việt Nam', [
    ['giaoduc.net.vn', 'Tạp chí Giáo dục Việt Nam', 'Vietnam Education Magazine'],
  ]),
  ...of('Hiệp hội Bất động sản Việt Nam', [['reatimes.vn', 'Tạp chí Bất động sản Việt Nam', 'Reatimes']]),
  ...of('Hội Dầu khí Việt Nam', [['petrotimes.vn', 'Tạp chí Năng lượng Mới (PetroTimes)', 'PetroTimes']]),
  ...of('Hiệp hội Doanh nghiệp Thành phố Hồ Chí Minh', [
    ['doanhnhansaigon.vn', 'Tạp chí Doanh Nhân Sài Gòn', 'Doanh Nhan Sai Gon'],
  ]),
  ...of('Liên đoàn Thương mại và Công nghiệp Việt Nam', [
    ['diendandoanhnghiep.vn', 'Tạp chí Diễn đàn Doanh nghiệp', 'Business Forum Magazine'],
  ]),
  ...of('Công ty Cổ phần VCCorp', [
    ['cafef.vn', 'CafeF', 'CafeF'],
    ['cafebiz.vn', 'CafeBiz', 'CafeBiz'],
    ['genk.vn', 'GenK', 'GenK'],
    ['kenh14.vn', 'Kenh14', 'Kenh14'],
    ['soha.vn', 'Soha', 'Soha'],
  ]),
  ...of('Công ty Cổ phần Quảng cáo Trực tuyến 24H', [['24h.com.vn', '24h', '24h']]),
];

export const GENERAL_OUTLETS: readonly Outlet[] = GENERAL_PRESS.map((outlet) => ({ ...outlet, optional: true }));
