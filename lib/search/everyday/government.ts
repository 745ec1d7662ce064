/** Everyday requests by procedure code: complaints, meetings with leaders, rewards, associations, information. */
export const government = `
2.002409 | khiếu nại; khiếu nại cấp xã; khiếu nại quyết định của chủ tịch xã; không đồng ý quyết định xử phạt của xã; đơn khiếu nại lần đầu; kiện ủy ban xã
2.002408 | khiếu nại cấp huyện; khiếu nại quyết định của huyện lần đầu
2.002412 | khiếu nại lần hai; khiếu nại tiếp; không đồng ý kết quả giải quyết khiếu nại
2.002396 | tố cáo; tố cáo cán bộ xã; tố cáo cán bộ nhận tiền, vòi vĩnh; đơn tố cáo; tố giác cán bộ
2.002395 | tố cáo cấp huyện; tố cáo cán bộ huyện, chủ tịch xã
2.002501 | nộp đơn kiến nghị ở xã; xử lý đơn thư; gửi đơn phản ánh cấp xã; đơn kiến nghị
2.002500 | nộp đơn thư ở huyện; đơn kiến nghị huyện
1.010945 | tiếp dân; gặp chủ tịch xã; đến gặp lãnh đạo xã trình bày; lịch tiếp công dân xã
1.010944 | tiếp dân huyện; gặp chủ tịch huyện; lịch tiếp công dân huyện
1.116556 | xin thông tin; xin cung cấp thông tin, tài liệu của ủy ban; xin văn bản của xã; yêu cầu cung cấp thông tin
2.002400 | kê khai tài sản; cán bộ kê khai tài sản thu nhập
1.000804 | giấy khen đột xuất cấp huyện; khen thưởng cứu người, bắt trộm
2.000337 | giấy khen đột xuất; khen thưởng đột xuất; giấy khen người dũng cảm cứu người
2.000346 | giấy khen chuyên đề; khen thưởng theo đợt, phong trào thi đua cấp xã
2.000374 | giấy khen chuyên đề cấp huyện
1.000775 | giấy khen chủ tịch xã; xin giấy khen; khen thưởng cuối năm; khen thưởng hoàn thành tốt nhiệm vụ
2.000414 | giấy khen chủ tịch huyện; khen thưởng cuối năm cấp huyện
1.000748 | giấy khen cho gia đình; khen gia đình tiêu biểu, hiến đất
2.000364 | giấy khen cho hộ gia đình cấp huyện
1.000843 | chiến sĩ thi đua; danh hiệu chiến sĩ thi đua cơ sở; sáng kiến kinh nghiệm
2.000385 | lao động tiên tiến
2.000305 | lao động tiên tiến cấp xã
2.000402 | tập thể lao động tiên tiến
1.013703 | thành lập hội; lập hội; xin lập hội đồng hương, hội nghề nghiệp; lập hội trồng chè
1.013702 | ban vận động thành lập hội
1.013707 | chia tách sáp nhập hội
1.013709 | hội hoạt động trở lại
1.003827 | thành lập hội; lập hội
1.003841 | ban vận động lập hội
1.003732 | giải thể hội; giải tán hội
1.003757 | đổi tên hội
1.003807 | điều lệ hội; phê duyệt điều lệ
1.003783 | chia tách, sáp nhập hội
2.002100 | đại hội của hội; báo cáo tổ chức đại hội nhiệm kỳ
`
