/** The Party: its papers, its journals and the sites of its central commissions. */

import { ENGLISH, FORMER_ADDRESS, mergedInto, probablyMergedInto, publishedBy } from '../rows';

export const PARTY_OUTLETS = [
  ...publishedBy('Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam', 'party', [
    ['nhandan.vn', 'Báo Nhân Dân', 'Nhan Dan Newspaper'],
    ['en.nhandan.vn', 'Báo Nhân Dân (tiếng Anh)', 'Nhan Dan Online', ENGLISH],
    ['nhandan.com.vn', 'Báo Nhân Dân', 'Nhan Dan Newspaper', FORMER_ADDRESS],
    ['tapchicongsan.org.vn', 'Tạp chí Cộng sản', 'Communist Review'],
  ]),
  ...publishedBy('Ban Tuyên giáo Trung ương', 'party', [
    [
      'dangcongsan.vn',
      'Báo điện tử Đảng Cộng sản Việt Nam',
      'Communist Party of Vietnam Online Newspaper',
      mergedInto('nhandan.vn', '2025'),
    ],
  ]),
  ...publishedBy('Ban Tuyên giáo và Dân vận Trung ương', 'party', [
    ['tuyengiao.vn', 'Tạp chí Tuyên giáo', 'Propaganda Review'],
    ['danvan.vn', 'Tạp chí Dân vận', 'Mass Mobilisation Review', probablyMergedInto('tuyengiao.vn', '2025')],
    ['hochiminh.vn', 'Trang tin điện tử Hồ Chí Minh', 'Ho Chi Minh Website'],
  ]),
  ...publishedBy('Ban Tổ chức Trung ương', 'party', [
    ['xaydungdang.org.vn', 'Tạp chí Xây dựng Đảng', 'Party Building Review'],
  ]),
  ...publishedBy('Ban Nội chính Trung ương', 'party', [
    ['noichinh.vn', 'Ban Nội chính Trung ương', 'Central Commission for Internal Affairs'],
  ]),
  ...publishedBy('Ủy ban Kiểm tra Trung ương', 'party', [
    ['ubkttw.vn', 'Ủy ban Kiểm tra Trung ương', 'Central Inspection Commission'],
  ]),
  ...publishedBy('Học viện Chính trị quốc gia Hồ Chí Minh', 'party', [
    ['hcma.vn', 'Học viện Chính trị quốc gia Hồ Chí Minh', 'Ho Chi Minh National Academy of Politics'],
    ['lyluanchinhtri.vn', 'Tạp chí Lý luận chính trị', 'Political Theory Journal'],
  ]),
];
