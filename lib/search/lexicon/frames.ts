/**
 * How people say in a whole sentence what the office says in one word: a doing and a thing with other words between them ("mua của ông hàng xóm
 * mảnh nương"). One meaning a line: `concept (see concepts.ts): words | words`; one of each side, at most six syllables apart, in either order,
 * means the concept. `>` instead of `|`: only in this order.
 */
export const frames = `
landTransfer: mua; bán; nhượng; sang nhượng; tặng | đất; nương; ruộng; vườn; rẫy; đồi; miếng đất; mảnh đất
parcel: cắt; chia; xẻ; tách | đất; thửa; miếng đất; mảnh đất; lô đất; mảnh vườn
landDispute: lấn; lấn chiếm; chiếm; giành; cãi nhau; tranh | đất; vườn; ruộng; nương; ranh; bờ rào; lối đi; bờ ruộng
landTitle: đất; vườn; nương; nhà > chưa có bìa; không có bìa; chưa có sổ; không có sổ; làm bìa; làm sổ; xin bìa
landPurpose: ruộng; nương; vườn; rừng; đất trồng > làm nhà; xây nhà; cất nhà; dựng nhà; lên nhà; đất ở
landGive: hiến; cho nhà nước; cho thôn; cho xã; cho đường > đất; vườn; ruộng; nương; đi qua
inherit: để lại; chia của | đất; nhà; tài sản; anh em; của cải
buildPermit: xây; dựng; cất > nhà; nhà mới; căn nhà; ngôi nhà; chuồng
repair: sửa; lợp; nâng; thay; cơi; chữa > mái; mái nhà; tầng; bếp; nhà cũ; tường
disaster: nhà; bếp > cháy hết; bị cháy; cháy rồi; sập; bị sập; đổ; trôi; bị trôi; tốc mái; bị vùi
tempHouse: nhà > dột; dột nát; rách nát; sắp sập; tạm bợ
disease: lợn; gà; vịt; trâu; bò; dê; gia súc > dịch; bị dịch; chết hết; chết vì bệnh; ốm chết
forestCut: chặt; cưa; hạ; khai thác; bán | keo; gỗ; quế; mỡ; bồ đề; xoan; cây rừng
treecut: cây > đổ; sắp đổ; chặt; chặt bỏ; tỉa; trước nhà; ven đường
well: khoan; đào > giếng; lấy nước; nước uống
sidewalk: rạp; vật liệu; gạch; cát; hàng quán > đường; lòng đường; vỉa hè; ra đường; lề đường
residence: vào; cho vào; nhập; về > chung sổ; sổ nhà; sổ hộ khẩu; chung hộ; hộ khẩu; khẩu
splitHousehold: sổ; hộ; khẩu | riêng; ra riêng; ở riêng
cutResidence: cắt; xóa; rút; gạch | khẩu; hộ khẩu; tên trong sổ; sổ hộ khẩu
overnight: khách; người quen; họ hàng; bạn > ngủ; ngủ lại; ở lại; nghỉ lại; ở chơi
tempAway: đi làm; đi làm thuê; đi công nhân; đi xa > tháng; năm; lâu; mấy tháng; nửa năm
idcard: đến tuổi; đủ tuổi > căn cước; chứng minh
vehicleTransfer: mua lại; đứng tên; chính chủ; sang; mua của > xe; xe máy; ô tô; xe cũ
plate: xe; xe máy; ô tô > biển; lấy biển; làm biển; bấm biển
correctCivil: khai sinh | sai; sai tên; ghi sai; viết sai; nhầm; sửa; sửa lại; đổi họ; đổi tên
adopt: xin; nhận; đón; bế > về nuôi; làm con; làm con nuôi; nuôi luôn
guardian: ông; bà; ông bà; chú; bác; cô; dì; cậu > nuôi cháu; trông cháu; chăm cháu
birth: đẻ; sinh; vợ đẻ > cháu; con; em bé; đứa; thằng cu; con gái; con trai
divorce: bỏ; chia tay; bỏ nhau > vợ; chồng; nhau
marriage: cưới; lấy | vợ; chồng; nhau; người yêu
pension: tuổi; già; cao tuổi > được tiền; tiền gì; có tiền; lương; trợ cấp; không có lương
disabled: câm; điếc; mù; liệt; què; cụt; tật; bại | từ bé; bẩm sinh; chân; tay; mắt; nằm một chỗ; từ nhỏ
funeral: tiền; được; cho > làm ma; chôn; đám ma; mai táng
household: mở; bán; làm > quán; tạp hóa; cửa hàng; bán hàng; quán nước; hàng ăn; quán cơm
pause: nghỉ; ngừng; dừng > mấy tháng; ít tháng; một thời gian; tạm; vài tháng
endIt: thôi; nghỉ; không; bỏ; dẹp > bán nữa; kinh doanh nữa; làm nữa; bán hàng nữa; hẳn
foodSafety: quán; bếp; hàng ăn > giấy vệ sinh; vệ sinh; an toàn
coopGroup: lập nhóm; nhóm; rủ nhau; góp | nuôi chung; trồng chung; làm chung; mấy nhà; hộ
labourExport: đi làm; đi lao động; sang làm; làm việc > nhật; hàn; đài loan; nhật bản; hàn quốc; nước ngoài; ả rập
military: tuổi; khám; gọi; đăng ký > bộ đội; nghĩa vụ; đi lính; nhập ngũ
boarding: học; con; trường > ở lại trường; xa trường; xa nhà; nội trú; bán trú; ăn ở tại trường
denounce: cán bộ; người; ai > ăn tiền; vòi tiền; đòi tiền; hối lộ; tham ô; nhũng nhiễu
complaint: làm sai; xử ép; quyết định sai; không công bằng | kiện; khiếu nại; gửi đơn; đơn
petition: phá; hỏng; cãi nhau; đánh nhau; ồn > kiện; gửi đơn; kêu ai; báo ai; thưa ai
religionGroup: tin lành; đạo; nhóm > tụ họp; họp; nhóm họp; cầu nguyện; sinh hoạt; hát thánh ca
cv: lý lịch; khai > đi làm; xin việc; công ty
will: viết; lập; làm; để lại > di chúc; cho con sau này
smallIrrigation: làm; sửa; đào; xin > mương; kênh; dẫn nước; phai
drug: nghiện; con nghiện; hút > cai; đi cai
`
