/** Everyday requests by procedure code: household business, cooperatives, trade licences. */
export const business = `
1.001612 | giấy phép kinh doanh; đăng ký kinh doanh; hộ kinh doanh; hộ kinh doanh cá thể; mở quán; mở cửa hàng; mở quán cơm, phở, bún; mở cửa hàng tạp hóa; bán tạp hóa; mở tiệm cắt tóc, gội đầu; mở tiệm sửa xe; rửa xe; mở quán cà phê; mở quán nước, trà sữa; mở nhà nghỉ; mở homestay; bán vật liệu xây dựng; bán quần áo; bán thuốc tây; bán phân bón, giống cây trồng; bán hàng ăn; xay xát, nghiền; mở xưởng mộc, cơ khí, hàn xì; buôn bán nhỏ; bán hàng qua mạng; bán hàng ngoài chợ; thành lập hộ kinh doanh; cầm đồ; bán điện thoại; nấu cỗ; may mặc; bán thức ăn chăn nuôi; bán cám lợn, cám gà; thu mua nông sản; chè; xe ôm, taxi, chở hàng; mở nhà hàng, quán ăn; giấy phép kinh doanh quán ăn; mở quầy thuốc; làm nghề tự do buôn bán; quán bi a; hiệu thuốc; kinh doanh vận tải, xe khách; cho thuê xe; dịch vụ du lịch; cho thuê phòng; giặt là; chụp ảnh, áo cưới; mua bán điện máy; bán vàng bạc; thẩm mỹ viện, spa, nail; bán sách vở; bán máy nông nghiệp; bán bánh mì; làm đậu phụ; bán thịt, cá, rau; cắt may quần áo dân tộc; dệt vải lanh; rèn đúc; bán trà sữa; phòng tập gym; bán xe máy; lò gạch; sửa điện thoại, điện nước; xưởng gỗ; nhà xe; bán vé; dịch vụ cưới hỏi; bán đồ nhựa; trung tâm ngoại ngữ
2.000720 | đổi địa chỉ hộ kinh doanh; đổi ngành nghề kinh doanh; đổi tên quán; đổi chủ hộ kinh doanh; thay đổi giấy phép kinh doanh; thêm ngành nghề; chuyển quán đi nơi khác; sang quán cho con, cho người khác; bổ sung ngành nghề; tăng vốn kinh doanh; đổi tên cửa hàng
1.001266 | nghỉ bán; đóng cửa hàng; đóng cửa quán; trả giấy phép kinh doanh; nghỉ kinh doanh hẳn; chấm dứt hộ kinh doanh; giải thể hộ kinh doanh; không bán hàng nữa; bỏ giấy phép kinh doanh; đóng mã số thuế hộ kinh doanh; hủy giấy phép kinh doanh; thôi kinh doanh; dẹp quán
1.001570 | tạm nghỉ bán hàng; tạm ngừng kinh doanh; tạm đóng cửa quán mấy tháng; kinh doanh trở lại; nghỉ bán một thời gian; mở bán lại sau khi tạm nghỉ; tạm dừng kinh doanh
2.000575 | mất giấy phép kinh doanh; mất giấy đăng ký kinh doanh; rách giấy phép kinh doanh; cấp lại giấy đăng ký hộ kinh doanh; đổi mẫu giấy đăng ký kinh doanh; làm lại giấy phép kinh doanh; hỏng giấy đăng ký kinh doanh
1.014034 | cập nhật thông tin hộ kinh doanh; bổ sung số điện thoại hộ kinh doanh; hiệu đính sai thông tin đăng ký hộ kinh doanh; giấy phép kinh doanh in sai
1.014035 | rút hồ sơ đăng ký hộ kinh doanh; dừng làm thủ tục đăng ký kinh doanh; không đăng ký kinh doanh nữa rút hồ sơ
1.005280 | thành lập hợp tác xã; lập htx; mở htx trồng chè, chăn nuôi; đăng ký hợp tác xã; chuyển tổ hợp tác thành hợp tác xã; thành lập liên hiệp hợp tác xã
1.005277 | thay đổi đăng ký hợp tác xã; đổi giám đốc, chủ tịch hợp tác xã; đổi tên hợp tác xã; đổi địa chỉ htx; thêm ngành nghề htx; đổi người đại diện hợp tác xã
1.004979 | thông báo thay đổi hợp tác xã; htx thay đổi thành viên, điều lệ
1.004982 | giải thể hợp tác xã; đóng htx; htx ngừng hẳn
1.004901 | đổi giấy chứng nhận hợp tác xã; đổi giấy đăng ký htx sang mẫu mới
2.002638 | mất giấy chứng nhận hợp tác xã; cấp lại giấy đăng ký htx; giấy đăng ký tổ hợp tác bị mất, rách
2.002123 | mở chi nhánh, địa điểm kinh doanh, văn phòng đại diện hợp tác xã; htx mở cửa hàng
1.005378 | thay đổi chi nhánh hợp tác xã; chi nhánh htx đổi địa chỉ
1.005010 | đóng chi nhánh hợp tác xã; đóng văn phòng đại diện, địa điểm kinh doanh của htx
2.002641 | hợp tác xã tạm ngừng; htx tạm ngừng kinh doanh; tổ hợp tác tạm nghỉ
2.002648 | hiệu đính thông tin hợp tác xã; htx sai thông tin đăng ký
2.002649 | bổ sung hồ sơ hợp tác xã; htx cập nhật hồ sơ
2.002643 | dừng thủ tục đăng ký hợp tác xã; rút hồ sơ htx; dừng giải thể htx
2.002636 | thu hồi giấy đăng ký hợp tác xã; htx kê khai giả mạo
2.002635 | tên hợp tác xã bị trùng, xâm phạm sở hữu công nghiệp
2.001958 | hợp tác xã lập doanh nghiệp; htx mở công ty
1.014371 | quỹ hỗ trợ phát triển hợp tác xã
2.002668 | hợp tác xã xin hỗ trợ; htx đăng ký nhu cầu hỗ trợ; hỗ trợ htx
2.002637 | đăng ký tổ hợp tác; thành lập tổ hợp tác; lập tổ hợp tác chăn nuôi; lập tổ nhóm sản xuất
2.002226 | thông báo thành lập tổ hợp tác; lập tổ hợp tác; nhóm hộ làm ăn chung
2.002228 | thông báo chấm dứt tổ hợp tác
2.002639 | thay đổi đăng ký tổ hợp tác; đổi tổ trưởng tổ hợp tác
2.002640 | hiệu đính thông tin tổ hợp tác
2.002642 | giải tán tổ hợp tác; chấm dứt tổ hợp tác; tổ hợp tác không hoạt động nữa
2.000633 | nấu rượu; nấu rượu bán; rượu thủ công; làm rượu ngô, rượu men lá để bán; giấy phép nấu rượu; sản xuất rượu
2.000629 | sửa giấy phép nấu rượu; thay đổi giấy phép sản xuất rượu thủ công
1.001279 | mất giấy phép nấu rượu; cấp lại giấy phép sản xuất rượu
2.000620 | bán rượu; giấy phép bán rượu; bán lẻ rượu; cửa hàng bán rượu; đại lý rượu; quán bán rượu
2.000615 | sửa giấy phép bán rượu; đổi giấy phép bán rượu; thay đổi nội dung giấy phép bán rượu
2.001240 | mất giấy phép bán rượu; cấp lại giấy phép bán rượu
2.000181 | bán thuốc lá; giấy phép bán thuốc lá; bán lẻ thuốc lá; bán thuốc lá điếu
2.000162 | sửa giấy phép bán thuốc lá; đổi giấy phép thuốc lá; thay đổi nội dung giấy phép bán thuốc lá
2.000150 | mất giấy phép bán thuốc lá; cấp lại giấy phép thuốc lá
2.001283 | bán gas; bán ga; cửa hàng gas; cửa hàng bán gas; đại lý gas; mở cửa hàng bán bình gas; bán lpg chai; đủ điều kiện bán gas
2.001261 | đổi thông tin cửa hàng gas; điều chỉnh giấy bán gas; cửa hàng gas đổi chủ, đổi địa chỉ
2.001270 | mất giấy chứng nhận bán gas; cấp lại giấy bán gas
1.002425 | vệ sinh thực phẩm quán ăn; an toàn thực phẩm quán ăn; quán ăn xin giấy vệ sinh an toàn thực phẩm; giấy vệ sinh quán cơm, nhà hàng, bếp ăn; attp dịch vụ ăn uống; bếp ăn tập thể trường học
2.000591 | an toàn thực phẩm bánh kẹo, rượu bia, sữa, dầu ăn; vệ sinh thực phẩm công thương; sản xuất bánh kẹo, nước giải khát; sản xuất bún, bánh phở
2.001827 | an toàn thực phẩm nông sản; giấy vệ sinh thực phẩm sản xuất chè, miến, thịt, rau; làm thịt trâu gác bếp; chế biến nông sản; vệ sinh an toàn thực phẩm nông lâm thủy sản; giết mổ lợn; đóng gói chè, mật ong; lò mổ
1.000903 | karaoke; mở quán karaoke; giấy phép karaoke; quán hát
1.000831 | đổi giấy phép karaoke; điều chỉnh giấy phép karaoke; quán karaoke thêm phòng, đổi chủ
2.001931 | photocopy; mở tiệm photocopy; mở quán phô tô; tiệm phô tô; cửa hàng in ấn photo
2.001762 | tiệm photocopy đổi địa chỉ; thay đổi cơ sở photocopy; chuyển tiệm phô tô
1.013792 | quán net; mở quán net; quán game; tiệm nét; tiệm internet; quán chơi điện tử; điểm trò chơi điện tử; sửa, cấp lại giấy phép quán net
1.013794 | gia hạn quán net; gia hạn giấy phép quán game; giấy phép quán net hết hạn
2.001885 | mở quán net; quán game
2.001880 | gia hạn quán net, quán game
2.001884 | sửa giấy phép quán net; quán game đổi chủ, đổi địa chỉ, thêm máy
2.001786 | mất giấy phép quán net; cấp lại giấy phép quán game
1.012568 | quản lý chợ; giao chợ; nhận thầu chợ; đấu thầu quản lý chợ xã
2.002096 | sản phẩm công nghiệp nông thôn tiêu biểu; bình chọn sản phẩm tiêu biểu; sản phẩm làng nghề tiêu biểu
1.013128 | kế hoạch tràn dầu; cây xăng ứng phó tràn dầu; cửa hàng xăng dầu lập kế hoạch ứng phó sự cố
3.000494 | mở lại cơ sở sau khi bị đình chỉ phòng cháy; phục hồi hoạt động phòng cháy chữa cháy; bị đình chỉ vì pccc
`
