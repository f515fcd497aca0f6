/**
 * Words of several syllables in which a syllable is no number, no negation and no date although it is one elsewhere. The longest
 * that fits is taken before any syllable is judged, so that "đầu tư" for "vốn" is wording. A group is named after the syllable; its
 * reason stands beside it.
 */

const GROUPS: readonly string[] = [
  // "năm" is the year, or an old saying of five.
  'bao năm|các năm|cả năm|hàng năm|hằng năm|lâu năm|mấy năm|mỗi năm|nhiều năm|những năm|năm bè bảy mối|năm bản lề|năm châu|năm căn|năm cũ|năm học|năm mới|năm nhuận|năm sinh|năm tháng|năm tài chính|quanh năm|trong năm|tròn năm|từng năm',
  // "tư" is private, thought, goods: four only behind a ten, "thứ" and "tháng".
  'ba tư|bộ tư lệnh|nhà đầu tư|riêng tư|suy tư|trầm tư|tâm tư|tư bản|tư chất|tư cách|tư dinh|tư duy|tư gia|tư hữu|tư liệu|tư liệu sản xuất|tư lệnh|tư lợi|tư nghĩa|tư pháp|tư sản|tư thông|tư thù|tư thương|tư thế|tư thục|tư trang|tư tình|tư tưởng|tư vấn|vô tư|vật tư|đầu tư|đối tác công tư|ưu tư',
  // "ba" in things, places and people.
  'ba ba|ba bể|ba chúc|ba chẽ|ba chỉ|ba gác|ba hoa|ba lan|ba lòng|ba lô|ba má|ba mẹ|ba na|ba phải|ba rọi|ba toong|ba tri|ba tơ|ba vì|ba đình|ba đồn|cu ba|dư ba|phong ba|ông ba mươi',
  // "không" is the air; or the phrase affirms ("không chỉ", "không ngừng", "không thể thiếu").
  'chân không|cảng hàng không|hay không|hàng không|hư không|khi không|không chuyên|không chỉ|không chừng|không dây|không dưng|không gian|không gian mạng|không khí|không khỏi|không kém|không lưu|không lực|không ngừng|không những|không phận|không quân|không thể không|không thể thiếu|không trung|không tưởng|không tặc|không vận|không ít|không đối không|phòng không|tay không|thinh không|thu phí không dừng|trên không|tôn ngộ không|vườn không nhà trống|đất đối không',
  // "vô" says how much, or names a thing; in the south it is "vào".
  'chức vô địch|nhảy vô|vô biên|vô cùng|vô cơ|vô giá|vô hình trung|vô hạn|vô lăng|vô nam|vô nhà|vô sản|vô số|vô thường|vô thời hạn|vô tranh|vô tuyến|vô tình|vô tận|vô vàn|vô địch|đi vô',
  // "bất" in words that deny nothing a reader would miss.
  'bất biến|bất chấp|bất chợt|bất cập|bất cứ|bất diệt|bất giác|bất hủ|bất khuất|bất khả xâm phạm|bất kì|bất kể|bất kỳ|bất luận|bất ngờ|bất tỉnh|bất tử|bất đắc dĩ|bất động sản',
  // "phi" flies; Africa; what is not material.
  'bắc phi|châu phi|hoàng phi|nam phi|phi công|phi cơ|phi hành gia|phi hành đoàn|phi lao|phi lê|phi líp pin|phi mã|phi nước đại|phi tang|phi thuyền|phi thường|phi tiêu|phi trường|phi vật thể|phi vụ|phi đội|trung phi|trừ phi',
  // Particles in turns of phrase and in dishes.
  'bún chả|chưa chừng|chưa kể|chả cá|chả giò|chả lẽ|chả lụa|chẳng bao lâu|chẳng hạn|chẳng lẽ|chẳng may|chẳng những|chẳng qua|chẳng thà|giò chả',
  // "thiếu" is young, or a rank.
  'thanh thiếu nhi|thanh thiếu niên|thiếu lâm|thiếu nhi|thiếu niên|thiếu nữ|thiếu thời|thiếu tá|thiếu tướng|thiếu uý',
  // "bác" is an uncle and learned; the others inside a word.
  'bác học|bác hồ|bác sĩ|bác sỹ|bác ái|chú bác|cô bác|cấm cung|diệt trừ|dừng chân|hoà hoãn|hoãn xung|học bác|khấu trừ|khỏi bệnh|lời bác|miễn cưỡng|miễn dịch|miễn là|miễn sao|ra khỏi|theo bác|thoát khỏi|trạm dừng nghỉ|trừ lùi|trừ tà|tử cấm thành|uyên bác|điểm dừng|ơn bác',
  // "một" is the article "a".
  'mai một|mỗi một|một chiều|một chút|một cách|một cửa|một khi|một loạt|một lòng|một mình|một mất một còn|một mặt|một mực|một phần|một số|một thời|một trong|một vài',
  // "hai" that counts nothing.
  'có một không hai|hai bà trưng|hai chiều|hai lòng|hai lúa|hai mặt',
  // "nhất" is one and the same, or the superlative.
  'bậc nhất|cao nhất|chậm nhất|duy nhất|gần nhất|hợp nhất|lớn nhất|muộn nhất|mạnh nhất|mới nhất|nhanh nhất|nhất là|nhất mực|nhất nhất|nhất quán|nhất thiết|nhất thể hoá|nhất thời|nhất trí|nhất định|nhỏ nhất|quan trọng nhất|sớm nhất|thấp nhất|thống nhất|tân sơn nhất|tốt nhất|xa nhất|đẹp nhất|đồng nhất',
  // Places, ripe fruit, gossip.
  'bà tám|bảy hiền|bảy núi|chín chắn|chín muồi|chín suối|gạo tám|lúa chín|mười mươi|ngã bảy|nấu chín|quả chín|sáu dân|trái chín|tám chuyện',
  // Many, a family, a rate.
  'bà triệu|bạt ngàn|họ triệu|muôn ngàn|muôn vạn|nghìn thu|nghìn trùng|ngàn xưa|núi ngàn|triệu chứng|triệu hồi|triệu phong|triệu phú|triệu sơn|triệu tập|trăm họ|trăm mối|trăm nghề|tỉ giá|tỉ lệ|tỉ mỉ|tỉ phú|tỉ số|tỷ giá|tỷ lệ|tỷ mỉ|tỷ phú|tỷ suất|tỷ số|tỷ trọng|vạn chài|vạn hạnh|vạn ninh|vạn niên|vạn sự|vạn thọ|vạn vật|vạn xuân|đại ngàn',
  // Pairs that are none, ranks, the spirit.
  'anh linh|bán lẻ|chia lẻ|gio linh|hợp mốt|linh hoạt|linh hồn|linh kiện|linh mục|linh thiêng|linh vật|lăm le|lẻ loi|lẻ tẻ|mê linh|nửa chừng|nửa vời|phụ tá|riêng lẻ|sinh đôi|song đôi|tay đôi|thượng tá|trung tá|tá dược|tá điền|tâm linh|đôi bên|đôi co|đôi khi|đôi lúc|đôi mắt|đôi nét|đơn lẻ|đại tá',
  // Words of time that tell none.
  'bao giờ|buổi chiều tà|bây giờ|bóng tối|bỏ qua|cao quý|chiều cao|chiều chuộng|chiều dài|chiều hướng|chiều rộng|chiều sâu|gương sáng|hiện nay|hoa kỳ|hoa mai|kỳ diệu|kỳ thị|kỳ vọng|lâu nay|mai mối|mai táng|nay mai|nhiều chiều|phú quý|qua lại|quý báu|quý hiếm|quý khách|quý mến|quý vị|quý độc giả|sao mai|soi sáng|sáng chế|sáng kiến|sáng lập|sáng ngời|sáng suốt|sáng sủa|sáng tác|sáng tạo|thông qua|thổ nhĩ kỳ|thời kỳ|trong sáng|trân quý|trải qua|tuần hoàn|tuần tra|tuần tự|tươi sáng|tối cao|tối ưu|vượt qua|xưa nay|ánh sáng|đen tối|đi tuần|điểm sáng|đảo chiều',
];

export const COMPOUNDS: readonly string[] = GROUPS.flatMap((group) => group.split('|'));

/** Of these, the ones whose last syllables are no word without "không": the air, not a denial. */
export const OF_THE_AIR: ReadonlySet<string> = new Set(
  'không dây|không gian|không gian mạng|không khí|không lưu|không lực|không phận|không quân|không trung|không tưởng|không tặc|không vận'.split(
    '|',
  ),
);
