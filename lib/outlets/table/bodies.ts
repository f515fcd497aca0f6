/** Courts, procuracies, the Fatherland Front and its member organisations, national academies. */

import { publishedBy } from '../rows';

export const BODY_OUTLETS = [
  ...publishedBy('Tòa án nhân dân tối cao', 'body', [
    ['toaan.gov.vn', 'Tòa án nhân dân', "People's Courts"],
    ['congly.vn', 'Tạp chí Công lý', 'Justice Magazine'],
    ['tapchitoaan.vn', 'Tạp chí Tòa án nhân dân', "People's Court Journal"],
  ]),
  ...publishedBy('Viện kiểm sát nhân dân tối cao', 'body', [
    ['vksndtc.gov.vn', 'Viện kiểm sát nhân dân tối cao', "Supreme People's Procuracy"],
    ['baovephapluat.vn', 'Báo Bảo vệ pháp luật', 'Law Protection Newspaper'],
    ['kiemsat.vn', 'Tạp chí Kiểm sát', 'Procuracy Journal'],
  ]),
  ...publishedBy('Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam', 'body', [
    ['mattran.org.vn', 'Cổng thông tin điện tử Mặt trận Tổ quốc Việt Nam', 'Vietnam Fatherland Front Portal'],
    ['daidoanket.vn', 'Báo Đại Đoàn Kết', 'Dai Doan Ket Newspaper'],
    ['tapchimattran.vn', 'Tạp chí Mặt trận', 'Fatherland Front Review'],
  ]),
  ...publishedBy('Tổng Liên đoàn Lao động Việt Nam', 'body', [
    ['congdoan.vn', 'Công đoàn Việt Nam', 'Vietnam Trade Unions'],
  ]),
  ...publishedBy('Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh', 'body', [
    ['doanthanhnien.vn', 'Đoàn Thanh niên Cộng sản Hồ Chí Minh', 'Ho Chi Minh Communist Youth Union'],
  ]),
  ...publishedBy('Hội Liên hiệp Phụ nữ Việt Nam', 'body', [
    ['hoilhpn.org.vn', 'Hội Liên hiệp Phụ nữ Việt Nam', "Vietnam Women's Union"],
  ]),
  ...publishedBy('Hội Nhà báo Việt Nam', 'body', [
    ['congluan.vn', 'Báo Nhà báo và Công luận', 'Journalists and Public Opinion Newspaper'],
  ]),
  ...publishedBy('Liên hiệp các tổ chức hữu nghị Việt Nam', 'body', [
    ['thoidai.com.vn', 'Tạp chí Thời Đại', 'Viet Nam Times'],
  ]),
  ...publishedBy('Viện Hàn lâm Khoa học xã hội Việt Nam', 'body', [
    ['vass.gov.vn', 'Viện Hàn lâm Khoa học xã hội Việt Nam', 'Vietnam Academy of Social Sciences'],
  ]),
  ...publishedBy('Viện Hàn lâm Khoa học và Công nghệ Việt Nam', 'body', [
    ['vast.gov.vn', 'Viện Hàn lâm Khoa học và Công nghệ Việt Nam', 'Vietnam Academy of Science and Technology'],
  ]),
];
