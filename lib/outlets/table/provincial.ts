/** What provinces and cities publish beside the paper of the Party committee and the portal; former addresses. */

import { ENGLISH, FORMER_ADDRESS, probablyMergedInto, publishedBy } from '../rows';

export const PROVINCIAL_PAPERS = [
  ...publishedBy('Ủy ban nhân dân thành phố Hà Nội', 'province', [
    ['kinhtedothi.vn', 'Báo Kinh tế và Đô thị', 'Economic and Urban Newspaper'],
    ['hanoitimes.vn', 'The Hanoi Times', 'The Hanoi Times', ENGLISH],
    ['hanoionline.vn', 'Đài Phát thanh và Truyền hình Hà Nội', 'Hanoi Radio and Television'],
    [
      'sotttt.hanoi.gov.vn',
      'Sở Thông tin và Truyền thông Hà Nội',
      'Hanoi Department of Information and Communications',
    ],
  ]),
  ...publishedBy('Thành ủy Thành phố Hồ Chí Minh', 'province', [
    ['hcmcpv.org.vn', 'Trang tin điện tử Đảng bộ Thành phố Hồ Chí Minh', 'Party Committee of Ho Chi Minh City'],
    ['en.sggp.org.vn', 'Báo Sài Gòn Giải Phóng (tiếng Anh)', 'SGGP English Edition', ENGLISH],
  ]),
  ...publishedBy('Ủy ban nhân dân Thành phố Hồ Chí Minh', 'province', [
    ['htv.com.vn', 'Đài Truyền hình Thành phố Hồ Chí Minh', 'Ho Chi Minh City Television'],
    [
      'voh.com.vn',
      'Đài Tiếng nói nhân dân Thành phố Hồ Chí Minh',
      'Voice of Ho Chi Minh City',
      probablyMergedInto('htv.com.vn', '2025'),
    ],
  ]),
  ...publishedBy('Tỉnh ủy Bắc Ninh', 'province', [
    ['baobacninh.vn', 'Báo Bắc Ninh', 'Bac Ninh Newspaper', FORMER_ADDRESS],
  ]),
  ...publishedBy('Tỉnh ủy Vĩnh Long', 'province', [
    ['dongkhoi.baovinhlong.vn', 'Báo Vĩnh Long - Đồng Khởi', 'Vinh Long Newspaper - Dong Khoi'],
    ['baovinhlong.com.vn', 'Báo Vĩnh Long', 'Vinh Long Newspaper', FORMER_ADDRESS],
  ]),
];
