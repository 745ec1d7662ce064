/** Everyday requests by procedure code: farming, livestock, forest, fisheries, irrigation, disaster. */
export const farming = `
1.008004 | chuyển đất lúa sang trồng cây khác; chuyển đất ruộng sang trồng cam, chè, đào ao; trồng cây khác trên đất lúa; đào ao thả cá trên ruộng; chuyển đổi cây trồng
1.013997 | lợn chết vì dịch; dịch tả lợn hỗ trợ; dịch tả lợn châu Phi; trâu bò, gà chết dịch được đền; hỗ trợ thiệt hại dịch bệnh; tiêu hủy lợn, gia súc bệnh; lở mồm long móng; cúm gia cầm
1.012836 | phối giống trâu bò; thụ tinh nhân tạo; tiền phối giống lợn; tinh trâu bò
1.012837 | bỏ chăn nuôi chuyển nghề; học nghề phối giống; mua bình nitơ; tập huấn chuyển đổi nghề từ chăn nuôi
1.005412 | bảo hiểm nông nghiệp; bảo hiểm cây lúa, trâu bò; hỗ trợ phí bảo hiểm nông nghiệp
1.003596 | khuyến nông; kế hoạch khuyến nông; xin mô hình khuyến nông; tập huấn kỹ thuật trồng trọt chăn nuôi
1.003434 | dự án liên kết; liên kết sản xuất và tiêu thụ nông sản; hỗ trợ liên kết chè, dược liệu
1.014736 | dự án chuỗi giá trị; liên kết theo chuỗi giá trị; dự án phát triển sản xuất chương trình mục tiêu
1.014737 | dự án phát triển sản xuất cộng đồng; dự án hỗ trợ trâu bò, dê giống cho hộ nghèo; nhóm hộ nghèo nhận con giống, cây giống
1.011471 | khai thác gỗ; chặt gỗ; chặt cây rừng trồng; khai thác keo, mỡ, sa mộc; bán gỗ vườn nhà; xin chặt cây làm nhà; khai thác tre, nứa, vầu, măng; lấy gỗ rừng; đốn cây; cưa gỗ
1.014832 | giao rừng; thuê rừng; nhận rừng trồng cây; nhận rừng để quản lý; nhận đất rừng
1.012694 | chuyển mục đích sử dụng rừng; chuyển rừng sang đất khác; phá rừng làm đường, làm nhà
1.012531 | vay trồng rừng gỗ lớn; hỗ trợ tín dụng trồng rừng; vay vốn trồng rừng
1.012922 | rừng trồng bị cháy, gãy đổ, thiệt hại; kiểm tra rừng bị thiệt hại
3.000250 | phương án quản lý rừng bền vững; làm du lịch sinh thái trong rừng
3.000502 | trồng thảo quả, sa nhân dưới tán rừng; trồng cây thuốc, dược liệu trong rừng; thu hoạch dược liệu
1.007919 | thẩm định công trình lâm sinh; thiết kế dự toán trồng rừng
1.014801 | nuôi cá lồng; nuôi cá lồng bè; đăng ký nuôi trồng thủy sản; nuôi cá tầm, cá hồi; cá bè trên hồ thủy điện; nuôi cá
1.003956 | cộng đồng quản lý suối cá; giao quyền bảo vệ nguồn lợi thủy sản cho thôn
1.004498 | sửa quyết định giao cộng đồng quản lý thủy sản
1.004478 | mở cảng cá
1.004656 | xác nhận nguồn gốc cá, thủy sản quý hiếm từ khai thác tự nhiên
1.004680 | xác nhận nguồn gốc thủy sản quý hiếm từ nuôi; nuôi ba ba, cá quý hiếm xin xác nhận nguồn gốc
2.001621 | thủy lợi nhỏ; làm mương; kiên cố kênh mương; kênh mương nội đồng; hỗ trợ làm mương, bể nước, tưới tiết kiệm; thủy lợi nội đồng; tưới nhỏ giọt
2.001627 | quy trình vận hành công trình thủy lợi
1.003347 | vận hành hồ chứa; quy trình vận hành hồ chứa nước
1.003440 | ứng phó khẩn cấp đập, hồ chứa; vỡ đập
1.003446 | ứng phó thiên tai hạ du đập khi thi công
1.003471 | kiểm định an toàn đập
1.014848 | phương án bảo vệ công trình thủy lợi
1.014849 | xây dựng gần kênh mương, đập; đổ vật liệu, bến bãi gần hồ đập; làm nhà gần công trình thủy lợi; xả thải vào công trình thủy lợi; khoan đào trong phạm vi thủy lợi
1.014850 | du lịch, dịch vụ trên hồ thủy lợi; kinh doanh du lịch lòng hồ, hồ chứa nước
1.014851 | gia hạn giấy phép xây dựng trong phạm vi thủy lợi
1.014852 | nổ mìn gần công trình thủy lợi
1.014853 | gia hạn giấy phép nuôi cá, nổ mìn trong phạm vi thủy lợi
1.014859 | xe cơ giới, thuyền đi trên công trình thủy lợi; xe tải đi trên đập, bờ kênh
1.014860 | trồng cây lâu năm gần kênh mương, hồ đập
1.014862 | nuôi cá trên hồ thủy lợi; thả cá hồ chứa nước; nuôi thủy sản trong hồ đập
1.014863 | gia hạn giấy phép du lịch, kinh doanh trong phạm vi thủy lợi
1.014864 | gia hạn giấy phép trồng cây, đi xe trong phạm vi thủy lợi
`
