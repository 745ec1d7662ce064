/** Everyday requests by procedure code: identity card, residence, border papers, vehicles. */
export const residenceIdentity = `
1.014061 | làm căn cước; làm căn cước công dân lần đầu; làm cccd; làm chứng minh thư; làm thẻ căn cước gắn chip; con đủ 14 tuổi làm căn cước; làm chứng minh nhân dân; cấp căn cước mới
1.014062 | căn cước cho trẻ em; căn cước cho con dưới 14 tuổi; làm cccd cho bé; căn cước trẻ dưới 6 tuổi; làm thẻ căn cước cho cháu nhỏ
1.014063 | đổi căn cước; căn cước hết hạn; đổi chứng minh thư sang căn cước; căn cước bị hỏng; căn cước bị mờ; căn cước bị gãy, nứt; căn cước sai thông tin; đổi cccd gắn chip; đổi thẻ căn cước khi đủ 25 tuổi, 40 tuổi, 60 tuổi; chứng minh thư cũ hết hạn; sai tên trên căn cước; đổi cmnd
1.014064 | mất căn cước; mất cccd; làm lại căn cước bị mất; mất chứng minh thư; rơi ví mất căn cước; cấp lại căn cước; làm lại chứng minh; làm lại cccd; rơi cccd
1.014060 | thêm thông tin vào thẻ căn cước; tích hợp bằng lái, bảo hiểm y tế vào căn cước; cập nhật thông tin trên căn cước
1.014058 | lấy mẫu ADN vào căn cước
1.014059 | lấy giọng nói vào căn cước
1.014056 | xem thông tin trong dữ liệu căn cước; tra thông tin căn cước
1.010101 | khai thác thông tin dân cư; xin thông tin công dân trong dữ liệu dân cư
1.012564 | sai thông tin dân cư; sửa thông tin trên dữ liệu dân cư; chỉnh thông tin cá nhân trên hệ thống; cập nhật số điện thoại, tên sai trên dữ liệu quốc gia; thông tin trên vneid bị sai
1.012566 | xác nhận số chứng minh cũ; xác nhận cmnd 9 số; xác nhận số định danh cá nhân; giấy xác nhận chứng minh thư cũ và căn cước là một người; đổi căn cước xin giấy xác nhận số cũ
1.014065 | giấy chứng nhận căn cước cho người không quốc tịch; người gốc Việt chưa có quốc tịch làm giấy tờ; người di cư tự do không có giấy tờ
1.014067 | đổi giấy chứng nhận căn cước người gốc Việt
1.014068 | mất giấy chứng nhận căn cước người gốc Việt; cấp lại giấy chứng nhận căn cước
1.014066 | sửa thông tin người gốc Việt Nam chưa xác định quốc tịch
3.000228 | định danh mức 2; định danh điện tử; làm tài khoản vneid; cài vneid; kích hoạt vneid mức 2; định danh cá nhân điện tử; căn cước điện tử; tài khoản định danh; mở vneid
3.000498 | định danh cho công ty, hợp tác xã; tài khoản định danh tổ chức; vneid doanh nghiệp
1.004222 | nhập hộ khẩu; nhập khẩu; nhập hộ khẩu cho vợ; nhập hộ khẩu cho con; đăng ký thường trú; chuyển hộ khẩu; chuyển hộ khẩu về nhà chồng; chuyển khẩu đến; làm sổ hộ khẩu; hộ khẩu; nhập khẩu về ở với bố mẹ; thêm người vào hộ khẩu; làm hộ khẩu mới
1.003197 | cắt hộ khẩu; cắt khẩu; xóa hộ khẩu; xóa thường trú; xóa tên khỏi hộ khẩu; chuyển khẩu đi nơi khác; cắt khẩu người chết; gạch tên trong sổ hộ khẩu
1.010038 | tách hộ; tách khẩu; tách hộ khẩu; tách sổ hộ khẩu; ra ở riêng tách hộ; tách khẩu khỏi bố mẹ; con cưới vợ tách hộ
1.004194 | tạm trú; đăng ký tạm trú; ở trọ; thuê nhà trọ; công nhân ở trọ đăng ký; làm sổ tạm trú; kt3; đến làm việc ở xã khác
1.002755 | gia hạn tạm trú; tạm trú hết hạn
1.010028 | xóa tạm trú; thôi ở trọ; hủy tạm trú
1.003677 | tạm vắng; khai báo tạm vắng; đi làm ăn xa báo xã; đi làm công ty vắng nhà lâu
2.001159 | lưu trú; khách ngủ lại nhà; khai báo khách trọ nhà nghỉ; báo khách ở lại qua đêm; khách du lịch nghỉ homestay khai báo
1.010041 | xác nhận cư trú; giấy xác nhận cư trú; ct07; xác nhận nơi ở; xác nhận hộ khẩu; sổ hộ khẩu giấy bị thu hồi xin giấy xác nhận; xác nhận nhân khẩu; giấy xác nhận thường trú; xin giấy xác nhận thành viên trong hộ; thay sổ hộ khẩu giấy
1.010039 | sửa thông tin hộ khẩu; điều chỉnh thông tin cư trú; đổi chủ hộ; sai thông tin trong hộ khẩu; thay chủ hộ
1.010040 | chưa có hộ khẩu; người không có nơi thường trú, tạm trú; ở lâu mà không có hộ khẩu khai báo
1.013313 | ở trên thuyền, trên xe; xác nhận nơi đỗ phương tiện để ở
1.013314 | xác nhận diện tích nhà ở để nhập hộ khẩu; xác nhận nhà không tranh chấp để nhập khẩu; nhập hộ khẩu vào nhà thuê, ở nhờ
1.000253 | khai báo tạm trú người nước ngoài; người nước ngoài đến ở; khách nước ngoài ngủ lại nhà nghỉ; người nước ngoài thuê homestay; khách Tây ngủ homestay khai báo; người Trung Quốc đến ở nhà
1.003133 | giấy thông hành; giấy thông hành biên giới; sang Trung Quốc; đi Trung Quốc; qua biên giới Trung Quốc; sổ thông hành; sang bên kia biên giới đi chợ, làm thuê; làm giấy qua cửa khẩu; thẻ qua lại biên giới
1.014364 | giấy thông hành cho cán bộ công chức; cán bộ sang Trung Quốc; giấy thông hành sang Trung Quốc; qua biên giới Trung Quốc công tác
1.012680 | giấy thông hành sang Lào
1.010055 | mất giấy thông hành; mất giấy thông hành biên giới; mất sổ thông hành
1.010386 | mất hộ chiếu; báo mất hộ chiếu; rơi hộ chiếu; mất passport
1.010385 | báo mất hộ chiếu ở huyện
1.011728 | mất thẻ ABTC; mất thẻ doanh nhân APEC
1.011727 | mất thẻ ABTC ở huyện
1.014363 | xác nhận xuất nhập cảnh; xin thông tin đã ra nước ngoài
1.012575 | đăng ký xe; đăng ký xe máy mới; đăng ký xe mới mua; làm biển số xe; bấm biển số; cà vẹt xe mới; đăng ký xe qua mạng; đăng ký ô tô mới
1.013067 | đăng ký xe; đăng ký xe máy lần đầu; làm biển số xe; cấp biển số xe mới; bấm biển; làm giấy tờ xe; đăng ký xe mới mua; đăng ký xe điện
1.013066 | đăng ký xe nhập khẩu lần đầu
1.013076 | sang tên xe; đăng ký xe cũ mua lại; sang tên xe máy cũ; mua xe cũ; đổi chủ xe; mua lại xe người khác; xe không chính chủ; tặng cho xe sang tên
1.013079 | đổi biển số xe; đổi đăng ký xe; đổi cà vẹt xe; biển số mờ hỏng; đổi màu sơn xe; biển số cũ đổi mới
1.013080 | mất đăng ký xe; mất giấy tờ xe làm lại qua mạng; cấp lại đăng ký xe
1.013082 | mất đăng ký xe; mất cà vẹt; mất giấy tờ xe; mất biển số xe; làm lại giấy tờ xe; rơi biển số; cấp lại biển số
1.013083 | đăng ký xe tạm thời qua mạng
1.013086 | đăng ký xe tạm thời; biển số tạm; xe chạy tạm chưa có biển
1.013065 | thu hồi biển số xe; bán xe trả biển số; rút hồ sơ gốc xe; trả biển số qua mạng
1.013123 | bán xe rồi nộp lại biển số; đã bán xe; thu hồi đăng ký xe biển số; bán xe nộp lại biển số; rút hồ sơ gốc xe; xe hỏng không dùng nữa trả biển; xe bán đồng nát
`
