/**
 * The 34 provinces and cities, each with the paper of its Party committee and its portal, and after it those that became
 * part of it on 1 July 2025. A paper with a name of its own gives host and names, the others are called after the province:
 * that is the name in the paper's head, even where the office behind it is now "Báo và phát thanh, truyền hình …".
 */

import type { Outlet } from '../outlet';
import { mergedInto, publishedBy } from '../rows';

type Paper = string | readonly [host: string, vi: string, en: string];
type Unit = readonly [name: string, paper: Paper, portal: string];
type Province = readonly [today: Unit, ...joined: Unit[]];

const MERGER_DAY = '2025-07-01';

/** Cities under the central government, with their usual names in English. */
const CITY_NAMES: Readonly<Record<string, string>> = {
  'Hà Nội': 'Hanoi',
  Huế: 'Hue',
  'Hải Phòng': 'Hai Phong',
  'Đà Nẵng': 'Da Nang',
  'Thành phố Hồ Chí Minh': 'Ho Chi Minh',
  'Cần Thơ': 'Can Tho',
};

const PROVINCE_ROWS: readonly Province[] = [
  [['Hà Nội', ['hanoimoi.vn', 'Báo Hànộimới', 'Hanoimoi Newspaper'], 'hanoi.gov.vn']],
  [['Huế', ['huengaynay.vn', 'Báo Huế ngày nay', 'Hue Today Newspaper'], 'hue.gov.vn']],
  [['Lai Châu', 'baolaichau.vn', 'laichau.gov.vn']],
  [['Điện Biên', ['baodienbienphu.vn', 'Báo Điện Biên Phủ', 'Dien Bien Phu Newspaper'], 'dienbien.gov.vn']],
  [['Sơn La', 'baosonla.vn', 'sonla.gov.vn']],
  [['Lạng Sơn', 'baolangson.vn', 'langson.gov.vn']],
  [['Cao Bằng', 'baocaobang.vn', 'caobang.gov.vn']],
  [['Quảng Ninh', 'baoquangninh.vn', 'quangninh.gov.vn']],
  [['Thanh Hóa', 'baothanhhoa.vn', 'thanhhoa.gov.vn']],
  [['Nghệ An', 'baonghean.vn', 'nghean.gov.vn']],
  [['Hà Tĩnh', 'baohatinh.vn', 'hatinh.gov.vn']],
  [
    ['Tuyên Quang', 'baotuyenquang.com.vn', 'tuyenquang.gov.vn'],
    ['Hà Giang', 'baohagiang.vn', 'hagiang.gov.vn'],
  ],
  [
    ['Lào Cai', 'baolaocai.vn', 'laocai.gov.vn'],
    ['Yên Bái', 'baoyenbai.com.vn', 'yenbai.gov.vn'],
  ],
  [
    ['Thái Nguyên', 'baothainguyen.vn', 'thainguyen.gov.vn'],
    ['Bắc Kạn', 'baobackan.vn', 'backan.gov.vn'],
  ],
  [
    ['Phú Thọ', 'baophutho.vn', 'phutho.gov.vn'],
    ['Vĩnh Phúc', 'baovinhphuc.com.vn', 'vinhphuc.gov.vn'],
    ['Hòa Bình', 'baohoabinh.com.vn', 'hoabinh.gov.vn'],
  ],
  [
    ['Bắc Ninh', 'baobacninhtv.vn', 'bacninh.gov.vn'],
    ['Bắc Giang', 'baobacgiang.vn', 'bacgiang.gov.vn'],
  ],
  [
    ['Hưng Yên', 'baohungyen.vn', 'hungyen.gov.vn'],
    ['Thái Bình', 'baothaibinh.com.vn', 'thaibinh.gov.vn'],
  ],
  [
    ['Hải Phòng', 'baohaiphong.vn', 'haiphong.gov.vn'],
    ['Hải Dương', 'baohaiduong.vn', 'haiduong.gov.vn'],
  ],
  [
    ['Ninh Bình', 'baoninhbinh.org.vn', 'ninhbinh.gov.vn'],
    ['Hà Nam', 'baohanam.com.vn', 'hanam.gov.vn'],
    ['Nam Định', 'baonamdinh.vn', 'namdinh.gov.vn'],
  ],
  [
    ['Quảng Trị', 'baoquangtri.vn', 'quangtri.gov.vn'],
    ['Quảng Bình', 'baoquangbinh.vn', 'quangbinh.gov.vn'],
  ],
  [
    ['Đà Nẵng', 'baodanang.vn', 'danang.gov.vn'],
    ['Quảng Nam', 'baoquangnam.vn', 'quangnam.gov.vn'],
  ],
  [
    ['Quảng Ngãi', 'baoquangngai.vn', 'quangngai.gov.vn'],
    ['Kon Tum', 'baokontum.com.vn', 'kontum.gov.vn'],
  ],
  [
    ['Gia Lai', 'baogialai.com.vn', 'gialai.gov.vn'],
    ['Bình Định', 'baobinhdinh.vn', 'binhdinh.gov.vn'],
  ],
  [
    ['Khánh Hòa', 'baokhanhhoa.vn', 'khanhhoa.gov.vn'],
    ['Ninh Thuận', 'baoninhthuan.com.vn', 'ninhthuan.gov.vn'],
  ],
  [
    ['Lâm Đồng', 'baolamdong.vn', 'lamdong.gov.vn'],
    ['Đắk Nông', 'baodaknong.vn', 'daknong.gov.vn'],
    ['Bình Thuận', 'baobinhthuan.com.vn', 'binhthuan.gov.vn'],
  ],
  [
    ['Đắk Lắk', 'baodaklak.vn', 'daklak.gov.vn'],
    ['Phú Yên', 'baophuyen.vn', 'phuyen.gov.vn'],
  ],
  [
    [
      'Thành phố Hồ Chí Minh',
      ['sggp.org.vn', 'Báo Sài Gòn Giải Phóng', 'Sai Gon Giai Phong Newspaper'],
      'hochiminhcity.gov.vn',
    ],
    ['Bình Dương', 'baobinhduong.vn', 'binhduong.gov.vn'],
    ['Bà Rịa - Vũng Tàu', 'baobariavungtau.com.vn', 'baria-vungtau.gov.vn'],
  ],
  [
    ['Đồng Nai', 'baodongnai.com.vn', 'dongnai.gov.vn'],
    ['Bình Phước', 'baobinhphuoc.com.vn', 'binhphuoc.gov.vn'],
  ],
  [
    ['Tây Ninh', 'baotayninh.vn', 'tayninh.gov.vn'],
    ['Long An', 'baolongan.vn', 'longan.gov.vn'],
  ],
  [
    ['Cần Thơ', 'baocantho.com.vn', 'cantho.gov.vn'],
    ['Sóc Trăng', 'baosoctrang.org.vn', 'soctrang.gov.vn'],
    ['Hậu Giang', 'baohaugiang.com.vn', 'haugiang.gov.vn'],
  ],
  [
    ['Vĩnh Long', 'baovinhlong.vn', 'vinhlong.gov.vn'],
    ['Bến Tre', ['baodongkhoi.vn', 'Báo Đồng Khởi', 'Dong Khoi Newspaper'], 'bentre.gov.vn'],
    ['Trà Vinh', 'baotravinh.vn', 'travinh.gov.vn'],
  ],
  [
    ['Đồng Tháp', 'baodongthap.vn', 'dongthap.gov.vn'],
    ['Tiền Giang', ['baoapbac.vn', 'Báo Ấp Bắc', 'Ap Bac Newspaper'], 'tiengiang.gov.vn'],
  ],
  [
    ['Cà Mau', 'baocamau.vn', 'camau.gov.vn'],
    ['Bạc Liêu', 'baobaclieu.vn', 'baclieu.gov.vn'],
  ],
  [
    ['An Giang', 'baoangiang.com.vn', 'angiang.gov.vn'],
    ['Kiên Giang', 'baokiengiang.vn', 'kiengiang.gov.vn'],
  ],
];

