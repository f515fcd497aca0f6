/** The People's Army and the People's Public Security. */

import { ENGLISH, probablyMergedInto, publishedBy } from '../rows';

export const ARMY_AND_POLICE_OUTLETS = [
  ...publishedBy('Quân ủy Trung ương và Bộ Quốc phòng', 'army', [
    ['qdnd.vn', 'Báo Quân đội nhân dân', "People's Army Newspaper"],
    ['en.qdnd.vn', 'Báo Quân đội nhân dân (tiếng Anh)', "People's Army Newspaper", ENGLISH],
    ['tapchiqptd.vn', 'Tạp chí Quốc phòng toàn dân', 'National Defence Journal'],
  ]),
  ...publishedBy('Bộ Quốc phòng', 'army', [
    ['mod.gov.vn', 'Bộ Quốc phòng', 'Ministry of National Defence'],
    ['qpvn.vn', 'Truyền hình Quốc phòng Việt Nam', 'National Defence Television'],
  ]),
  ...publishedBy('Tổng cục Chính trị Quân đội nhân dân Việt Nam', 'army', [
    ['vannghequandoi.com.vn', 'Tạp chí Văn nghệ Quân đội', 'Army Literature and Arts Magazine'],
  ]),
  ...publishedBy('Bộ đội Biên phòng', 'army', [['bienphong.com.vn', 'Báo Biên phòng', 'Border Guard Newspaper']]),
  ...publishedBy('Cảnh sát biển Việt Nam', 'army', [
    ['canhsatbien.vn', 'Cảnh sát biển Việt Nam', 'Vietnam Coast Guard'],
  ]),
  ...publishedBy('Quân chủng Hải quân', 'army', [
    ['baohaiquanvietnam.vn', 'Báo Hải quân Việt Nam', 'Vietnam Navy Newspaper'],
  ]),
  ...publishedBy('Quân chủng Phòng không - Không quân', 'army', [
    ['phongkhongkhongquan.vn', 'Báo Phòng không - Không quân', 'Air Defence and Air Force Newspaper'],
  ]),
  ...publishedBy('Quân khu 1', 'army', [['baoquankhu1.vn', 'Báo Quân khu 1', 'Military Region 1 Newspaper']]),
  ...publishedBy('Quân khu 2', 'army', [['baoquankhu2.com.vn', 'Báo Quân khu 2', 'Military Region 2 Newspaper']]),
  ...publishedBy('Quân khu 4', 'army', [['baoquankhu4.com.vn', 'Báo Quân khu 4', 'Military Region 4 Newspaper']]),
  ...publishedBy('Quân khu 7', 'army', [['baoquankhu7.vn', 'Báo Quân khu 7', 'Military Region 7 Newspaper']]),
  ...publishedBy('Bộ Công an', 'police', [
    ['bocongan.gov.vn', 'Bộ Công an', 'Ministry of Public Security'],
    ['cand.com.vn', 'Báo Công an nhân dân', "People's Public Security Newspaper"],
    ['en.cand.com.vn', 'Báo Công an nhân dân (tiếng Anh)', "People's Public Security Newspaper", ENGLISH],
    ['antv.gov.vn', 'Truyền hình Công an nhân dân', "People's Public Security Television"],
  ]),
  ...publishedBy('Công an thành phố Hà Nội', 'police', [
    ['anninhthudo.vn', 'Báo An ninh Thủ đô', 'Capital Security Newspaper', probablyMergedInto('cand.com.vn', '2025')],
  ]),
  ...publishedBy('Công an Thành phố Hồ Chí Minh', 'police', [
    [
      'congan.com.vn',
      'Báo Công an Thành phố Hồ Chí Minh',
      'Ho Chi Minh City Police Newspaper',
      probablyMergedInto('cand.com.vn', '2025'),
    ],
  ]),
  ...publishedBy('Công an thành phố Đà Nẵng', 'police', [
    [
      'cadn.com.vn',
      'Báo Công an thành phố Đà Nẵng',
      'Da Nang Police Newspaper',
      probablyMergedInto('cand.com.vn', '2025'),
    ],
  ]),
];
