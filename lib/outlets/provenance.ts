/**
 * Where each row of the outlet table is known from, and what about it is not certain. A new row goes here too. Hosts are
 * parted by white space. Beside the table rather than in it: the options page shows it, and nothing else has to carry it.
 * (That a successor is not certain stands in the row itself: `probablyMergedInto`.)
 */

import type { Outlet } from './outlet';

/** What shows that an outlet publishes at a host. Names, governing bodies and mergers are general knowledge throughout. */
const HOSTS_BY_SOURCE = {
  /** A page as it was served. */
  page: `
    baochinhphu.vn vpcp.chinhphu.vn xaydungchinhsach.chinhphu.vn baodautu.vn toaan.gov.vn baolaocai.vn
    baocantho.com.vn sotttt.hanoi.gov.vn tuoitre.vn nld.com.vn vnexpress.net dantri.com.vn vietnamnet.vn vtcnews.vn
    znews.vn cafef.vn`,
  /** A served page in a public reader of feeds. */
  'feed-page': `
    nhandan.vn vietnamplus.vn baotintuc.vn vov.vn vtv.vn`,
  /** Named in the documents that the product was ordered with. */
  document: `
    nhandan.com.vn baohaugiang.com.vn`,
  /** A public collection of pages on military affairs. */
  'page-collection': `
    en.baochinhphu.vn en.qdnd.vn mod.gov.vn bocongan.gov.vn moit.gov.vn`,
  /** The rules of a public crawler of 2026, not checked against a live page. */
  'crawler-2026': `
    daibieunhandan.vn bnews.vn vtv.gov.vn qdnd.vn cand.com.vn anninhthudo.vn mofa.gov.vn moj.gov.vn baophapluat.vn
    moet.gov.vn moh.gov.vn bvhttdl.gov.vn moha.gov.vn mof.gov.vn mae.gov.vn nongnghiepmoitruong.vn mard.gov.vn
    mst.gov.vn cema.gov.vn thanhtra.gov.vn congly.vn mattran.org.vn hanoimoi.vn huengaynay.vn baolaichau.vn
    baodienbienphu.vn baosonla.vn baocaobang.vn baoquangninh.vn baothanhhoa.vn baonghean.vn baohatinh.vn
    baothainguyen.vn baobacninhtv.vn baohungyen.vn baohaiphong.vn baoquangtri.vn baodanang.vn baoquangngai.vn
    baogialai.com.vn baodaklak.vn sggp.org.vn baobinhduong.vn baodongnai.com.vn baotayninh.vn baodongthap.vn
    baocamau.vn dongkhoi.baovinhlong.vn thanhnien.vn vneconomy.vn cafebiz.vn genk.vn soha.vn 24h.com.vn`,
  /** The rules of a public crawler of 2019–2020, not checked against a live page. */
  'crawler-2019': `
    tapchicongsan.org.vn dangcongsan.vn baodientu.chinhphu.vn bizhub.vn thethaovanhoa.vn tapchiqptd.vn
    bienphong.com.vn baohaiquanvietnam.vn phongkhongkhongquan.vn baoquankhu2.com.vn baoquankhu4.com.vn
    baoquankhu7.vn congan.com.vn baoquocte.vn congthuong.vn giaoducthoidai.vn suckhoedoisong.vn toquoc.vn
    baodansinh.vn thoibaotaichinhvietnam.vn haiquanonline.com.vn baodauthau.vn tapchitaichinh.vn thoibaonganhang.vn
    nongnghiep.vn baotainguyenmoitruong.vn baoxaydung.com.vn baogiaothong.vn vietq.vn baovephapluat.vn daidoanket.vn
    tapchimattran.vn congluan.vn thoidai.com.vn dienbien.gov.vn baolangson.vn caobang.gov.vn quangninh.gov.vn
    baotuyenquang.com.vn baohagiang.vn laocai.gov.vn baoyenbai.com.vn thainguyen.gov.vn baophutho.vn
    baovinhphuc.com.vn baohoabinh.com.vn hoabinh.gov.vn bacgiang.gov.vn baothaibinh.com.vn quangtri.gov.vn
    baoquangbinh.vn danang.gov.vn baoquangnam.vn quangnam.gov.vn quangngai.gov.vn baokontum.com.vn kontum.gov.vn
    binhdinh.gov.vn baokhanhhoa.vn khanhhoa.gov.vn baoninhthuan.com.vn baobinhthuan.com.vn binhthuan.gov.vn
    baobinhphuoc.com.vn tayninh.gov.vn baosoctrang.org.vn baodongkhoi.vn baoapbac.vn baobaclieu.vn baoangiang.com.vn
    kiengiang.gov.vn kinhtedothi.vn voh.com.vn baovinhlong.com.vn plo.vn tienphong.vn svvn.vn hoahoctro.vn
    laodong.vn laodongthudo.vn phunuvietnam.vn danviet.vn nguoiduatin.vn lsvn.vn viettimes.vn ngaynay.vn
    giaoduc.net.vn reatimes.vn petrotimes.vn doanhnhansaigon.vn bongdaplus.vn baovannghe.com.vn nguoidothi.net.vn
    thieunien.vn`,
  /** Public dictionaries of crawlers, not checked against a live page. */
  'crawler-dictionary': `
    vovworld.vn cadn.com.vn`,
  /** Known to those who read the Vietnamese press; not looked up. */
  'general-knowledge': `
    en.nhandan.vn tuyengiao.vn danvan.vn hochiminh.vn xaydungdang.org.vn noichinh.vn ubkttw.vn hcma.vn
    lyluanchinhtri.vn gov.vn vpctn.gov.vn quochoi.vn quochoitv.vn lapphap.vn sav.gov.vn baokiemtoan.vn chinhphu.vn
    congbao.chinhphu.vn vnanet.vn vietnam.vnanet.vn en.vietnamplus.vn dantocmiennui.vn vietnamnews.vn english.vov.vn
    qpvn.vn vannghequandoi.com.vn canhsatbien.vn baoquankhu1.vn en.cand.com.vn antv.gov.vn en.baoquocte.vn
    danchuphapluat.vn tapchicongthuong.vn baovanhoa.vn vietnam.vn tcnn.vn molisa.gov.vn vir.com.vn mpi.gov.vn
    sbv.gov.vn monre.gov.vn moc.gov.vn baoxaydung.vn mt.gov.vn most.gov.vn vjst.vn mic.gov.vn baodantoc.vn
    thanhtra.com.vn tapchitoaan.vn vksndtc.gov.vn kiemsat.vn congdoan.vn doanthanhnien.vn hoilhpn.org.vn vass.gov.vn
    vast.gov.vn hanoi.gov.vn hue.gov.vn laichau.gov.vn sonla.gov.vn langson.gov.vn thanhhoa.gov.vn nghean.gov.vn
    hatinh.gov.vn tuyenquang.gov.vn hagiang.gov.vn yenbai.gov.vn baobackan.vn backan.gov.vn phutho.gov.vn
    vinhphuc.gov.vn bacninh.gov.vn baobacgiang.vn hungyen.gov.vn thaibinh.gov.vn haiphong.gov.vn baohaiduong.vn
    haiduong.gov.vn baoninhbinh.org.vn ninhbinh.gov.vn baohanam.com.vn hanam.gov.vn baonamdinh.vn namdinh.gov.vn
    quangbinh.gov.vn gialai.gov.vn baobinhdinh.vn ninhthuan.gov.vn baolamdong.vn lamdong.gov.vn baodaknong.vn
    daknong.gov.vn daklak.gov.vn baophuyen.vn phuyen.gov.vn hochiminhcity.gov.vn binhduong.gov.vn
    baobariavungtau.com.vn baria-vungtau.gov.vn dongnai.gov.vn binhphuoc.gov.vn baolongan.vn longan.gov.vn
    cantho.gov.vn soctrang.gov.vn haugiang.gov.vn baovinhlong.vn vinhlong.gov.vn bentre.gov.vn baotravinh.vn
    travinh.gov.vn dongthap.gov.vn tiengiang.gov.vn camau.gov.vn baclieu.gov.vn angiang.gov.vn baokiengiang.vn
    hanoitimes.vn hanoionline.vn hcmcpv.org.vn en.sggp.org.vn htv.com.vn baobacninh.vn news.tuoitre.vn
    thesaigontimes.vn tuoitrethudo.vn phunuonline.com.vn e.vnexpress.net diendandoanhnghiep.vn kenh14.vn`,
};

