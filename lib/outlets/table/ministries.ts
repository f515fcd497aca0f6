/** Ministries and ministerial agencies, with their papers. Several merged on 1 March 2025. */

import { ENGLISH, FORMER_ADDRESS, mergedInto, probablyMergedInto, publishedBy } from '../rows';

const MERGER_DAY = '2025-03-01';

export const MINISTRY_OUTLETS = [
  ...publishedBy('Bộ Ngoại giao', 'ministry', [
    ['mofa.gov.vn', 'Bộ Ngoại giao', 'Ministry of Foreign Affairs'],
    ['baoquocte.vn', 'Báo Thế giới và Việt Nam', 'The World and Vietnam Report'],
    ['en.baoquocte.vn', 'Báo Thế giới và Việt Nam (tiếng Anh)', 'The World and Vietnam Report', ENGLISH],
  ]),
  ...publishedBy('Bộ Tư pháp', 'ministry', [
    ['moj.gov.vn', 'Bộ Tư pháp', 'Ministry of Justice'],
    ['baophapluat.vn', 'Báo Pháp luật Việt Nam', 'Vietnam Law Newspaper'],
    ['danchuphapluat.vn', 'Tạp chí Dân chủ và Pháp luật', 'Democracy and Law Journal'],
  ]),
  ...publishedBy('Bộ Công Thương', 'ministry', [
    ['moit.gov.vn', 'Bộ Công Thương', 'Ministry of Industry and Trade'],
    ['congthuong.vn', 'Báo Công Thương', 'Industry and Trade Newspaper'],
    ['tapchicongthuong.vn', 'Tạp chí Công Thương', 'Industry and Trade Magazine'],
  ]),
  ...publishedBy('Bộ Giáo dục và Đào tạo', 'ministry', [
    ['moet.gov.vn', 'Bộ Giáo dục và Đào tạo', 'Ministry of Education and Training'],
    ['giaoducthoidai.vn', 'Báo Giáo dục và Thời đại', 'Education and Times Newspaper'],
  ]),
  ...publishedBy('Bộ Y tế', 'ministry', [
    ['moh.gov.vn', 'Bộ Y tế', 'Ministry of Health'],
    ['suckhoedoisong.vn', 'Báo Sức khỏe và Đời sống', 'Health and Life Newspaper'],
  ]),
  ...publishedBy('Bộ Văn hóa, Thể thao và Du lịch', 'ministry', [
    ['bvhttdl.gov.vn', 'Bộ Văn hóa, Thể thao và Du lịch', 'Ministry of Culture, Sports and Tourism'],
    ['baovanhoa.vn', 'Báo Văn hóa', 'Culture Newspaper'],
    ['toquoc.vn', 'Báo điện tử Tổ Quốc', 'To Quoc Online Newspaper', probablyMergedInto('baovanhoa.vn', '2025')],
    ['vietnam.vn', 'Vietnam.vn', 'Vietnam.vn'],
  ]),
  ...publishedBy('Bộ Nội vụ', 'ministry', [
    ['moha.gov.vn', 'Bộ Nội vụ', 'Ministry of Home Affairs'],
    ['tcnn.vn', 'Tạp chí Tổ chức nhà nước và Lao động', 'State Organisation and Labour Review'],
  ]),
  ...publishedBy('Bộ Lao động - Thương binh và Xã hội', 'ministry', [
    [
      'molisa.gov.vn',
      'Bộ Lao động - Thương binh và Xã hội',
      'Ministry of Labour, Invalids and Social Affairs',
      mergedInto('moha.gov.vn', MERGER_DAY),
    ],
    ['baodansinh.vn', 'Báo Dân sinh', 'Dan Sinh Newspaper'],
  ]),
  ...publishedBy('Bộ Tài chính', 'ministry', [
    ['mof.gov.vn', 'Bộ Tài chính', 'Ministry of Finance'],
    ['baodautu.vn', 'Báo Đầu tư', 'Vietnam Investment Newspaper'],
    ['vir.com.vn', 'Báo Đầu tư (tiếng Anh)', 'Vietnam Investment Review', ENGLISH],
    ['thoibaotaichinhvietnam.vn', 'Thời báo Tài chính Việt Nam', 'Vietnam Financial Times'],
    ['haiquanonline.com.vn', 'Tạp chí Hải quan', 'Customs Magazine'],
    ['baodauthau.vn', 'Báo Đấu thầu', 'Bidding Newspaper'],
    ['tapchitaichinh.vn', 'Tạp chí Tài chính', 'Finance Review'],
  ]),
  ...publishedBy('Bộ Kế hoạch và Đầu tư', 'ministry', [
    [
      'mpi.gov.vn',
      'Bộ Kế hoạch và Đầu tư',
      'Ministry of Planning and Investment',
      mergedInto('mof.gov.vn', MERGER_DAY),
    ],
  ]),
  ...publishedBy('Ngân hàng Nhà nước Việt Nam', 'ministry', [
    ['sbv.gov.vn', 'Ngân hàng Nhà nước Việt Nam', 'State Bank of Vietnam'],
    ['thoibaonganhang.vn', 'Thời báo Ngân hàng', 'Banking Times'],
  ]),
  ...publishedBy('Bộ Nông nghiệp và Môi trường', 'ministry', [
    ['mae.gov.vn', 'Bộ Nông nghiệp và Môi trường', 'Ministry of Agriculture and Environment'],
    ['nongnghiepmoitruong.vn', 'Báo Nông nghiệp và Môi trường', 'Agriculture and Environment Newspaper'],
  ]),
  ...publishedBy('Bộ Nông nghiệp và Phát triển nông thôn', 'ministry', [
    [
      'mard.gov.vn',
      'Bộ Nông nghiệp và Phát triển nông thôn',
      'Ministry of Agriculture and Rural Development',
      mergedInto('mae.gov.vn', MERGER_DAY),
    ],
    [
      'nongnghiep.vn',
      'Báo Nông nghiệp Việt Nam',
      'Vietnam Agriculture Newspaper',
      mergedInto('nongnghiepmoitruong.vn', '2025-03'),
    ],
  ]),
  ...publishedBy('Bộ Tài nguyên và Môi trường', 'ministry', [
    [
      'monre.gov.vn',
      'Bộ Tài nguyên và Môi trường',
      'Ministry of Natural Resources and Environment',
      mergedInto('mae.gov.vn', MERGER_DAY),
    ],
    [
      'baotainguyenmoitruong.vn',
      'Báo Tài nguyên và Môi trường',
      'Natural Resources and Environment Newspaper',
      mergedInto('nongnghiepmoitruong.vn', '2025-03'),
    ],
  ]),
  ...publishedBy('Bộ Xây dựng', 'ministry', [
    ['moc.gov.vn', 'Bộ Xây dựng', 'Ministry of Construction'],
    ['baoxaydung.vn', 'Báo Xây dựng', 'Construction Newspaper'],
    ['baoxaydung.com.vn', 'Báo Xây dựng', 'Construction Newspaper', FORMER_ADDRESS],
  ]),
  ...publishedBy('Bộ Giao thông vận tải', 'ministry', [
    ['mt.gov.vn', 'Bộ Giao thông vận tải', 'Ministry of Transport', mergedInto('moc.gov.vn', MERGER_DAY)],
    ['baogiaothong.vn', 'Báo Giao thông', 'Transport Newspaper', mergedInto('baoxaydung.vn', '2025-03')],
  ]),
  ...publishedBy('Bộ Khoa học và Công nghệ', 'ministry', [
    ['mst.gov.vn', 'Bộ Khoa học và Công nghệ', 'Ministry of Science and Technology'],
    ['most.gov.vn', 'Bộ Khoa học và Công nghệ', 'Ministry of Science and Technology', FORMER_ADDRESS],
    ['vjst.vn', 'Tạp chí Khoa học và Công nghệ Việt Nam', 'Vietnam Journal of Science and Technology'],
    ['vietq.vn', 'Tạp chí Chất lượng Việt Nam', 'Vietnam Quality Magazine'],
  ]),
  ...publishedBy('Bộ Thông tin và Truyền thông', 'ministry', [
    [
      'mic.gov.vn',
      'Bộ Thông tin và Truyền thông',
      'Ministry of Information and Communications',
      mergedInto('mst.gov.vn', MERGER_DAY),
    ],
  ]),
  ...publishedBy('Bộ Dân tộc và Tôn giáo', 'ministry', [
    ['cema.gov.vn', 'Bộ Dân tộc và Tôn giáo', 'Ministry of Ethnic and Religious Affairs'],
    ['baodantoc.vn', 'Báo Dân tộc và Phát triển', 'Ethnicity and Development Newspaper'],
  ]),
  ...publishedBy('Thanh tra Chính phủ', 'ministry', [
    ['thanhtra.gov.vn', 'Thanh tra Chính phủ', 'Government Inspectorate'],
    ['thanhtra.com.vn', 'Báo Thanh tra', 'Inspection Newspaper'],
  ]),
];
