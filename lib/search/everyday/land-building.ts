/** Everyday requests by procedure code: land, building, housing, roads, environment, water, minerals. */
export const landBuilding = `
1.013978 | sổ đỏ; làm sổ đỏ lần đầu; làm bìa đỏ; cấp sổ đỏ; làm sổ hồng; cấp bìa đất; đất khai hoang làm sổ; đất ông bà để lại chưa có sổ; đất chưa có giấy tờ; làm giấy tờ đất; cấp giấy chứng nhận quyền sử dụng đất lần đầu; đăng ký đất đai lần đầu; làm bìa đỏ cho nương, ruộng
1.003003 | làm sổ đỏ lần đầu; cấp bìa đỏ lần đầu; cấp giấy chứng nhận quyền sử dụng đất
2.000955 | làm sổ đỏ lần đầu có nhà trên đất; cấp bìa đỏ nhà và đất lần đầu
1.012753 | sổ đỏ cho tổ chức, cơ quan, trường học, nhà văn hóa; tổ chức đăng ký đất lần đầu
1.012796 | sai thông tin trên sổ đỏ; sổ đỏ ghi sai tên; đính chính sổ đỏ; sửa bìa đỏ viết nhầm; sai diện tích trên bìa đỏ; sai số chứng minh trên sổ đỏ; sổ đỏ sai tờ bản đồ số thửa
1.004193 | đính chính sổ đỏ; sổ đỏ ghi sai; sửa sai bìa đỏ
1.012812 | hòa giải đất đai; tranh chấp đất; hàng xóm lấn đất; tranh chấp ranh giới, bờ ruộng; kiện đất; lấn chiếm đất; tranh chấp lối đi; anh em tranh chấp đất; tranh nương rẫy
1.003554 | hòa giải tranh chấp đất; tranh chấp đất với hàng xóm
1.013967 | giải quyết tranh chấp đất đai; hòa giải không thành chủ tịch xã giải quyết; tranh chấp đất chưa có sổ
1.012817 | xác định lại diện tích đất ở; đất thổ cư trước 2004; sổ cũ không ghi rõ đất ở; đất vườn ao gắn nhà xác định lại đất ở
1.012818 | sổ đỏ cấp sai; thu hồi sổ đỏ cấp sai; sổ đỏ cấp nhầm người, chồng lên đất người khác; thu hồi bìa đỏ cấp trùng
1.013949 | chuyển mục đích sử dụng đất; chuyển đất vườn sang đất ở; lên thổ cư; chuyển đất ruộng, đất nương sang đất ở; xin giao đất; thuê đất; gia hạn đất hết hạn; gia hạn sử dụng đất; hết thời hạn sử dụng đất
1.000798 | lên thổ cư; đất rừng sang đất ở; đất ruộng làm nhà; chuyển mục đích sử dụng đất; chuyển đất vườn sang đất ở; chuyển đất ruộng lên đất ở; xin chuyển đất nông nghiệp thành đất ở; chuyển đất trồng cây sang đất ở
1.002277 | chuyển mục đích sử dụng đất không phải xin phép; chuyển đất vườn sang trồng cây khác
1.004203 | tách thửa; tách sổ; tách đất; tách sổ đỏ; tách đất cho con; tách bìa; chia đất ra nhiều thửa; hợp thửa; nhập thửa; gộp hai thửa đất; nhập hai sổ đỏ làm một
2.000983 | sang tên sổ đỏ; sang tên đất; mua bán đất; bán đất; mua đất; cho đất con; tặng cho đất; chuyển nhượng đất; thừa kế đất sang tên; thừa kế sổ đỏ; mua bán đất đăng ký biến động; bán đất cho người khác sang tên; đổi đất; đăng ký biến động đất đai; sang sổ; góp đất; sang tên bìa đỏ cho con; đổi ruộng cho nhau
2.000381 | xin giao đất; xin đất làm nhà; thuê đất nhà nước; xin cấp đất ở; giao đất nông nghiệp
1.013962 | xin đất làm nhà; cấp đất ở cho người chưa có đất; cấp đất ở cho giáo viên, cán bộ; xin cấp đất ở; chưa có đất ở; giáo viên vùng cao xin đất
1.013950 | chuyển từ thuê đất sang giao đất; đổi hình thức thuê đất trả tiền một lần
1.013952 | điều chỉnh quyết định giao đất; điều chỉnh thời hạn sử dụng đất dự án
1.013953 | quyết định giao đất sai ranh giới, sai diện tích, sai vị trí
1.013965 | sử dụng đất kết hợp nhiều mục đích; làm du lịch trên đất nông nghiệp; trồng trọt kết hợp dịch vụ trên đất
1.013979 | hiến đất; hiến đất làm đường; cho đất làm nhà văn hóa; tặng đất cho nhà nước, cho thôn; hiến đất mở đường
1.005367 | thu hồi đất; đền bù đất; giải tỏa; bị thu hồi đất làm dự án; trả lại đất
1.012994 | khấu trừ tiền đền bù; trừ tiền bồi thường tái định cư; bồi thường hỗ trợ tái định cư
1.012995 | nợ tiền sử dụng đất; ghi nợ tiền đất tái định cư; chưa có tiền nộp tiền sử dụng đất
1.012996 | xóa nợ tiền sử dụng đất; trả nợ tiền đất; thanh toán tiền sử dụng đất ghi nợ
1.115148 | tính tiền sử dụng đất; tính lại tiền sử dụng đất; tiền chuyển mục đích sử dụng đất tính sai
1.014275 | công ty mua, thuê đất nông nghiệp làm dự án; doanh nghiệp nhận chuyển nhượng đất
1.012766 | xóa đăng ký thuê đất trong dự án hạ tầng
1.011441 | thế chấp đất; thế chấp sổ đỏ; vay ngân hàng thế chấp sổ đỏ; xóa thế chấp; giải chấp; cắm sổ đỏ; đăng ký thế chấp; vay tiền ngân hàng bằng bìa đỏ; lấy sổ đỏ ở ngân hàng về
2.001234 | thẩm định nhu cầu sử dụng đất
1.013225 | giấy phép xây dựng; xin phép xây nhà; làm nhà; xây nhà mới; giấy phép làm nhà; xây nhà ở riêng lẻ; xây nhà cấp 4; xây nhà hai tầng; cất nhà; dựng nhà; xây quán, nhà xưởng; xin giấy phép xây nhà; làm nhà trên đất nông nghiệp có phải xin phép; xây chùa, nhà thờ
1.009994 | giấy phép xây nhà; xin phép xây nhà mới; giấy phép xây dựng nhà ở
1.013229 | sửa nhà; cải tạo nhà; sửa nhà có phải xin phép không; nâng tầng; cơi nới nhà; xây thêm tầng; sửa chữa nhà cũ; giấy phép sửa chữa, cải tạo
1.009995 | sửa nhà; giấy phép sửa chữa nhà; cải tạo nhà xin phép
1.013232 | di dời nhà; chuyển nhà đi chỗ khác; di dời công trình
1.009996 | di dời nhà; di dời công trình
1.013226 | điều chỉnh giấy phép xây dựng; thay đổi thiết kế nhà; xây khác giấy phép; đổi giấy phép xây nhà
1.009997 | điều chỉnh giấy phép xây nhà
1.013227 | gia hạn giấy phép xây dựng; giấy phép xây nhà hết hạn chưa làm
1.009998 | gia hạn giấy phép xây nhà
1.013228 | mất giấy phép xây dựng; cấp lại giấy phép xây nhà
1.009999 | mất giấy phép xây nhà; cấp lại giấy phép xây dựng
1.013234 | thẩm định thiết kế xây dựng; thẩm định bản vẽ thi công
1.013239 | thẩm định báo cáo nghiên cứu khả thi
1.009794 | nghiệm thu công trình; kiểm tra nghiệm thu hoàn thành công trình; nghiệm thu trường học, trạm y tế
1.014159 | hỏi quy hoạch; xem quy hoạch; cung cấp thông tin quy hoạch; đất có dính quy hoạch không; đất nằm trong quy hoạch; tra quy hoạch
1.008455 | thông tin quy hoạch xây dựng; xem quy hoạch ở huyện; chứng chỉ quy hoạch
1.014158 | phê duyệt quy hoạch của nhà đầu tư
1.014632 | nhà ở xã hội; mua nhà ở xã hội; thuê nhà ở xã hội; vay vốn xây nhà ở xã hội; vay tiền làm nhà
6.001435 | nhà ở cho hộ nghèo; xóa nhà tạm; xóa nhà dột nát; hỗ trợ làm nhà cho hộ nghèo; hộ nghèo xin tiền làm nhà
1.012892 | thuê nhà của nhà nước; thuê nhà tập thể cũ
1.012893 | mua nhà cũ của nhà nước; mua nhà tập thể; mua thanh lý nhà công
1.012897 | nhận lại quyền thuê nhà công; sang tên hợp đồng thuê nhà nhà nước
1.012898 | ký lại hợp đồng thuê nhà nhà nước
1.012888 | ban quản trị chung cư
1.014535 | miễn giảm tiền thuê nhà công
3.000410 | đất, tài sản không có người thừa kế; nhà vắng chủ; người chết không có con cháu tài sản về nhà nước
1.013061 | đào đường; thi công trên đường; đào đường đặt ống nước, cáp; sửa đường xin phép; giấy phép thi công trên đường
1.013274 | dùng vỉa hè, lòng đường; để vật liệu ra đường; dựng rạp đám cưới, đám ma trên đường; bán hàng vỉa hè; mượn vỉa hè; để xe trên vỉa hè; che rạp lấn lòng đường
2.001921 | biển quảng cáo ven đường; dựng biển hiệu, pa nô ven đường; dựng cột trong hành lang đường; xe quá tải đi trên đường
1.000314 | đấu nối đường; mở lối ra đường lớn; đấu nối vào quốc lộ, tỉnh lộ; mở đường vào công trường
6.003494 | xây dựng công trình khẩn cấp đường quốc lộ; sạt lở đường khẩn cấp
1.002693 | chặt cây xanh; đốn cây ngoài đường; chặt cây trước nhà; chuyển cây xanh; tỉa cây đường phố
1.010723 | giấy phép môi trường; trại lợn, cơ sở sản xuất xin giấy phép môi trường; xả thải; giấy phép xả nước thải
1.010724 | đổi giấy phép môi trường; đổi tên chủ cơ sở trên giấy phép môi trường
1.010725 | điều chỉnh giấy phép môi trường
1.010726 | cấp lại giấy phép môi trường; giấy phép môi trường hết hạn, bị mất
1.010736 | lấy ý kiến đánh giá tác động môi trường; báo cáo đtm; tham vấn dự án
1.008603 | phí nước thải; phí bảo vệ môi trường; kê khai nước thải
1.001662 | giếng khoan; khoan giếng; đào giếng; khai thác nước ngầm; đăng ký giếng nước
1.001645 | lấy ý kiến dự án thủy điện lấy nước; chuyển nước sông suối; khai thác nước mặt
1.011518 | trả giấy phép khai thác nước; trả lại giấy phép thăm dò nước
1.014258 | đăng ký lấy cát sỏi, đất đá; thu hồi khoáng sản khi làm công trình; khai thác cát sỏi; lấy đất san lấp; múc đất đồi
1.014259 | quyết toán tiền quyền khai thác khoáng sản; tiền cấp quyền khai thác mỏ, cát sỏi
`
