/** Everyday requests by procedure code: social support, poverty, children, merit, military service. */
export const social = `
1.001776 | trợ cấp xã hội hàng tháng; khuyết tật nặng, đặc biệt nặng; hỗ trợ người khuyết tật; tiền trợ cấp hàng tháng; tiền bảo trợ; trợ cấp người khuyết tật; tiền khuyết tật hàng tháng; trợ cấp người già 80 tuổi; trợ cấp trẻ mồ côi; trẻ mồ côi cả cha lẫn mẹ; trợ cấp mẹ đơn thân nuôi con nhỏ; trợ cấp người đơn thân nghèo; người già cô đơn; trợ cấp nuôi người khuyết tật nặng; người nhiễm HIV nghèo; tiền nuôi dưỡng hàng tháng; trẻ em dưới 3 tuổi hộ nghèo; người tâm thần hưởng trợ cấp; thôi hưởng trợ cấp xã hội; điều chỉnh trợ cấp xã hội
1.014027 | hưu trí xã hội; trợ cấp hưu trí xã hội; tiền người già; tiền người cao tuổi; trợ cấp 75 tuổi; người già 75 tuổi không có lương hưu; người già trên 75 tuổi hưởng trợ cấp; lương người già; người cao tuổi hộ nghèo 70 tuổi; tiền cho cụ già hàng tháng; trợ cấp người cao tuổi
1.014028 | mai táng phí người hưởng hưu trí xã hội; tiền mai táng người già; mai táng phí; tiền chôn cất người cao tuổi; tiền mai táng
1.001731 | mai táng phí; tiền mai táng; tiền mai táng người khuyết tật; mai táng cho người hưởng trợ cấp xã hội; tiền chôn cất; tiền ma chay; hỗ trợ mai táng đối tượng bảo trợ xã hội
2.000744 | mai táng khẩn cấp; chết do thiên tai, lũ quét, tai nạn hỗ trợ mai táng; người chết không có người thân lo chôn cất; hỗ trợ gia đình có người chết do lũ lụt
2.000751 | nhà sập; nhà bị cháy; hỗ trợ làm nhà khẩn cấp; lũ cuốn trôi nhà; sạt lở mất nhà; tốc mái nhà do gió lốc, mưa đá; hỗ trợ sửa nhà do thiên tai; thiên tai hỏng nhà
2.000777 | bị thương nặng hỗ trợ khẩn cấp; tai nạn xa nhà hỗ trợ điều trị; bị thương do thiên tai
1.001699 | giấy khuyết tật; khuyết tật nặng, đặc biệt nặng; làm giấy khuyết tật; xác nhận khuyết tật; giám định khuyết tật; xác định mức độ khuyết tật; người tàn tật làm giấy; trẻ khuyết tật bẩm sinh; câm điếc, mù, liệt, tâm thần; giấy chứng nhận tàn tật; hội đồng khuyết tật
1.001653 | mất giấy khuyết tật; đổi giấy khuyết tật; cấp lại giấy xác nhận khuyết tật; giấy khuyết tật bị hỏng rách
1.001753 | chuyển trợ cấp xã hội sang huyện khác, tỉnh khác; chuyển chỗ ở nhận trợ cấp
1.001758 | chuyển trợ cấp xã hội sang xã khác; chuyển nơi nhận trợ cấp trong huyện
2.000286 | vào trung tâm bảo trợ; đưa người già cô đơn vào trại dưỡng lão; đưa trẻ mồ côi vào trung tâm nuôi dưỡng; đưa người tâm thần vào trung tâm
2.000282 | đưa người vào trung tâm bảo trợ khẩn cấp; trẻ bị bỏ rơi đưa vào trung tâm; nạn nhân bạo lực gia đình
1.001739 | nhận nuôi người, trẻ em bị bỏ rơi khẩn cấp; nhận chăm sóc người lang thang
2.000477 | xin ra khỏi trung tâm bảo trợ; đón người thân khỏi trung tâm bảo trợ xã hội về nhà
2.000355 | mở mái ấm; cơ sở trợ giúp xã hội nhỏ dưới 10 người
1.000684 | giấy phép mở cơ sở trợ giúp xã hội; mở nhà dưỡng lão
1.011607 | hộ nghèo; xin vào hộ nghèo; sổ hộ nghèo; hộ cận nghèo; làm giấy hộ nghèo; xét hộ nghèo phát sinh trong năm; xin sổ hộ nghèo, cận nghèo; xác nhận hộ nghèo; hộ mới khó khăn
1.011606 | hộ nghèo; rà soát hộ nghèo cuối năm; sổ hộ nghèo; xét hộ nghèo hằng năm; hộ cận nghèo; bình xét hộ nghèo; hộ thoát nghèo
1.011608 | thoát nghèo; xin thoát nghèo; ra khỏi hộ nghèo; trả sổ hộ nghèo; thoát cận nghèo
1.011609 | hộ nông nghiệp mức sống trung bình; hộ trung bình; bảo hiểm y tế cho hộ mức sống trung bình
3.000412 | người lao động thu nhập thấp; xác nhận thu nhập thấp
1.004941 | nhận chăm sóc thay thế trẻ em; nhận nuôi tạm trẻ em không họ hàng; nhận đỡ đầu nuôi trẻ mồ côi
2.001944 | người thân nhận chăm sóc trẻ em; ông bà, cô chú nhận nuôi cháu mồ côi
1.004944 | thôi chăm sóc thay thế trẻ em; không nuôi trẻ nữa
2.001942 | đón trẻ từ trung tâm bảo trợ về gia đình nuôi
1.004946 | trẻ em bị bạo hành, đánh đập; cách ly trẻ em khỏi người gây hại; bảo vệ trẻ em khẩn cấp
2.001947 | trẻ em bị xâm hại; hỗ trợ trẻ bị xâm hại, bị bạo lực
2.001661 | nạn nhân bị mua bán; bị lừa bán sang Trung Quốc trở về; phụ nữ bị buôn bán được hỗ trợ
3.000527 | cai nghiện; cai nghiện ma túy; cai nghiện tự nguyện; đi cai; nghiện hút
1.010941 | cai nghiện ma túy tự nguyện; cai nghiện tại nhà
1.013724 | vay vốn; vay vốn giải quyết việc làm; vay tiền làm ăn; vay vốn chăn nuôi; vay vốn ngân hàng chính sách; quỹ quốc gia về việc làm; vay vốn tạo việc làm
2.002105 | đi xuất khẩu lao động; hộ nghèo, dân tộc đi lao động nước ngoài; hỗ trợ đi làm việc ở nước ngoài; đi Nhật, Hàn, Đài Loan lao động
1.013734 | hợp đồng lao động trực tiếp ở nước ngoài; tự đi làm việc ở nước ngoài; đăng ký hợp đồng lao động
1.010803 | thờ cúng liệt sĩ; tiền thờ cúng liệt sĩ; trợ cấp hương khói liệt sĩ; người thờ cúng liệt sỹ
1.010814 | bằng tổ quốc ghi công; mất bằng tổ quốc ghi công; mất bằng thương binh, giấy chứng nhận người có công; cấp lại thẻ thương binh; mất bằng liệt sĩ
1.010824 | người có công chết; thương binh chết; thương binh từ trần hưởng chế độ; thân nhân người có công mất nhận trợ cấp; mai táng người có công
1.010825 | bổ sung thân nhân liệt sĩ; thêm tên con, vợ vào hồ sơ liệt sĩ
1.010832 | thăm mộ liệt sĩ; đi viếng mộ liệt sĩ; tiền đi thăm mộ; di chuyển hài cốt
1.010833 | con thương binh; xác nhận con thương binh; xác nhận con liệt sĩ; giấy xác nhận con người có công; thân nhân người có công; con bệnh binh; giấy con chính sách để cộng điểm
1.004964 | trợ cấp một lần người tham gia kháng chiến; người có huân chương kháng chiến
2.001157 | thanh niên xung phong; trợ cấp một lần thanh niên xung phong; tnxp; cựu thanh niên xung phong
2.001396 | thanh niên xung phong; trợ cấp hàng tháng thanh niên xung phong; tnxp hưởng hằng tháng
2.002307 | mai táng phí cựu chiến binh; cựu chiến binh chết; tiền mai táng bộ đội cũ; ccb mất
2.002308 | mai táng phí thanh niên xung phong; thanh niên xung phong chết
1.013822 | mai táng nghệ nhân; nghệ nhân chết
1.013133 | nghĩa vụ quân sự; đăng ký nghĩa vụ quân sự lần đầu; nvqs; khám nghĩa vụ; con trai đủ 17 tuổi đăng ký nghĩa vụ; đi bộ đội; nhập ngũ; đăng ký đi lính; gọi khám tuyển; giấy chứng nhận đăng ký nghĩa vụ quân sự
1.013134 | chuyển nghĩa vụ quân sự đi nơi khác; đi học, đi làm xa chuyển nghĩa vụ; rút giấy nghĩa vụ quân sự; giấy di chuyển nghĩa vụ quân sự
1.013137 | chuyển nghĩa vụ quân sự đến; nhập nghĩa vụ quân sự từ nơi khác về
1.013138 | tạm vắng nghĩa vụ quân sự; đi xa trong tuổi nghĩa vụ; vắng mặt nghĩa vụ quân sự
1.013136 | đăng ký nghĩa vụ bổ sung; thay đổi trình độ, nghề nghiệp, gia đình trong nghĩa vụ quân sự
1.013135 | quân nhân dự bị; đăng ký dự bị động viên; xuất ngũ về đăng ký ngạch dự bị; bộ đội xuất ngũ đăng ký ở xã
1.013139 | miễn nghĩa vụ quân sự; xin miễn nghĩa vụ; hoãn nghĩa vụ quân sự; miễn gọi nhập ngũ thời chiến
3.000422 | thi trường quân đội; thi vào trường sĩ quan; đăng ký thi đại học quân sự; sơ tuyển quân đội
3.000421 | cử tuyển quân sự; cử tuyển đi học trường quân đội
3.000423 | học cán bộ quân sự cơ sở; đào tạo xã đội; học ngành quân sự cơ sở
1.013140 | bộ đội chống Mỹ 20 năm hưởng hưu; quân nhân nhập ngũ trước 1975 hưởng hưu trí
1.013141 | thân nhân bộ đội chống Mỹ 20 năm đã chết
1.013142 | bộ đội nhập ngũ sau 1975 đủ 20 năm hưởng hưu; quân nhân bảo vệ tổ quốc 20 năm
1.013143 | bộ đội sau 1975 20 năm đã chết trợ cấp một lần
1.013144 | bộ đội chống Mỹ chưa được hưởng chế độ; đi bộ đội chống Mỹ trợ cấp một lần; quyết định 290
1.013145 | bộ đội chống Mỹ mất giấy tờ, ở nơi khác
1.013146 | bộ đội đi chiến trường B, C, K; chiến trường Lào, Campuchia sau làm cán bộ hưởng lương
1.013147 | dân quân tập trung miền Bắc; dân quân du kích thời chống Mỹ; du kích mật
1.013148 | dân quân du kích mất giấy tờ
1.013149 | hạ sĩ quan chiến sĩ quyết định 188 lần đầu
1.013152 | du kích thôn ấp miền Nam
1.013157 | bộ đội chống Mỹ 15 năm trợ cấp hàng tháng; bộ đội phục viên trên 15 năm; quyết định 142
1.013159 | bộ đội chống Mỹ dưới 15 năm trợ cấp một lần; phục viên dưới 15 năm; quyết định 142; bộ đội đánh Mỹ về quê
1.013160 | bộ đội chống Mỹ dưới 15 năm mất giấy tờ
1.013161 | bộ đội sau 1975 15 năm trợ cấp hàng tháng; quyết định 62 hàng tháng
1.013163 | quyết định 62 đã chết; bộ đội bảo vệ biên giới đã chết; bộ đội đánh Trung Quốc, Campuchia đã mất; chiến tranh bảo vệ tổ quốc trợ cấp thân nhân
1.013455 | quyết định 62; bộ đội bảo vệ biên giới 1979; bộ đội đánh Trung Quốc; chiến tranh biên giới Vị Xuyên 1984; đi lính sau 1975 dưới 15 năm trợ cấp một lần; bộ đội Campuchia; dân quân biên giới 1979
2.002755 | cán bộ xã, công an xã tham gia chiến tranh biên giới còn sống; thanh niên xung phong sau 1975; quyết định 62 cho cán bộ dân sự
2.002757 | cán bộ xã, công an xã, thanh niên xung phong tham gia chiến tranh biên giới đã chết
1.013170 | dân công hỏa tuyến; đi dân công; dân công tải đạn; quyết định 49; trợ cấp dân công
1.013173 | người tham gia kháng chiến ở nước ngoài ủy quyền cho thân nhân
1.013181 | công nhận liệt sĩ; hy sinh, mất tích trong chiến tranh; làm hồ sơ liệt sĩ; xác nhận liệt sỹ cho bộ đội
1.013182 | công nhận thương binh; bị thương trong chiến tranh; làm hồ sơ thương binh; bộ đội bị thương làm chế độ
1.013196 | bộ đội xuất ngũ bị tâm thần; bệnh cũ tái phát; bệnh binh tâm thần
2.002761 | cán bộ quân đội nghỉ hưu bệnh hiểm nghèo; sĩ quan về hưu bị ung thư
2.002762 | quân nhân dự bị bị tai nạn; tập huấn dự bị bị thương
2.002763 | quân nhân dự bị bị chết
2.002764 | gia đình bộ đội tại ngũ gặp khó khăn; con đang đi nghĩa vụ nhà khó khăn; bố mẹ bộ đội ốm đau trợ cấp; nhà có con đi bộ đội bị cháy, bị lũ
2.002765 | con bộ đội miễn học phí; con của chiến sĩ tại ngũ đi học; bố đang đi bộ đội con được miễn học phí
2.002766 | xác nhận thời gian bị tù; bộ đội bị địch bắt tù đày
3.000509 | chữa cháy bị thương, tai nạn; dân phòng đi chữa cháy bị thương
3.000510 | chữa cháy bị chết
1.010091 | xung kích phòng chống thiên tai bị tai nạn, ốm khám chữa bệnh
1.010092 | xung kích phòng chống thiên tai bị chết, suy giảm sức lao động; tiền tuất xung kích thiên tai
1.002192 | giấy chứng sinh; đẻ tại nhà; sinh con ở nhà; đẻ rơi; xin giấy chứng sinh; sinh con không ở bệnh viện; bà đỡ thôn bản
`