/** The fields of a row that are not certain. */
const HOSTS_BY_DOUBT = {
  /** The address, or whether it is still the one. */
  host: `
    baoxaydung.vn baophuyen.vn baovinhlong.vn hochiminhcity.gov.vn hue.gov.vn diendandoanhnghiep.vn baobackan.vn
    baobacgiang.vn baodaknong.vn baonamdinh.vn baovannghe.com.vn thieunien.vn`,
  /** The name; of a province's paper also what the office that it merged into with the station is called. */
  name: `
    tuyengiao.vn danvan.vn cema.gov.vn tcnn.vn thanhtra.com.vn baodautu.vn thoibaotaichinhvietnam.vn
    haiquanonline.com.vn tapchitaichinh.vn dongkhoi.baovinhlong.vn danviet.vn bongdaplus.vn
    hanoimoi.vn huengaynay.vn baolaichau.vn baodienbienphu.vn baosonla.vn baolangson.vn baocaobang.vn baoquangninh.vn
    baothanhhoa.vn baonghean.vn baohatinh.vn baotuyenquang.com.vn baolaocai.vn baothainguyen.vn baophutho.vn
    baobacninhtv.vn baohungyen.vn baohaiphong.vn baoninhbinh.org.vn baoquangtri.vn baodanang.vn baoquangngai.vn
    baogialai.com.vn baokhanhhoa.vn baolamdong.vn baodaklak.vn baodongnai.com.vn baotayninh.vn baocantho.com.vn
    baovinhlong.vn baodongthap.vn baocamau.vn baoangiang.com.vn`,
  governingBody: `
    hochiminh.vn lapphap.vn anninhthudo.vn congan.com.vn cadn.com.vn baodantoc.vn vietnam.vn vietq.vn canhsatbien.vn
    tuoitre.vn news.tuoitre.vn plo.vn thesaigontimes.vn phunuonline.com.vn svvn.vn hoahoctro.vn nguoiduatin.vn
    petrotimes.vn reatimes.vn genk.vn kenh14.vn soha.vn cafebiz.vn 24h.com.vn nguoidothi.net.vn bongdaplus.vn`,
  /** The day; a paper that merged with its province may have done so earlier or later. */
  since: `
    danvan.vn quochoitv.vn dantocmiennui.vn toquoc.vn voh.com.vn dangcongsan.vn anninhthudo.vn congan.com.vn cadn.com.vn nongnghiep.vn
    baotainguyenmoitruong.vn baogiaothong.vn baohagiang.vn baoyenbai.com.vn baobackan.vn baovinhphuc.com.vn
    baohoabinh.com.vn baobacgiang.vn baothaibinh.com.vn baohaiduong.vn baohanam.com.vn baonamdinh.vn baoquangbinh.vn
    baoquangnam.vn baokontum.com.vn baobinhdinh.vn baoninhthuan.com.vn baodaknong.vn baobinhthuan.com.vn
    baophuyen.vn baobinhduong.vn baobariavungtau.com.vn baobinhphuoc.com.vn baolongan.vn baosoctrang.org.vn
    baohaugiang.com.vn baodongkhoi.vn baotravinh.vn baoapbac.vn baobaclieu.vn baokiengiang.vn`,
  /** Whether it still publishes. */
  open: `
    bizhub.vn bienphong.com.vn baohaiquanvietnam.vn phongkhongkhongquan.vn baoquankhu1.vn baoquankhu2.com.vn
    baoquankhu4.com.vn baoquankhu7.vn anninhthudo.vn congan.com.vn cadn.com.vn baodansinh.vn haiquanonline.com.vn
    baodauthau.vn thoibaotaichinhvietnam.vn tapchitaichinh.vn thanhtra.com.vn kinhtedothi.vn hanoionline.vn sotttt.hanoi.gov.vn tuoitrethudo.vn laodongthudo.vn
    baovannghe.com.vn thieunien.vn`,
};

export type HostSource = keyof typeof HOSTS_BY_SOURCE;
export type HostDoubt = keyof typeof HOSTS_BY_DOUBT;

/** Each host with its sources, and with its doubts: a host is to have one source, and may have several doubts. */
export const SOURCES_BY_HOST: ReadonlyMap<string, HostSource[]> = byHost(HOSTS_BY_SOURCE);
export const DOUBTS_BY_HOST: ReadonlyMap<string, HostDoubt[]> = byHost(HOSTS_BY_DOUBT);

/** All that is not certain of a row. */
export function doubtsOf({ host, successor }: Outlet): (HostDoubt | 'successor')[] {
  return [...(DOUBTS_BY_HOST.get(host) ?? []), ...(successor?.uncertain ? (['successor'] as const) : [])];
}

function byHost<Key extends string>(lists: Record<Key, string>): Map<string, Key[]> {
  const keys = new Map<string, Key[]>();
  for (const key of Object.keys(lists) as Key[]) {
    for (const host of lists[key].trim().split(/\s+/)) keys.set(host, [...(keys.get(host) ?? []), key]);
  }
  return keys;
}
