/**
 * Words that mean the same to the person who asks, one meaning a line: `id: word; word; …`. The office's word comes first.
 * The longest word that fits is taken, so "sửa nhà" is building, not correcting.
 */
export const concepts = `
birth: khai sinh; sinh con; đẻ con; sinh em bé; sinh cháu; đẻ cháu; mới sinh con; mới đẻ con; vừa sinh con; vừa đẻ con; sinh con xong; giấy khai sinh; đăng ký khai sinh; khai sanh; giấy khai sanh
death: khai tử; đăng ký khai tử; chứng tử; giấy chứng tử; báo tử; giấy báo tử; giấy chết
dead: chết; từ trần; qua đời; người chết; người mất; bố mất; mẹ mất; ông mất; bà mất; chồng mất; vợ mất; cha mất; con mất; bố mới mất; mẹ mới mất; ông mới mất; bà mới mất; chồng mới mất; vợ mới mất; mới mất; người thân mất; người nhà mất; tử vong; hy sinh mất; mất đi; đã mất; đã khuất; khuất núi; cụ mất; chết rồi
marriage: kết hôn; đăng ký kết hôn; giấy kết hôn; giấy đăng ký kết hôn; giấy chứng nhận kết hôn; hôn thú; giấy hôn thú; cưới; đám cưới; cưới vợ; cưới chồng; cưới nhau; hôn nhân; đám hỏi; kết duyên; lấy vợ; lấy chồng; lấy nhau; thành hôn; hôn nhân gia đình
single: tình trạng hôn nhân; xác nhận tình trạng hôn nhân; độc thân; giấy độc thân; xác nhận độc thân; chưa vợ; chưa chồng; chưa vợ chưa chồng; chưa kết hôn; còn độc thân; giấy chưa vợ; chưa lập gia đình
divorce: ly hôn; ly dị; bỏ vợ; bỏ chồng; hủy việc kết hôn
father: nhận cha mẹ con; nhận cha; nhận bố; nhận con; nhận mẹ; nhận cha con; ngoài giá thú; con ngoài giá thú; con riêng; con rơi; nhận lại con; nhận bố cho con; nhận cha cho con
adopt: nuôi con nuôi; con nuôi; nhận con nuôi; xin con nuôi; bố mẹ nuôi
guardian: giám hộ; người giám hộ; đỡ đầu
extract: trích lục; bản sao; cấp bản sao; sao lục; bản sao trích lục; trích sao; sao y; sao lại
correctCivil: cải chính hộ tịch; cải chính; thay đổi hộ tịch; sửa giấy khai sinh; sửa khai sinh; đổi họ; đổi tên con; đổi dân tộc; đổi họ tên; sai họ tên; đổi tên đệm; đổi chữ đệm; xác định lại dân tộc; sửa hộ tịch; sai năm sinh; sai ngày sinh; sai ngày tháng năm sinh; sửa ngày sinh; sửa năm sinh; sửa ngày tháng năm sinh
foreign: nước ngoài; yếu tố nước ngoài; người nước ngoài; ngoại quốc; việt kiều; người tây; hàn quốc; đài loan; nhật bản; người lào; người hàn; người hàn quốc; người đài loan; người thái lan; người nhật; người mỹ; người campuchia; người châu âu; người trung quốc; chồng trung quốc; vợ trung quốc; chồng tây
china: trung quốc; bên tàu; sang tàu; đi tàu
border: biên giới; khu vực biên giới; vùng biên giới; vùng biên; láng giềng; nước láng giềng; cửa khẩu
mobile: lưu động; tận nhà; tại nhà cán bộ; đến tận nơi; tại bản; về bản; xuống thôn; xuống bản
lost: cấp lại; mất; bị mất; làm mất; đánh mất; rơi mất; thất lạc; bị rách; rách; hỏng; bị hỏng; bị cháy mất; làm lại; xin lại; in lại; xin cấp lại; đăng ký lại; nhàu nát; bị nhòe; bị ướt; đánh rơi; bị rơi
change: thay đổi; đổi; sửa; sửa đổi; sửa đổi bổ sung; cấp đổi; điều chỉnh; chỉnh sửa; đính chính; hiệu đính; sai; bị sai; ghi sai; viết sai; nhầm; bị nhầm; ghi nhầm; sai sót; sửa lỗi; bị lỗi; sửa sai; sai tên; đổi tên; sửa tên; sai thông tin; sửa thông tin; đổi thông tin
extend: gia hạn; hết hạn; quá hạn; sắp hết hạn; hết thời hạn; xin thêm thời hạn
endIt: chấm dứt; không kinh doanh nữa; thôi kinh doanh; bỏ kinh doanh; thôi bán; không bán hàng nữa; không hoạt động nữa; chấm dứt hoạt động; giải thể; giải tán; đóng cửa; dẹp; thôi không; không làm nữa; ngừng hẳn; nghỉ hẳn; trả giấy phép; thôi làm; cho thôi; thôi hưởng; dẹp tiệm; nghỉ kinh doanh; nghỉ bán; nghỉ bán hàng; đóng mã số thuế; không bán nữa
pause: tạm ngừng; tạm dừng; tạm nghỉ; tạm đóng cửa; nghỉ một thời gian; tạm thời nghỉ
restart: hoạt động trở lại; trở lại; mở lại; hoạt động lại; bán lại; mở cửa lại; kinh doanh trở lại
found: thành lập; lập; mở; xin mở; mở mới; thành lập mới; cho phép thành lập; lập mới
copyCert: chứng thực bản sao; sao y bản chính; sao y công chứng; photo công chứng; phô tô công chứng; pho to công chứng; công chứng giấy tờ; chứng thực giấy tờ; công chứng bản sao; bản sao có chứng thực; bản sao chứng thực; sao y chứng thực; công chứng photo; photo chứng thực; đóng dấu sao y; dấu đỏ; bản sao từ bản chính; chứng thực bản sao từ bản chính; phô tô có dấu; chứng thực photo; phô tô chứng thực
certify: chứng thực; công chứng; thị thực; đóng dấu
signature: chữ ký; chứng thực chữ ký; xác nhận chữ ký; điểm chỉ; lăn tay; công chứng chữ ký
cv: sơ yếu lý lịch; lý lịch; lý lịch tự thuật; bản khai lý lịch; xác nhận lý lịch
proxy: giấy ủy quyền; ủy quyền; hợp đồng ủy quyền; uỷ quyền
deal: giao dịch; hợp đồng; hợp đồng giao dịch; chứng thực giao dịch; giấy mua bán
inherit: di sản; thừa kế; tài sản thừa kế; chia thừa kế; phân chia di sản; hưởng thừa kế; đất bố mẹ để lại; ông bà để lại; bố mẹ để lại; của để lại; khai nhận di sản
will: di chúc; lập di chúc
photo: photocopy; phô tô; pho to; photo; phôtô; photo copy; phô tô cóp pi; pho to copy
idcard: căn cước; căn cước công dân; thẻ căn cước; chứng minh thư; chứng minh thư nhân dân; chứng minh nhân dân; chứng minh; thẻ căn cước công dân; thẻ chip; căn cước gắn chip
eid: định danh điện tử; tài khoản định danh; tài khoản định danh điện tử; định danh; vneid; mức 2; mức độ 2; định danh mức 2; v n e i d; định danh mức độ 2; vneid mức 2
residence: thường trú; đăng ký thường trú; hộ khẩu; nhập hộ khẩu; nhập khẩu; sổ hộ khẩu; làm hộ khẩu; hộ khẩu thường trú; nhập khẩu cho con; nhập khẩu cho vợ; chuyển khẩu về; nhập hộ
cutResidence: xóa đăng ký thường trú; cắt hộ khẩu; cắt khẩu; xóa hộ khẩu; xóa khẩu; chuyển khẩu đi; xóa thường trú; xoá khẩu; gạch hộ khẩu; bỏ hộ khẩu; chuyển hộ khẩu đi; xoá tên hộ khẩu; xóa tên hộ khẩu
splitHousehold: tách hộ; tách khẩu; tách hộ khẩu; tách sổ hộ khẩu; ra ở riêng; tách riêng hộ; tách khẩu riêng
tempStay: tạm trú; đăng ký tạm trú; ở trọ; sổ tạm trú; thuê trọ; phòng trọ; nhà trọ
tempAway: tạm vắng; khai báo tạm vắng; vắng nhà; đi làm ăn xa; báo vắng
overnight: lưu trú; thông báo lưu trú; ngủ lại; ngủ qua đêm; ở qua đêm; nghỉ qua đêm; khách ở lại; ngủ nhờ
residenceProof: xác nhận thông tin về cư trú; xác nhận cư trú; giấy xác nhận cư trú; ct07; ct 07; giấy ct07; xác nhận nơi cư trú; xác nhận nơi ở; xác nhận hộ khẩu; xác nhận nhân khẩu; xác nhận thường trú; xác nhận thông tin cư trú
passport: hộ chiếu; passport; pát po; hộ chiếu phổ thông
borderPass: giấy thông hành; thông hành; sổ thông hành; giấy qua biên giới; giấy xuất nhập cảnh vùng biên giới; qua biên giới; sang biên giới; giấy biên giới; sang trung quốc; đi trung quốc; qua trung quốc; thẻ biên giới
vehicle: xe; xe máy; ô tô; xe mô tô; xe gắn máy; mô tô; xe hơi; phương tiện; xe con; xe tải
plate: biển số; biển số xe; biển xe; bấm biển
vehiclePaper: đăng ký xe; giấy tờ xe; cà vẹt; cà vẹt xe; cavet; ca vet xe; giấy đăng ký xe; chứng nhận đăng ký xe; đăng kí xe máy; đăng ký xe máy; cavet xe; giấy xe
vehicleTransfer: sang tên xe; xe cũ; xe máy cũ; mua lại xe; ô tô cũ; mua xe máy cũ; xe cũ mua lại; đổi chủ xe; thay đổi chủ xe; sang tên xe máy; sang tên ô tô; mua xe cũ; mua bán xe cũ; xe không chính chủ; sang tên đổi chủ xe
landTitle: giấy chứng nhận quyền sử dụng đất; làm sổ; cấp sổ; làm bìa; cấp bìa; ra sổ; sổ đỏ; sổ hồng; bìa đỏ; bìa đất; bìa hồng; bìa xanh; sổ đất; giấy tờ đất; giấy đất; sổ nhà đất; thẻ đỏ; bìa đỏ đất; giấy chứng nhận quyền sử dụng đất quyền sở hữu tài sản gắn liền với đất; quyền sử dụng đất quyền sở hữu tài sản gắn liền với đất; giấy chứng nhận đất
landTransfer: chuyển nhượng; sang tên; sang tên sổ đỏ; sang tên bìa đỏ; sang tên đất; chuyển quyền; mua bán đất; bán đất; mua đất; đăng ký biến động; biến động đất đai; sang sổ; sang nhượng; sang nhượng đất; sang tên quyền sử dụng đất; tặng cho đất; cho đất con; tặng cho quyền sử dụng đất; chuyển nhượng đất; biến động
parcel: tách thửa; tách đất; tách sổ; tách sổ đỏ; tách bìa; tách bìa đỏ; chia thửa; cắt đất; tách thửa đất; chia lô đất
merge: hợp thửa; nhập thửa; gộp thửa; gộp đất; gộp sổ; nhập hai thửa
landPurpose: chuyển mục đích sử dụng đất; sang đất ở; sang thổ cư; sang đất thổ cư; thành đất thổ cư; lên đất thổ; chuyển mục đích; lên thổ cư; thổ cư; lên đất ở; chuyển sang đất ở; đất vườn sang đất ở; chuyển đất vườn; chuyển đất ruộng; chuyển đất nông nghiệp; đất nông nghiệp sang đất ở; chuyển thổ cư; lên thổ; ruộng sang đất ở; thành đất ở; lên đất thổ cư
landDispute: tranh chấp đất đai; tranh chấp đất; hòa giải đất đai; hòa giải tranh chấp; hòa giải tranh chấp đất đai; lấn đất; lấn chiếm; chiếm đất; kiện đất; tranh đất; ranh giới đất; lấn ranh; lấn sang đất; đất bị lấn
mortgage: thế chấp; biện pháp bảo đảm; đăng ký biện pháp bảo đảm; cầm sổ; cắm sổ; vay ngân hàng; giải chấp; xóa thế chấp; giao dịch bảo đảm; cầm cố; cắm bìa đỏ; cắm sổ đỏ
landFee: tiền sử dụng đất; tiền đất; thuế đất
landTake: thu hồi đất; giải tỏa; đền bù; đền bù đất; giải phóng mặt bằng; bồi thường hỗ trợ tái định cư; tái định cư
landGive: hiến đất; tặng đất; hiến đất làm đường
landGrant: giao đất; xin đất; cấp đất; xin cấp đất; giao đất ở; thuê đất; cho thuê đất
buildPermit: giấy phép xây dựng; xây dựng; xây nhà; làm nhà; cất nhà; dựng nhà; phép xây dựng; giấy phép xây nhà; giấy phép làm nhà; xin phép xây nhà; xin phép làm nhà; xin phép xây dựng; giấy phép xây dựng mới; nhà ở riêng lẻ; xây nhà mới; cất nhà mới; xây; xây cất
repair: sửa chữa; sửa mái nhà; sửa mái; lợp mái; lợp lại mái; thay mái; sơn sửa nhà; cải tạo; sửa nhà; sửa chữa nhà; cải tạo nhà; nâng tầng; cơi nới; sửa chữa cải tạo; nâng cấp nhà; xây thêm; tu sửa; sửa lại nhà
moveHouse: di dời; di dời nhà; chuyển nhà; dời nhà; di chuyển nhà
planning: quy hoạch; thông tin quy hoạch; dính quy hoạch; trong quy hoạch
sidewalk: vỉa hè; lòng đường; lòng lề đường; hè phố; hè đường; lề đường
roadwork: thi công trên đường; đào đường; cắt đường; xẻ đường; thi công công trình trên đường bộ
treecut: chặt hạ; chặt cây; đốn cây; chặt; đốn hạ; hạ cây; cưa cây
well: nước dưới đất; giếng khoan; khoan giếng; đào giếng; nước ngầm; giếng nước; giếng; khai thác nước dưới đất
env: môi trường; xả thải; ô nhiễm
mineral: khoáng sản; cát sỏi; đất đá; khai thác cát; đất san lấp; khai thác đá
trade: kinh doanh; buôn bán; bán buôn; thương mại
household: hộ kinh doanh; giấy phép kinh doanh; đăng ký kinh doanh; đăng ký hộ kinh doanh; hộ cá thể; hộ kinh doanh cá thể; giấy đăng ký kinh doanh; kinh doanh cá thể; giấy phép bán hàng; giấy phép buôn bán
shop: quán; cửa hàng; tiệm; cửa hiệu; shop; quầy; hàng quán; sạp; ki ốt; kiốt; đại lý
eatery: quán ăn; dịch vụ ăn uống; nhà hàng; quán cơm; quán phở; quán bún; hàng ăn; bếp ăn; quán nhậu; quán lẩu; ăn uống; quán bia
coop: hợp tác xã; liên hiệp hợp tác xã
coopGroup: tổ hợp tác; tổ nhóm sản xuất; nhóm hộ sản xuất; nhóm hợp tác
alcohol: rượu; rượu ngô; rượu men lá; rượu gạo; rượu trắng; rượu bia
brew: sản xuất rượu; nấu rượu; sản xuất rượu thủ công; làm rượu; chưng cất rượu; nấu rượu bán; rượu thủ công; ngâm rượu; rượu tự nấu
sellAlcohol: bán lẻ rượu; bán rượu; buôn rượu; kinh doanh rượu
tobacco: thuốc lá; bán thuốc lá; sản phẩm thuốc lá; thuốc lào; bán lẻ thuốc lá; bán lẻ sản phẩm thuốc lá
gas: lpg chai; gas; bình gas; bình ga; bán gas; bán ga; khí đốt; khí dầu mỏ hóa lỏng; cửa hàng ga; cửa hàng gas; bếp ga; lpg
foodSafety: an toàn thực phẩm; vệ sinh thực phẩm; vệ sinh an toàn thực phẩm; an toàn vệ sinh thực phẩm; giấy vệ sinh; giấy phép an toàn thực phẩm
karaoke: karaoke; ka ra o ke; ka ra ô kê; quán hát; hát karaoke; kara oke; kraoke; karaôkê; phòng hát
gaming: trò chơi điện tử; quán net; quán nét; quán game; tiệm net; tiệm nét; internet; điểm trò chơi điện tử; trò chơi điện tử công cộng; game; quán internet; chơi điện tử; nét; phòng game; cyber; quán điện tử; phòng net; tiệm game
market: quản lý chợ; đi chợ; chợ xã; hàng chợ
petrol: xăng dầu; cây xăng; cửa hàng xăng; tràn dầu
allowance: trợ cấp xã hội; trợ cấp hàng tháng; trợ cấp xã hội hàng tháng; tiền trợ cấp; tiền bảo trợ; bảo trợ xã hội; tiền xã hội; tiền hàng tháng
pension: hưu trí xã hội; tiền 80 tuổi; tiền 75 tuổi; tiền 85 tuổi; trợ cấp hưu trí xã hội; tiền người già; tiền người cao tuổi; lương người già; trợ cấp người già; tiền tuổi già; trợ cấp tuổi già; trợ cấp người cao tuổi; tiền cao tuổi; không có lương hưu; tiền cho người già; không lương hưu
elder: người cao tuổi; bà cụ; cụ bà; cụ ông; ông cụ; các cụ; 65 tuổi; 66 tuổi; 67 tuổi; 68 tuổi; 69 tuổi; 71 tuổi; 72 tuổi; 73 tuổi; 74 tuổi; 76 tuổi; 77 tuổi; 78 tuổi; 79 tuổi; 81 tuổi; 82 tuổi; 83 tuổi; 84 tuổi; 85 tuổi; 86 tuổi; 87 tuổi; 88 tuổi; 89 tuổi; 90 tuổi; 91 tuổi; 92 tuổi; 93 tuổi; 94 tuổi; 95 tuổi; 96 tuổi; 97 tuổi; 98 tuổi; 99 tuổi; người già; cụ già; ông già; bà già; cao tuổi; tuổi già; 75 tuổi; 80 tuổi; 70 tuổi; trên 75 tuổi; trên 80 tuổi
disabled: khuyết tật; người khuyết tật; tàn tật; người tàn tật; tật nguyền; câm điếc; bại liệt; người điên; tâm thần; người tâm thần; bị điên; tàn phế; thiểu năng; bại não
funeral: mai táng; mai táng phí; tiền mai táng; chi phí mai táng; chôn cất; ma chay; đám ma; tiền chôn cất; tiền tuất; tử tuất; tiền ma chay; hỗ trợ mai táng; chế độ mai táng phí; làm ma
orphan: mồ côi; trẻ mồ côi; không nơi nương tựa; bị bỏ rơi; bỏ rơi; trẻ bị bỏ rơi
lonely: neo đơn; cô đơn; người già neo đơn; đơn thân; một mình
shelter: cơ sở trợ giúp xã hội; trung tâm bảo trợ; trung tâm bảo trợ xã hội; trại dưỡng lão; nhà dưỡng lão; mái ấm; viện dưỡng lão; trại trẻ mồ côi; trại mồ côi
disaster: thiên tai; bão lũ; lũ; lũ lụt; lũ quét; sạt lở; hỏa hoạn; cháy nhà; nhà cháy; mưa đá; gió lốc; lốc xoáy; lở đất; sập nhà; nhà sập; tốc mái
poor: hộ nghèo; nghèo; sổ nghèo; sổ hộ nghèo; gia đình nghèo; hộ nghèo hộ cận nghèo
nearPoor: cận nghèo; hộ cận nghèo
outOfPoor: thoát nghèo; không còn nghèo; không còn là hộ nghèo; không còn hộ nghèo; hết hộ nghèo; hộ thoát nghèo; ra khỏi hộ nghèo; hết nghèo; thoát cận nghèo; trả sổ nghèo
merit: người có công; tổ quốc ghi công; có công với cách mạng; chính sách người có công; gia đình chính sách
martyr: liệt sĩ; liệt sỹ; hy sinh
worship: thờ cúng liệt sĩ; thờ cúng; hương khói; thờ cúng liệt sỹ; thờ liệt sĩ
veteran: cựu chiến binh; bộ đội cũ; lính cũ
youthVol: thanh niên xung phong; cựu thanh niên xung phong; đi thanh niên xung phong
invalid: thương binh; bệnh binh; người hưởng chính sách như thương binh
soldier: quân nhân; bộ đội; lính; đi lính; chiến sĩ; hạ sĩ quan; hạ sĩ quan binh sĩ; đi bộ đội
serving: tại ngũ; đang đi bộ đội; đang tại ngũ; đang đi nghĩa vụ; đang đi lính
antiUS: kháng chiến chống mỹ; chống mỹ; chống mỹ cứu nước; thời chống mỹ; đánh mỹ; kháng chiến
borderWar: chiến tranh bảo vệ tổ quốc; bảo vệ tổ quốc; chiến tranh biên giới; biên giới 1979; năm 1979; đánh trung quốc; sau 1975; vị xuyên; bảo vệ biên giới; biên giới phía bắc; chiến tranh biên giới phía bắc; campuchia; quyết định 62
military: nghĩa vụ quân sự; nghĩa vụ; khám nghĩa vụ; nhập ngũ; đăng ký nghĩa vụ; khám tuyển; gọi nhập ngũ; khám nghĩa vụ quân sự; đi nghĩa vụ
reserve: dự bị; ngạch dự bị; quân nhân dự bị; dự bị động viên; quân dự bị
porter: dân công hỏa tuyến; dân công; đi dân công
militia: dân quân; du kích; dân quân du kích; tự vệ; dân quân tự vệ
boarding: bán trú; học sinh bán trú; nội trú; học sinh nội trú; học bán trú
rice: gạo; hỗ trợ gạo; tiền gạo; gạo học sinh
lunch: ăn trưa; tiền ăn trưa; tiền ăn; hỗ trợ ăn trưa; tiền cơm trưa
preschool: mầm non; mẫu giáo; nhà trẻ; trường mầm non; trẻ mẫu giáo; trường mẫu giáo; mẫu giáo mầm non
daycare: nhóm trẻ; lớp mẫu giáo độc lập; trông trẻ; giữ trẻ; lớp giữ trẻ; trông giữ trẻ; nhóm trẻ gia đình
primary: tiểu học; cấp 1; cấp một; cấp i; trường tiểu học; học sinh tiểu học; trường cấp 1; lớp 1; lớp 2; lớp 3; lớp 4; lớp 5
lowerSec: trung học cơ sở; cấp 2; cấp hai; cấp ii; trường trung học cơ sở; học sinh trung học cơ sở; lớp 6; lớp 7; lớp 8; lớp 9; trường cấp 2
schoolMove: chuyển trường; chuyển lớp; xin chuyển trường; đổi trường; chuyển học; xin học trường khác
enrol: tuyển sinh; thi vào; thi tuyển; dự thi; đi thi; thi trường; thi sĩ quan; thi đại học; nhập học; xin học; xin vào học; xin vào trường
diploma: văn bằng; bằng tốt nghiệp; bằng cấp; bằng; bằng cấp 2; bằng cấp 3; chứng chỉ; văn bằng chứng chỉ; bằng trung học cơ sở; bằng tốt nghiệp cấp 2; bằng tốt nghiệp cấp 3
rareEthnic: dân tộc thiểu số rất ít người; dân tộc rất ít người; dân tộc thiểu số ít người; cờ lao; la chí; pu péo; bố y; lô lô; dân tộc ít người
ethnic: dân tộc thiểu số; dân tộc; đồng bào dân tộc; vùng cao
tuition: học phí; miễn học phí; tiền học; giảm học phí
scholarship: học bổng
festival: lễ hội; hội làng; hội xuân; gầu tào; lồng tồng; ngày hội
cultureFamily: gia đình văn hóa; gia đình văn hoá
cultureVillage: khu dân cư văn hóa; thôn văn hóa; làng văn hóa; bản văn hóa; tổ dân phố văn hóa; ấp văn hóa; xóm văn hóa
belief: tín ngưỡng; hoạt động tín ngưỡng; lễ cúng; miếu; thờ tự; cúng rừng; cúng thần; cúng bản
religion: tôn giáo; tin lành; công giáo; phật giáo; chùa; nhà thờ; theo đạo; thiên chúa; hội thánh; đạo tin lành
religionGroup: sinh hoạt tôn giáo tập trung; điểm nhóm; nhóm đạo; sinh hoạt đạo; sinh hoạt tôn giáo; nhóm tin lành; điểm nhóm tin lành
donate: quyên góp; ủng hộ; kêu gọi ủng hộ; gây quỹ
preach: giảng đạo; truyền đạo; thuyết giảng
praise: giấy khen; khen thưởng; bằng khen; tặng giấy khen
sudden: đột xuất; thành tích đột xuất
topical: chuyên đề; theo đợt; theo đợt chuyên đề
complaint: khiếu nại; khiếu kiện; đơn khiếu nại; kiện; kiện cáo
denounce: tố cáo; tố giác; đơn tố cáo; nhận hối lộ; vòi tiền; tham nhũng; ăn hối lộ
second: lần hai; lần 2; lần thứ hai; lần thứ 2
petition: xử lý đơn; đơn thư; đơn kiến nghị; kiến nghị; phản ánh; đơn phản ánh; kêu ca
reception: tiếp công dân; tiếp dân; gặp chủ tịch; gặp lãnh đạo; gặp bí thư; lịch tiếp dân
mediator: hòa giải viên; tổ hòa giải; hoà giải ở cơ sở; tổ viên hòa giải; hòa giải cơ sở
compensate: bồi thường nhà nước; bồi thường; đền thiệt hại; bồi thường thiệt hại
association: hội; lập hội; thành lập hội
forestCut: khai thác gỗ; chặt gỗ; lấy gỗ; cưa gỗ; khai thác rừng; chặt rừng; gỗ; khai thác lâm sản; khai thác cây rừng; chặt keo; bán keo; khai thác keo; chặt cây rừng; gỗ rừng trồng; cây gỗ; gỗ vườn nhà; khai thác tre; thực vật rừng ngoài gỗ; lâm sản
forestGive: giao rừng; thuê rừng; cho thuê rừng; nhận rừng; giao khoán rừng; khoán rừng
forest: rừng; trồng rừng; đất rừng
herb: dược liệu; cây thuốc; thảo quả; sa nhân; cây dược liệu; sâm; thuốc nam
fishery: thủy sản; nuôi trồng thủy sản; nuôi cá; cá lồng; lồng bè; nuôi cá lồng; thả cá; ao cá; cá; nuôi tôm; thuỷ sản
irrigation: thủy lợi; thuỷ lợi; kênh mương; mương; kênh; hồ đập; đập; công trình thủy lợi; mương nước; hồ chứa; bờ đập; hồ chứa nước
smallIrrigation: thủy lợi nhỏ; thủy lợi nội đồng; tưới tiết kiệm; tưới tiên tiến; tưới tiên tiến tiết kiệm nước; tưới nhỏ giọt; làm mương; kiên cố mương
disease: dịch bệnh; dịch tả; lở mồm long móng; cúm gia cầm; dịch bệnh động vật; chết dịch; chết vì dịch; bị dịch; tả lợn; tụ huyết trùng; viêm da nổi cục
livestock: gia súc; trâu bò; trâu; lợn; dê; vật nuôi; gia cầm; gà; gà vịt; con lợn
breeding: phối giống; thụ tinh nhân tạo; phối giống nhân tạo; tinh bò; dẫn tinh
crop: cây trồng; trồng trọt; trồng cây; chuyển đổi cây trồng; chuyển đổi cơ cấu cây trồng
riceLand: đất trồng lúa; đất lúa; ruộng lúa; ruộng; đất ruộng
agriExt: khuyến nông; mô hình khuyến nông
loan: vay vốn; vay tiền; vay; tín dụng; vốn vay; xin vay
job: việc làm; giải quyết việc làm; tạo việc làm; làm ăn
labourExport: làm việc ở nước ngoài; đi làm ở nhật; đi nhật làm việc; đi làm ở hàn quốc; đi làm ở đài loan; đi hàn quốc lao động; đi lao động nhật; đi lao động hàn quốc; đi lao động đài loan; xuất khẩu lao động; lao động nước ngoài; đi làm ở nước ngoài; đi lao động nước ngoài; lao động ở nước ngoài; lao động nhật bản; đi làm việc ở nước ngoài
drug: cai nghiện; ma túy; nghiện; nghiện hút; cai nghiện ma túy; con nghiện; thuốc phiện; cai ma túy; ma tuý; nghiện ma túy
abuse: xâm hại; bạo hành; bị đánh; đánh đập; bạo lực; bạo lực gia đình; hiếp dâm; xâm hại tình dục
trafficked: mua bán người; bị mua bán; nạn nhân bị mua bán; buôn bán người; bị lừa bán; bị bán sang trung quốc; lừa bán
child: trẻ em; con nít; trẻ; cháu nhỏ; em bé; trẻ con; bé; cháu bé; trẻ nhỏ; con nhỏ; dưới 6 tuổi; dưới 14 tuổi; trẻ em dưới 6 tuổi
adult14: đủ 14 tuổi; 14 tuổi; từ đủ 14 tuổi; từ 14 tuổi; mười bốn tuổi
newborn: mới sinh; mới đẻ; sơ sinh; vừa sinh; vừa đẻ; trẻ sơ sinh
homeBirth: giấy chứng sinh; chứng sinh; đẻ rơi; đẻ ở nhà; sinh ở nhà; đẻ tại nhà; sinh tại nhà; đẻ nhà
insurance: bảo hiểm y tế; thẻ bảo hiểm; thẻ bảo hiểm y tế; bảo hiểm
joint: liên thông; một lần; cùng lúc; cùng một lúc; một thể; gộp; ba trong một
late: muộn; quá hạn đăng ký; trễ hạn; chậm; trễ
fire: phòng cháy chữa cháy; chữa cháy; phòng cháy; cứu hỏa; cứu hộ; cứu nạn
injured: bị thương; tai nạn; bị nạn; bị tai nạn; thương tật; thương nặng
library: thư viện; tủ sách; phòng đọc; phòng đọc sách
sport: thể thao; bóng đá; bóng chuyền; câu lạc bộ thể thao; thể dục; cầu lông; thể dục thể thao
infoAccess: cung cấp thông tin; xin thông tin; tiếp cận thông tin; xin tài liệu; xin cung cấp thông tin
socialHousing: nhà ở xã hội; nhà xã hội
tempHouse: nhà tạm; nhà dột nát; xóa nhà tạm; nhà dột; nhà rách nát; xóa nhà tạm nhà dột nát; nhà tranh vách đất
assets: kê khai tài sản; tài sản thu nhập; kê khai tài sản thu nhập
elementary: phổ cập giáo dục; xóa mù chữ; phổ cập; mù chữ; xoá mù
withdraw: thu hồi; rút hồ sơ; trả lại; rút; nộp lại; thu lại
sell: bán; bán lẻ; bán hàng
first: lần đầu; lần đầu tiên; cấp mới; làm mới
wastewater: nước thải; phí nước thải
billboard: biển quảng cáo; băng rôn; băng zôn; phướn; banner; bảng quảng cáo; biển hiệu; pa nô; áp phích; treo biển; quảng cáo
waterway: nước mặt; nước sông; nước suối
`
