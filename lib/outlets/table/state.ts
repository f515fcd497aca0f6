/** The State and the Government: President, National Assembly, State Audit, Prime Minister; and every portal of theirs. */

import { ENGLISH, FORMER_ADDRESS, probablyMergedInto, publishedBy } from '../rows';

export const STATE_OUTLETS = [
  ...publishedBy('Cơ quan nhà nước', 'state', [
    // Stands for every portal that has no row of its own.
    ['gov.vn', 'Cổng thông tin điện tử của cơ quan nhà nước', 'State agency portal'],
  ]),
  ...publishedBy('Văn phòng Chủ tịch nước', 'state', [
    ['vpctn.gov.vn', 'Văn phòng Chủ tịch nước', 'Office of the President'],
  ]),
  ...publishedBy('Văn phòng Quốc hội', 'state', [
    ['quochoi.vn', 'Cổng Thông tin điện tử Quốc hội', 'National Assembly Portal'],
    ['daibieunhandan.vn', 'Báo Đại biểu Nhân dân', "People's Representative Newspaper"],
    [
      'quochoitv.vn',
      'Truyền hình Quốc hội Việt Nam',
      'National Assembly Television',
      probablyMergedInto('vtv.vn', '2025'),
    ],
  ]),
  ...publishedBy('Ủy ban Thường vụ Quốc hội', 'state', [
    ['lapphap.vn', 'Tạp chí Nghiên cứu Lập pháp', 'Legislative Studies Journal'],
  ]),
  ...publishedBy('Kiểm toán nhà nước', 'state', [
    ['sav.gov.vn', 'Kiểm toán nhà nước', 'State Audit Office'],
    ['baokiemtoan.vn', 'Báo Kiểm toán', 'Audit Newspaper'],
  ]),
  ...publishedBy('Văn phòng Chính phủ', 'government', [
    ['baochinhphu.vn', 'Báo điện tử Chính phủ', 'Government e-Newspaper (VGP)'],
    ['en.baochinhphu.vn', 'Báo điện tử Chính phủ (tiếng Anh)', 'Viet Nam Government Portal News', ENGLISH],
    ['chinhphu.vn', 'Cổng Thông tin điện tử Chính phủ', 'Viet Nam Government Portal'],
    ['baodientu.chinhphu.vn', 'Báo điện tử Chính phủ', 'Government e-Newspaper', FORMER_ADDRESS],
    ['vpcp.chinhphu.vn', 'Văn phòng Chính phủ', 'Office of the Government'],
    ['xaydungchinhsach.chinhphu.vn', 'Xây dựng chính sách, pháp luật', 'Policy and Law Making'],
    ['congbao.chinhphu.vn', 'Công báo nước Cộng hòa xã hội chủ nghĩa Việt Nam', 'Official Gazette'],
  ]),
];