export const PROVINCE_OUTLETS: readonly Outlet[] = PROVINCE_ROWS.flatMap(([today, ...joined]) => [
  ...outletsOf(today),
  ...joined.flatMap((unit) => outletsOf(unit, today)),
]);

/** Paper and portal of one province; `into` is the province that it became part of. */
function outletsOf([name, paper, portal]: Unit, into?: Unit): Outlet[] {
  const city = CITY_NAMES[name];
  const en = city ?? withoutMarks(name);
  const place = name.startsWith('Thành phố') ? name : `${city ? 'thành phố' : 'tỉnh'} ${name}`;
  const [host, paperVi, paperEn] = typeof paper === 'string' ? [paper, `Báo ${name}`, `${en} Newspaper`] : paper;
  const committee = `${city ? 'Thành ủy' : 'Tỉnh ủy'} ${name}`;
  const portalVi = `Cổng thông tin điện tử ${place}`;
  const portalEn = `${en} ${city ? 'City' : 'Province'} Portal`;
  return [
    ...publishedBy(committee, 'province', [[host, paperVi, paperEn, into && mergedInto(hostOf(into[1]), MERGER_DAY)]]),
    ...publishedBy(`Ủy ban nhân dân ${place}`, 'province', [
      [portal, portalVi, portalEn, into && mergedInto(into[2], MERGER_DAY)],
    ]),
  ];
}

function hostOf(paper: Paper): string {
  return typeof paper === 'string' ? paper : paper[0];
}

/** "Đắk Lắk" as it is written in English: "Dak Lak". */
function withoutMarks(name: string): string {
  return name.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('Đ', 'D').replaceAll('đ', 'd');
}
