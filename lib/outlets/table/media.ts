/** The national news agency and the national radio and television, with the papers that they publish. */

import { ENGLISH, probablyMergedInto, publishedBy } from '../rows';

export const MEDIA_OUTLETS = [
  ...publishedBy('Thông tấn xã Việt Nam', 'agency', [
    ['vnanet.vn', 'Thông tấn xã Việt Nam', 'Vietnam News Agency'],
    ['vietnam.vnanet.vn', 'Báo ảnh Việt Nam', 'Vietnam Pictorial'],
    ['vietnamplus.vn', 'VietnamPlus', 'VietnamPlus'],
    ['en.vietnamplus.vn', 'VietnamPlus (tiếng Anh)', 'VietnamPlus', ENGLISH],
    ['baotintuc.vn', 'Báo Tin tức và Dân tộc', 'Tin Tuc Newspaper'],
    [
      'dantocmiennui.vn',
      'Báo ảnh Dân tộc và Miền núi',
      'Ethnic and Mountainous Areas Pictorial',
      probablyMergedInto('baotintuc.vn', '2025'),
    ],
    ['bnews.vn', 'Bnews', 'Bnews'],
    ['vietnamnews.vn', 'Việt Nam News', 'Viet Nam News', ENGLISH],
    ['bizhub.vn', 'Bizhub', 'Bizhub', ENGLISH],
    ['thethaovanhoa.vn', 'Báo Thể thao và Văn hóa', 'Sports and Culture Newspaper'],
  ]),
  ...publishedBy('Đài Tiếng nói Việt Nam', 'agency', [
    ['vov.vn', 'Báo điện tử VOV', 'VOV Online'],
    ['english.vov.vn', 'Báo điện tử VOV (tiếng Anh)', 'VOV Online', ENGLISH],
    ['vovworld.vn', 'VOV World', 'VOV World'],
  ]),
  ...publishedBy('Đài Truyền hình Việt Nam', 'agency', [
    ['vtv.vn', 'Báo điện tử VTV', 'VTV Online'],
    ['vtv.gov.vn', 'Đài Truyền hình Việt Nam', 'Vietnam Television'],
  ]),
];
