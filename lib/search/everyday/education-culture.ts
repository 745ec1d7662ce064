/** Everyday requests by procedure code: schools, diplomas, culture, religion, sport, libraries. */
export const educationCulture = `
2.002854 | chuyển trường; chuyển trường tiểu học; chuyển trường cho con; chuyển trường cấp 1, cấp 2; xin học trường khác; chuyển lớp; chuyển trường từ nơi khác về
1.005099 | chuyển trường tiểu học; chuyển trường cấp 1; con lớp 3 chuyển trường
2.002481 | chuyển trường cấp 2; chuyển trường thcs; chuyển trường trung học cơ sở; con lớp 7 chuyển trường
3.000182 | tuyển sinh lớp 6; xin học lớp 6; xin vào cấp 2; tuyển sinh thcs; nộp hồ sơ vào trường cấp 2; vào trường dân tộc nội trú
2.002855 | con về nước xin học; học sinh từ nước ngoài về; theo bố mẹ ở nước ngoài về đi học
2.002482 | học sinh cấp 2 từ nước ngoài về
2.002856 | học sinh nước ngoài xin học; con người Trung Quốc xin học; trẻ em nước ngoài đi học
2.002483 | học sinh nước ngoài học cấp 2
2.002857 | xin học lại; bỏ học nay đi học lại; nghỉ học muốn học tiếp
2.001904 | học bổ túc; học bổ túc cấp 2; học xóa mù chữ
1.005108 | chuyển trường bổ túc; chuyển học bổ túc cấp 2
2.002770 | tiền bán trú; gạo học sinh; tiền gạo bán trú; học sinh bán trú; tiền ăn học sinh; nghị định 116; nhà xa trường được hỗ trợ tiền ăn, gạo; hỗ trợ học sinh bán trú, nội trú; chế độ học sinh vùng cao
1.004438 | học sinh bán trú; tiền gạo bán trú; chính sách 116; hỗ trợ học sinh vùng đặc biệt khó khăn
2.002771 | tiền bán trú nhà trẻ; trẻ nhà trẻ được hỗ trợ gạo; trẻ dưới 3 tuổi bán trú
1.001622 | tiền ăn trưa; tiền ăn trưa mẫu giáo; tiền ăn mẫu giáo, mầm non; hỗ trợ ăn trưa trẻ 3 tuổi, 4 tuổi, 5 tuổi
1.003702 | học sinh dân tộc rất ít người; hỗ trợ học tập dân tộc Cờ Lao, La Chí, Pu Péo, Lô Lô, Bố Y; tiền cho học sinh dân tộc thiểu số; nghị định 57
1.002407 | học bổng chính sách; học bổng cử tuyển; học sinh dự bị đại học, học nghề khuyết tật có học bổng
1.008950 | con công nhân khu công nghiệp đi mầm non; trợ cấp trẻ mầm non con công nhân
1.004492 | mở lớp mầm non; mở nhóm trẻ; mở lớp giữ trẻ; nhận trông trẻ tại nhà; mở nhà trẻ tư nhân
1.012971 | mở nhà trẻ tư; mở nhóm trẻ, lớp mẫu giáo độc lập; mở cơ sở mầm non tư thục; trông trẻ
1.012974 | đóng nhóm trẻ; giải thể nhà trẻ tư; nghỉ trông trẻ
1.004443 | nhóm trẻ hoạt động lại; mở lại lớp mẫu giáo
1.004485 | tách, sáp nhập nhóm trẻ, lớp mẫu giáo
2.002894 | trường mầm non xin hoạt động
1.004494 | mở trường mầm non; thành lập trường mẫu giáo tư thục; lập trường mầm non
1.006390 | cho phép trường mầm non hoạt động
1.006444 | trường mầm non hoạt động trở lại
1.006445 | sáp nhập trường mầm non; tách trường mẫu giáo
1.004515 | giải thể trường mầm non
2.001842 | mở trường tiểu học; thành lập trường cấp 1
1.004552 | trường tiểu học xin hoạt động
1.004563 | sáp nhập trường tiểu học; tách trường cấp 1
1.001639 | giải thể trường tiểu học; xóa trường cấp 1
1.004441 | dạy chương trình tiểu học ở cơ sở khác
1.004442 | mở trường cấp 2; thành lập trường thcs
1.004444 | trường thcs xin hoạt động; trường cấp 2 hoạt động
2.001809 | sáp nhập trường thcs; tách trường cấp 2; ghép trường
1.004545 | lập trường bán trú; thành lập trường dân tộc bán trú
2.001839 | trường dân tộc bán trú hoạt động
1.012969 | trung tâm học tập cộng đồng; lập trung tâm học tập cộng đồng xã
1.004439 | trung tâm học tập cộng đồng
1.005106 | phổ cập giáo dục; xóa mù chữ; xã đạt chuẩn phổ cập
1.005092 | mất bằng; mất bằng tốt nghiệp; mất bằng cấp 2; xin lại bằng tốt nghiệp; bản sao bằng tốt nghiệp; cấp lại bằng thcs; bản sao văn bằng; mất bằng cấp 3, chứng chỉ; làm lại bằng
2.001914 | sửa bằng tốt nghiệp; sai tên trên bằng; sửa ngày sinh trong bằng; bằng ghi sai; chỉnh sửa văn bằng; đổi tên trên bằng cấp
1.003622 | lễ hội xã; tổ chức lễ hội; lễ hội làng, thôn; lễ hội gầu tào, lồng tồng, nhảy lửa, cúng rừng; mở hội xuân
1.003635 | thông báo lễ hội cấp huyện
1.003645 | đăng ký lễ hội cấp huyện; lễ hội lớn, lễ hội mới; lễ hội ruộng bậc thang
1.000954 | gia đình văn hóa; danh hiệu gia đình văn hóa; bình xét gia đình văn hóa
1.001120 | giấy khen gia đình văn hóa; tặng giấy khen gia đình văn hóa
2.000440 | khu dân cư văn hóa; thôn văn hóa; làng văn hóa; bản văn hóa; tổ dân phố văn hóa
1.000933 | giấy khen khu dân cư văn hóa; giấy khen thôn văn hóa
1.008898 | mở thư viện; thư viện tư nhân; thư viện trường học; thành lập thư viện
1.008901 | thư viện cộng đồng; thành lập thư viện; tủ sách thôn; thư viện thôn bản
2.000794 | câu lạc bộ thể thao; lập câu lạc bộ bóng đá, bóng chuyền, dưỡng sinh; đội bóng
2.000509 | lễ cúng; đăng ký hoạt động tín ngưỡng; cúng miếu, đền, đình; cúng rừng; tín ngưỡng thôn bản
1.001028 | bổ sung hoạt động tín ngưỡng; thêm lễ cúng ở đền miếu
1.001055 | sinh hoạt tôn giáo; nhóm đạo; điểm nhóm Tin Lành; theo đạo; nhóm họp cầu nguyện; đăng ký điểm nhóm sinh hoạt đạo; lập điểm nhóm
1.001090 | đổi trưởng nhóm đạo; đổi người đại diện điểm nhóm tôn giáo
1.001078 | danh mục hoạt động tôn giáo; đăng ký chương trình lễ đạo trong năm; thông báo hoạt động của nhà thờ, chùa ở xã
1.001085 | bổ sung hoạt động tôn giáo; thêm lễ ngoài danh mục
2.000267 | danh mục hoạt động tôn giáo nhiều xã
1.000316 | bổ sung hoạt động tôn giáo nhiều xã
1.001167 | quyên góp; chùa, nhà thờ quyên góp; quyên góp xây chùa; nhà thờ kêu gọi ủng hộ tiền; quyên góp tôn giáo
1.001180 | quyên góp nhiều xã; quyên góp trong huyện
1.001199 | giảng đạo; mục sư, linh mục, nhà sư giảng đạo nơi khác; truyền đạo
1.001204 | tổ chức lễ ngoài nhà thờ, chùa; lễ Noel, Phật đản ngoài trời; cuộc lễ ngoài cơ sở tôn giáo
1.001212 | đại hội tôn giáo
1.001220 | hội nghị thường niên tôn giáo
1.001228 | mở lớp giáo lý; lớp bồi dưỡng tôn giáo; lớp học đạo
`
