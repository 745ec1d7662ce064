/** Everyday requests by procedure code: civil status, adoption, certification, mediation. One procedure a line, requests parted by `;`. */
export const civilStatus = `
1.001193 | khai sinh; sinh con làm giấy tờ gì; con không có bố khai sinh; khai sinh khi chưa cưới; làm giấy khai sinh cho con; đăng ký khai sinh cho cháu; trẻ mới sinh; mới đẻ con; sinh em bé; khai sinh muộn; lớn rồi mới khai sinh; trẻ 3 tuổi, 5 tuổi chưa khai sinh; khai sinh quá hạn; khai sinh trễ hạn; con chưa có giấy khai sinh; làm khai sinh lần đầu; khai sinh cho trẻ bị bỏ rơi; khai sinh cho con chưa có đăng ký kết hôn; con chưa có tên trong sổ
1.003583 | khai sinh lưu động; cán bộ đến tận nhà làm khai sinh; khai sinh tại thôn bản cho người khuyết tật, ốm không đi được
2.000528 | khai sinh cho con có bố hoặc mẹ là người nước ngoài; con lai khai sinh; bố là người Trung Quốc khai sinh cho con; mẹ nước ngoài
1.000110 | khai sinh ở khu vực biên giới; con có bố mẹ là người nước láng giềng; khai sinh cho con với người Trung Quốc vùng biên
1.004884 | đăng ký lại khai sinh; mất cả sổ gốc giấy khai sinh; mất bản chính giấy khai sinh; mất giấy khai sinh gốc làm lại; giấy khai sinh bị cháy, rách nát; sổ gốc không còn
2.000522 | đăng ký lại khai sinh cho người nước ngoài
1.004772 | khai sinh cho người lớn đã có giấy tờ; người lớn, người già chưa có giấy khai sinh; đã có căn cước, hồ sơ học bạ mà chưa có khai sinh
1.000893 | khai sinh cho Việt kiều đã có hồ sơ giấy tờ
1.000689 | vừa khai sinh vừa nhận cha cho con; con ngoài giá thú khai sinh có tên cha; chưa đăng ký kết hôn muốn khai sinh mang họ cha; khai sinh kết hợp nhận cha con
1.001695 | khai sinh kết hợp nhận cha mẹ con với người nước ngoài
2.000986 | khai sinh, nhập hộ khẩu, thẻ bảo hiểm y tế cho trẻ em
2.001023 | khai sinh kèm thẻ bảo hiểm y tế cho trẻ; làm khai sinh và bảo hiểm cho bé; làm thẻ bảo hiểm y tế cho trẻ dưới 6 tuổi
2.002621 | liên thông khai sinh; khai sinh, nhập hộ khẩu, bảo hiểm y tế làm một lần; làm thẻ bảo hiểm y tế cho trẻ mới sinh; khai sinh nhập khẩu cho con; làm khai sinh và bảo hiểm cho bé; ba trong một khai sinh
2.002622 | liên thông khai tử; khai tử, xóa hộ khẩu, nhận tiền mai táng làm một lần; báo tử xóa khẩu mai táng phí; khai tử và tử tuất
2.000635 | trích lục; trích lục khai sinh; bản sao giấy khai sinh; xin lại giấy khai sinh; cấp lại giấy khai sinh; xin thêm bản khai sinh; trích lục kết hôn; trích lục khai tử; bản sao giấy kết hôn; bản sao giấy chứng tử; giấy khai sinh bị mất xin bản sao; sao lục hộ tịch; mất giấy chứng tử xin trích lục
1.004859 | thay đổi hộ tịch; cải chính hộ tịch; sai tên trong giấy khai sinh; sửa giấy khai sinh; sai ngày tháng năm sinh; đổi tên; đổi họ; đổi họ tên cho con; đổi dân tộc; đổi dân tộc theo mẹ, theo bố; xác định lại dân tộc; sửa chữ đệm, tên đệm; bổ sung thông tin khai sinh; sai quê quán, sai tên bố mẹ; sửa năm sinh; đính chính khai sinh; bổ sung tên cha vào giấy khai sinh; đổi giới tính; khai sinh ghi nhầm
2.000748 | cải chính hộ tịch cho người nước ngoài
1.000656 | khai tử; báo tử; giấy chứng tử; giấy báo tử; làm giấy chứng tử; người chết; người nhà chết; bố mẹ mới chết; ông bà qua đời; chồng chết; vợ chết; người thân mất; có người nhà mất phải làm giấy gì; khai tử cho người đã chết lâu; khai tử muộn, trễ hạn, quá hạn; đăng ký người chết
1.000419 | khai tử lưu động; cán bộ đến nhà khai tử
1.005461 | đăng ký lại khai tử; mất giấy chứng tử; đăng ký lại giấy chứng tử; cấp lại giấy báo tử; mất giấy khai tử, sổ gốc không còn
1.001766 | khai tử cho người nước ngoài; người nước ngoài chết ở Việt Nam
1.004827 | khai tử cho người nước ngoài ở biên giới; người Trung Quốc chết ở biên giới
2.000497 | đăng ký lại khai tử cho người nước ngoài
1.000894 | kết hôn; đăng ký kết hôn; cưới vợ; lấy chồng; lấy vợ; làm giấy kết hôn; giấy hôn thú; giấy đăng ký kết hôn; vợ chồng cưới lâu chưa đăng ký; hai vợ chồng ra xã đăng ký
1.000593 | kết hôn lưu động; đăng ký kết hôn tại thôn bản
1.004746 | đăng ký lại kết hôn; mất giấy kết hôn; mất giấy đăng ký kết hôn; làm lại giấy kết hôn; cấp lại giấy chứng nhận kết hôn
2.000513 | đăng ký lại kết hôn với người nước ngoài
2.000806 | kết hôn với người nước ngoài; lấy chồng nước ngoài; lấy vợ nước ngoài; lấy chồng Trung Quốc; lấy vợ Trung Quốc; lấy chồng Hàn Quốc, Đài Loan; cưới người nước ngoài; kết hôn với Việt kiều
1.000094 | kết hôn ở vùng biên giới; kết hôn với người Trung Quốc ở biên giới; lấy vợ lấy chồng bên kia biên giới; kết hôn với người nước láng giềng
2.002189 | ghi chú kết hôn; kết hôn ở nước ngoài về ghi vào sổ; đã cưới ở nước ngoài
2.000554 | ghi chú ly hôn; ly hôn ở nước ngoài; bỏ chồng bên nước ngoài ghi vào sổ
2.000547 | ghi chú khai sinh ở nước ngoài; con sinh ở nước ngoài về ghi vào sổ hộ tịch
1.004873 | giấy độc thân; xác nhận độc thân; xác nhận tình trạng hôn nhân; giấy chưa vợ chưa chồng; chưa kết hôn lần nào; xin giấy xác nhận để mua bán đất, vay vốn; giấy xác nhận đã ly hôn; giấy tình trạng hôn nhân để đi nước ngoài; giấy độc thân đi lao động
1.001022 | nhận cha; nhận con; nhận mẹ; nhận cha cho con; nhận con ngoài giá thú; nhận lại con; con riêng nhận bố; xác nhận cha con; xét nghiệm ADN nhận con
2.000779 | nhận cha mẹ con với người nước ngoài; nhận con là người nước ngoài
1.000080 | nhận cha mẹ con với người ở bên kia biên giới
1.004837 | giám hộ; làm người giám hộ; giám hộ cho cháu; giám hộ cho trẻ mồ côi; giám hộ người tâm thần, mất năng lực; ông bà giám hộ cháu; cử người giám hộ
1.004845 | chấm dứt giám hộ; thôi giám hộ; không làm người giám hộ nữa; thay người giám hộ
1.001669 | giám hộ với người nước ngoài
2.000756 | thôi giám hộ với người nước ngoài
3.000323 | giám sát việc giám hộ; người giám sát giám hộ
3.000322 | thôi giám sát giám hộ
2.002516 | xác nhận thông tin hộ tịch; xác nhận đã từng đăng ký kết hôn, khai sinh
2.001263 | nhận con nuôi; xin con nuôi; nuôi con nuôi; đăng ký nhận con nuôi trong nước; nhận cháu làm con nuôi; con nuôi hợp pháp; cho con làm con nuôi
2.001255 | đăng ký lại con nuôi; mất giấy nhận con nuôi; mất giấy chứng nhận nuôi con nuôi
1.003005 | người nước láng giềng nhận trẻ em Việt Nam làm con nuôi; người Trung Quốc xin con nuôi Việt Nam
2.002349 | giấy xác nhận đủ điều kiện nhận trẻ em nước láng giềng làm con nuôi; nhận con nuôi người Trung Quốc
2.002363 | con nuôi nhận ở nước ngoài ghi vào sổ
2.000815 | công chứng; chứng thực bản sao; sao y; sao y bản chính; công chứng giấy tờ; phô tô công chứng; photo có dấu đỏ; công chứng căn cước; công chứng sổ đỏ; công chứng bằng cấp; công chứng bằng lái xe; sao y giấy khai sinh; đóng dấu bản sao; chứng thực giấy tờ; công chứng học bạ; công chứng sổ hộ khẩu; chứng thực bằng tốt nghiệp; chứng thực chứng minh; chứng thực giấy phép kinh doanh; chứng thực giấy kết hôn; chứng thực hộ chiếu; chứng thực bảng điểm, chứng chỉ; chứng thực giấy khai sinh; chứng thực giấy xác nhận; bản sao có chứng thực
2.000843 | chứng thực giấy tờ nước ngoài; công chứng bản sao bằng cấp nước ngoài
2.000884 | chứng thực chữ ký; xác nhận chữ ký; giấy ủy quyền; làm giấy ủy quyền; sơ yếu lý lịch; xác nhận sơ yếu lý lịch; xác nhận lý lịch xin việc; chứng thực điểm chỉ; đơn xin việc; giấy cam kết; giấy bảo lãnh; lăn tay không biết chữ; xác nhận đơn; ủy quyền nhận tiền; giấy bán xe viết tay xác nhận chữ ký
2.000992 | chứng thực chữ ký người dịch; dịch thuật công chứng; bản dịch tiếng Trung
2.001008 | chứng thực chữ ký người dịch tự do; tự dịch giấy tờ
2.000908 | bản sao từ sổ gốc; trích sao sổ gốc
2.000913 | sửa đổi, hủy hợp đồng đã chứng thực; hủy hợp đồng mua bán; bổ sung hợp đồng đã công chứng
2.000927 | sửa lỗi sai trong hợp đồng; hợp đồng đã chứng thực bị sai chữ, viết nhầm
2.000942 | bản sao hợp đồng đã chứng thực; xin lại hợp đồng đã công chứng; mất hợp đồng đã chứng thực
2.001009 | khai nhận di sản; khai nhận thừa kế đất
2.001016 | từ chối nhận di sản; từ chối thừa kế; không nhận tài sản thừa kế; nhường phần thừa kế
2.001019 | di chúc; lập di chúc; làm di chúc; chứng thực di chúc; viết di chúc để lại đất cho con
2.001035 | công chứng hợp đồng; chứng thực hợp đồng; hợp đồng mua bán đất; hợp đồng tặng cho đất; hợp đồng chuyển nhượng đất; mua bán xe máy; mua bán nhà; hợp đồng thuê đất, thuê nhà; hợp đồng ủy quyền; giấy mua bán xe; công chứng mua bán đất; công chứng hợp đồng thế chấp; hợp đồng vay, cho mượn
2.001044 | hợp đồng mua bán động sản; mua bán xe ô tô; mua bán trâu bò máy móc
2.001050 | thỏa thuận phân chia di sản động sản; chia tiền thừa kế
2.001052 | khai nhận di sản là động sản
2.001406 | chia thừa kế; thỏa thuận chia đất thừa kế; phân chia di sản; chia đất bố mẹ để lại; chia tài sản thừa kế; thừa kế nhà đất; hưởng thừa kế; anh em chia đất; giấy phân chia tài sản; khai nhận thừa kế
1.005462 | phục hồi danh dự; bị oan xin lỗi công khai
2.002165 | bồi thường do cán bộ xã làm sai; nhà nước bồi thường thiệt hại; đòi bồi thường cán bộ gây thiệt hại
2.002190 | bồi thường do cán bộ huyện làm sai; nhà nước bồi thường thiệt hại
1.002211 | làm hòa giải viên; công nhận hòa giải viên; bầu hòa giải viên ở thôn
2.000930 | thôi hòa giải viên; nghỉ làm tổ hòa giải; xin ra khỏi tổ hòa giải
2.000950 | tổ trưởng tổ hòa giải; bầu tổ trưởng hòa giải
2.000424 | hòa giải viên bị tai nạn; hỗ trợ hòa giải viên rủi ro
2.002080 | thù lao hòa giải viên; tiền công hòa giải; tiền hòa giải mỗi vụ
2.001457 | làm tuyên truyền viên pháp luật
2.001449 | thôi làm tuyên truyền viên pháp luật
`
