/** What a screen is for, the first thing to do there, and what happens next. */
export type Help = { purpose: string; first: string; next: string }

/** By address of the screen; a part in brackets stands for anything. */
export const helpTexts: Record<string, Help> = {
  '/can-bo': {
    purpose: 'Đây là nơi xem hôm nay có việc gì. Mỗi hàng là một loại việc; số bên cạnh là số hồ sơ đang chờ.',
    first: 'Chọn một hàng, rồi bấm mã của hồ sơ ở trên cùng: hồ sơ trên cùng là hồ sơ gấp nhất.',
    next: 'Trang hồ sơ mở ra và nói việc tiếp theo. Làm xong thì hồ sơ tự sang hàng khác. Trang này tự cập nhật, không cần tải lại.',
  },
  '/can-bo/ho-so/[id]': {
    purpose: 'Đây là mọi điều về một hồ sơ: giấy tờ, người nộp, thời hạn và việc đã làm.',
    first: 'Nhìn khung viền xanh “Việc tiếp theo”. Khung nói cần làm gì và vì sao. Xem giấy tờ, rồi bấm nút trong khung.',
    next: 'Bấm xong, trang báo đã ghi và hiện việc kế tiếp. Không thấy nút nghĩa là việc đang ở người khác. Các việc ít gặp nằm ở “Việc khác”.',
  },
  '/can-bo/ho-so/[id]/giay-hen': {
    purpose: 'Đây là giấy đưa cho người dân cầm về: mã hồ sơ, ngày hẹn và mã tra cứu.',
    first: 'Bấm “In giấy này”, ký tên, rồi đưa cho người dân.',
    next: 'Người dân xem hồ sơ đến đâu bằng mã trên giấy. Bấm “Tiếp nhận người tiếp theo” để làm tiếp, hoặc “Mở hồ sơ” để giải quyết luôn.',
  },
  '/can-bo/ho-so/[id]/sua-tiep-nhan': {
    purpose: 'Dùng khi lúc tiếp nhận ghi nhầm: nhầm thủ tục, giấy tờ, hoặc tên, số của người nộp. Chỉ sửa được trong ngày.',
    first: 'Các ô đã ghi sẵn điều đang có. Sửa chỗ sai, ghi lý do, rồi bấm “Sửa và in lại giấy hẹn”.',
    next: 'Máy tính lại ngày hẹn và in giấy mới có số. Đưa giấy mới, thu lại giấy cũ. Điều ghi trước vẫn xem được ở phần Lịch sử.',
  },
  '/can-bo/quay': {
    purpose: 'Dùng khi có người đến quầy nộp hồ sơ.',
    first: 'Gõ việc người dân cần làm, ví dụ “khai sinh”, rồi chọn thủ tục. Ghi tên người nộp và số bản của từng giấy tờ.',
    next: 'Bấm tiếp nhận thì máy cấp mã, tính ngày hẹn và mở giấy hẹn để in. Việc làm xong ngay thì ghi luôn kết quả ở khung “Trả kết quả ngay”.',
  },
  '/can-bo/quay/so-thu': {
    purpose: 'Đây là sổ thu phí, lệ phí của quầy trong một ngày.',
    first: 'Chọn quầy và ngày, rồi so từng dòng với cuống biên lai.',
    next: 'Cuối ngày in ra để nộp cùng tiền. Khoản thu được ghi ở trang của từng hồ sơ, không ghi ở đây.',
  },
  '/can-bo/tim': {
    purpose: 'Dùng để tìm một hồ sơ của đơn vị mình.',
    first: 'Gõ mã hồ sơ, tên, số điện thoại hoặc số căn cước, ít nhất ba chữ hoặc số.',
    next: 'Bấm mã hồ sơ để mở. Không thấy thì thử gõ ngắn hơn, hoặc hồ sơ thuộc đơn vị khác. Mỗi lần tìm đều được ghi vào nhật ký.',
  },
  '/can-bo/ky': {
    purpose: 'Đây là danh sách kết quả đang chờ ông/bà ký. Dùng được trên điện thoại.',
    first: 'Mở từng hồ sơ, đọc dự thảo. Đúng thì ký; chưa đúng thì trả lại và ghi lý do.',
    next: 'Ký xong, hồ sơ sang văn thư để cấp số. Trả lại thì người soạn thấy lý do và sửa.',
  },
  '/can-bo/ket-qua': {
    purpose: 'Đây là sổ các kết quả đã ra: số, ngày, ai ký.',
    first: 'Tìm theo số hoặc ngày, rồi bấm vào một dòng để xem.',
    next: 'Người ngoài kiểm tra kết quả bằng mã QR in trên giấy. Kết quả ra sai thì lãnh đạo thu hồi ở trang hồ sơ, và trang kiểm tra báo đã thu hồi.',
  },
  '/can-bo/ket-qua/[id]/to-kiem-tra': {
    purpose: 'Đây là tờ kiểm tra đi kèm kết quả: có mã QR để ai cầm giấy cũng kiểm tra được.',
    first: 'Bấm in, rồi kẹp vào kết quả khi trả cho người dân.',
    next: 'Người nhận giấy quét mã để biết kết quả có thật không, còn giá trị không. Không cần đăng nhập.',
  },
  '/can-bo/quy-trinh': {
    purpose: 'Đây là quy trình nội bộ của đơn vị: mỗi thủ tục đi qua những bước nào, ai làm, bao lâu.',
    first: 'Chọn một thủ tục để xem. Muốn đặt quy trình mới, cần có quyết định của đơn vị.',
    next: 'Hồ sơ nhận từ ngày quyết định có hiệu lực đi theo quy trình mới. Hồ sơ nhận trước đó vẫn đi theo quy trình cũ.',
  },
  '/can-bo/quy-trinh/[id]': {
    purpose: 'Đây là các bước của một quy trình nội bộ.',
    first: 'Xem từng bước: ai làm, ở đơn vị nào, trong bao lâu. Thời hạn các bước cộng lại phải bằng thời hạn của thủ tục.',
    next: 'Quy trình đã lưu không sửa được. Có quyết định mới thì lập quy trình mới; quy trình này hết hiệu lực.',
  },
  '/can-bo/quy-trinh/moi': {
    purpose: 'Dùng để ghi quy trình nội bộ theo quyết định của đơn vị.',
    first: 'Ghi số quyết định, rồi ghi lần lượt từng bước: tên, ai làm, thời hạn.',
    next: 'Bấm lưu. Máy kiểm tra thời hạn cộng lại có đúng không và báo chỗ phải sửa.',
  },
  '/can-bo/so-theo-doi': {
    purpose: 'Đây là sổ theo dõi hồ sơ của đơn vị theo mẫu của Chính phủ.',
    first: 'Chọn đơn vị và khoảng ngày.',
    next: 'Xem trên màn hình, hoặc tải về dạng PDF để in, dạng bảng tính để lưu.',
  },
  '/can-bo/chi-dao': {
    purpose: 'Đây là các ý kiến chỉ đạo: lãnh đạo giao việc gì, cho ai, đến ngày nào.',
    first: 'Xem các dòng quá hạn ở trên cùng. Bấm vào một dòng để đọc và trả lời.',
    next: 'Trả lời xong, người giao đọc và đóng lại. Chưa trả lời mà quá ngày thì lãnh đạo thấy.',
  },
  '/can-bo/chi-dao/moi': {
    purpose: 'Dùng để giao một việc về một hồ sơ, một đơn vị hoặc một con số.',
    first: 'Chọn đơn vị phải làm, ghi việc cần làm và ngày phải xong.',
    next: 'Đơn vị đó thấy ngay và phải trả lời. Ông/bà đọc câu trả lời ở trang Chỉ đạo.',
  },
  '/can-bo/chi-dao/[id]': {
    purpose: 'Đây là một ý kiến chỉ đạo và câu trả lời.',
    first: 'Nếu việc giao cho đơn vị ông/bà: ghi đã làm gì rồi bấm gửi.',
    next: 'Người giao đọc câu trả lời, rồi đóng lại khi thấy đã xong.',
  },
  '/can-bo/giam-sat': {
    purpose: 'Đây là nơi thấy hồ sơ sắp trễ, quá hẹn và những việc khác thường.',
    first: 'Mở các hồ sơ quá hẹn trước, hỏi người đang giữ vì sao chậm.',
    next: 'Cần thì ghi ý kiến chỉ đạo có ngày phải xong. Việc khác thường không hẳn là sai: hãy hỏi trước khi kết luận.',
  },
  '/can-bo/giam-sat/bat-thuong': {
    purpose: 'Đây là những việc khác thường trong một khoảng thời gian: xong quá nhanh, rút sát hẹn, làm ban đêm, sửa nhiều lần.',
    first: 'Chọn đơn vị và khoảng ngày, rồi mở từng hồ sơ để xem vì sao.',
    next: 'Khác thường không hẳn là sai. Hãy hỏi người làm trước khi kết luận, rồi ghi ý kiến chỉ đạo nếu cần.',
  },
  '/can-bo/sap-xep': {
    purpose: 'Dùng khi nhập, tách hoặc bỏ đơn vị theo nghị quyết: hồ sơ của đơn vị cũ chuyển sang đơn vị mới.',
    first: 'Mở một lần sắp xếp để xem trước sẽ chuyển những gì. Xem trước không đổi gì cả.',
    next: 'Khi không còn hồ sơ nào chưa rõ nơi đến, người quản trị cho chạy. Mã hồ sơ cũ giữ nguyên.',
  },
  '/can-bo/sap-xep/moi': {
    purpose: 'Dùng để ghi một lần sắp xếp đơn vị theo nghị quyết.',
    first: 'Chọn phương án có sẵn hoặc ghi đơn vị nào thành đơn vị nào, từ ngày nào, theo nghị quyết nào.',
    next: 'Lưu xong thì xem trước. Chưa có gì chuyển cho đến khi bấm chạy.',
  },
  '/can-bo/sap-xep/[id]': {
    purpose: 'Đây là một lần sắp xếp đơn vị: đơn vị nào chuyển, bao nhiêu hồ sơ, về đâu.',
    first: 'Xem danh sách hồ sơ chưa rõ nơi đến và chọn đơn vị cho từng hồ sơ.',
    next: 'Hết danh sách thì chạy được. Nếu giữa chừng mất điện, mở lại và bấm chạy tiếp.',
  },
  '/can-bo/truc': {
    purpose: 'Dùng để ghi ai trực ở quầy ngày nào. Người dân thấy tên người trực hôm nay.',
    first: 'Chọn ngày và chọn người trực.',
    next: 'Tên hiện trên trang của đơn vị trong ngày đó. Đổi người thì ghi lại.',
  },
  '/can-bo/vang-mat': {
    purpose: 'Dùng khi ông/bà đi vắng và có đồng nghiệp làm thay.',
    first: 'Chọn người làm thay, ghi từ ngày nào đến ngày nào và lý do, rồi bấm “Giao làm thay”.',
    next: 'Trong những ngày đó người làm thay thấy và làm được việc của ông/bà. Hết ngày thì tự thôi. Về sớm thì bấm “Kết thúc ngay”.',
  },
  '/can-bo/thuc-hanh': {
    purpose: 'Dùng để tập làm mà không sợ sai. Hồ sơ ở đây là bịa ra và không tính vào đâu.',
    first: 'Bấm “Bắt đầu thực hành”. Rồi chọn một việc trong danh sách “Việc nên thử”.',
    next: 'Dải vàng ở trên cho biết đang thực hành. Bấm “Làm lại từ đầu” để có hồ sơ mới, “Thôi thực hành” để về việc thật.',
  },
  '/can-bo/phien': {
    purpose: 'Đây là tài khoản của ông/bà: vai trò, mật khẩu và những máy đang đăng nhập.',
    first: 'Xem các phiên đang mở. Thấy máy lạ thì đăng xuất phiên đó.',
    next: 'Sau đó đổi mật khẩu ngay. Vai trò ghi sai thì báo người quản trị.',
  },
  '/can-bo/bao-mat': {
    purpose: 'Dùng để bật xác nhận hai bước: đăng nhập cần thêm mã trên điện thoại.',
    first: 'Cài ứng dụng tạo mã trên điện thoại, quét hình vuông rồi gõ mã 6 số.',
    next: 'In hoặc chép mã dự phòng và cất kỹ. Mất điện thoại thì dùng mã dự phòng để vào.',
  },
  '/can-bo/doi-mat-khau': {
    purpose: 'Dùng để đổi mật khẩu của mình.',
    first: 'Gõ mật khẩu đang dùng, rồi gõ mật khẩu mới hai lần. Một câu dài dễ nhớ là mật khẩu tốt.',
    next: 'Đổi xong, các máy khác bị đăng xuất. Không đưa mật khẩu cho ai.',
  },
  '/can-bo/dang-nhap': {
    purpose: 'Đây là cửa vào cho cán bộ.',
    first: 'Gõ tên đăng nhập và mật khẩu rồi bấm đăng nhập.',
    next: 'Vào xong sẽ thấy việc đang chờ. Quên mật khẩu thì xin người quản trị mã mời mới.',
  },
  '/can-bo/dang-nhap/xac-nhan': {
    purpose: 'Đây là bước thứ hai của đăng nhập, để người biết mật khẩu cũng không vào được.',
    first: 'Mở ứng dụng trên điện thoại và gõ mã 6 số đang hiện.',
    next: 'Không có điện thoại thì dùng một mã dự phòng. Mỗi mã dự phòng dùng một lần.',
  },
  '/can-bo/loi-moi': {
    purpose: 'Dùng để đặt mật khẩu lần đầu, hoặc khi đã quên.',
    first: 'Gõ mã mời người quản trị đưa, rồi tự đặt mật khẩu.',
    next: 'Đặt xong là vào được ngay. Mã mời chỉ dùng một lần.',
  },
  '/can-bo/phan-anh': {
    purpose: 'Đây là phản ánh, kiến nghị của người dân.',
    first: 'Mở phản ánh cũ nhất chưa trả lời. Đọc kỹ, rồi giao người xem xét hoặc trả lời.',
    next: 'Người dân đọc câu trả lời bằng mã của họ. Người bị phản ánh không được xem xét phản ánh về mình.',
  },
  '/can-bo/phan-anh/[id]': {
    purpose: 'Đây là một phản ánh và việc xử lý nó.',
    first: 'Đọc nội dung và xem ảnh. Giao cho người xem xét, hoặc viết câu trả lời.',
    next: 'Gửi trả lời rồi thì người dân đọc được ngay. Việc này được ghi vào lịch sử.',
  },
  '/can-bo/thong-bao': {
    purpose: 'Đây là các thông báo trên trang của cơ quan.',
    first: 'Bấm viết thông báo mới, hoặc mở một thông báo để sửa.',
    next: 'Chỉ thông báo đã đăng thì người dân mới thấy.',
  },
  '/can-bo/thong-bao/moi': {
    purpose: 'Dùng để viết một thông báo mới.',
    first: 'Ghi tiêu đề nói rõ việc gì, cho ai. Viết câu ngắn.',
    next: 'Lưu thì còn là bản nháp. Đọc lại rồi bấm đăng thì người dân mới thấy.',
  },
  '/can-bo/thong-bao/[id]': {
    purpose: 'Đây là một thông báo để sửa, đăng hoặc gỡ.',
    first: 'Đọc lại từng câu, sửa chỗ chưa rõ rồi lưu.',
    next: 'Bấm đăng thì lên trang ngay. Đăng nhầm thì gỡ xuống.',
  },
  '/can-bo/thu-tuc': {
    purpose: 'Đây là danh mục thủ tục mà người dân đọc.',
    first: 'Tìm thủ tục cần sửa theo tên hoặc mã rồi mở ra.',
    next: 'Sửa là soạn một bản mới. Bản mới chờ người khác duyệt rồi mới lên trang.',
  },
  '/can-bo/thu-tuc/[code]': {
    purpose: 'Đây là một thủ tục với các bản của nó và nơi nhận.',
    first: 'Xem bản đang dùng. Cần sửa thì bấm soạn bản mới.',
    next: 'Hồ sơ đã nhận vẫn theo bản cũ. Bản mới chỉ dùng từ ngày có hiệu lực.',
  },
  '/can-bo/thu-tuc/[code]/soan': {
    purpose: 'Dùng để soạn bản mới của một thủ tục.',
    first: 'Sửa từng mục theo văn bản công bố. Lưu thường xuyên.',
    next: 'Xem trước, rồi gửi duyệt. Người duyệt phải là người khác.',
  },
  '/can-bo/thu-tuc/[code]/soan/tep': {
    purpose: 'Dùng để gửi tệp kèm bản đang soạn.',
    first: 'Chọn tệp từ máy rồi bấm gửi.',
    next: 'Tệp hiện ở bản đang soạn. Quay lại trang soạn để làm tiếp.',
  },
  '/can-bo/thu-tuc/[code]/so-sanh': {
    purpose: 'Đây là chỗ khác nhau giữa hai bản của một thủ tục.',
    first: 'Đọc các dòng được tô: bỏ đi gì, thêm vào gì.',
    next: 'Đúng với văn bản thì quay lại duyệt. Sai thì trả lại cho người soạn.',
  },
  '/can-bo/thu-tuc/[code]/xem-truoc': {
    purpose: 'Đây là bản đang soạn như người dân sẽ thấy.',
    first: 'Đọc như một người dân: có hiểu phải mang gì, nộp đâu, mất bao lâu không.',
    next: 'Chưa rõ thì quay lại sửa. Rõ rồi thì gửi duyệt.',
  },
  '/can-bo/thu-tuc/[code]/doi-chieu': {
    purpose: 'Dùng để ghi đã so thủ tục này với văn bản công bố.',
    first: 'Mở văn bản, so từng mục, rồi ghi kết quả.',
    next: 'Người dân thấy ngày đối chiếu. Thấy sai thì soạn bản mới.',
  },
  '/can-bo/thu-tuc/[code]/noi-nhan': {
    purpose: 'Đây là những nơi nhận thủ tục này và nơi giải quyết.',
    first: 'Xem danh sách. Thêm nơi nhận mới hoặc ghi ngày thôi nhận.',
    next: 'Trang của thủ tục và quầy của đơn vị đó đổi theo từ ngày ghi.',
  },
  '/can-bo/thu-tuc/duyet': {
    purpose: 'Đây là các bản thủ tục đang chờ duyệt.',
    first: 'Mở một bản, xem chỗ khác với bản cũ và văn bản kèm theo.',
    next: 'Duyệt thì lên trang từ ngày có hiệu lực. Trả lại thì ghi lý do cho người soạn.',
  },
  '/can-bo/thu-tuc/tinh-trang': {
    purpose: 'Đây là bảng cho biết thủ tục nào lâu chưa đối chiếu với văn bản.',
    first: 'Lọc việc của mình, rồi mở thủ tục ở trên cùng để đối chiếu.',
    next: 'Đối chiếu xong thì thủ tục rời khỏi danh sách cần làm.',
  },
  '/can-bo/thu-tuc/moi': {
    purpose: 'Dùng để thêm một thủ tục chưa có trong danh mục.',
    first: 'Ghi mã và tên đúng như văn bản công bố.',
    next: 'Trang soạn mở ra để ghi nội dung. Chưa duyệt thì người dân chưa thấy.',
  },
  '/can-bo/thu-tuc/nhap': {
    purpose: 'Dùng để nạp nhiều thủ tục một lần từ tệp danh mục.',
    first: 'Chọn tệp rồi gửi. Máy đọc tệp và liệt kê những gì khác.',
    next: 'Xem từng mục rồi nhận hoặc bỏ qua. Chưa nhận thì chưa có gì thay đổi.',
  },
  '/can-bo/thu-tuc/nhap/[id]': {
    purpose: 'Đây là những gì một tệp danh mục sẽ thay đổi.',
    first: 'Xem từng mục: đúng thì nhận, sai thì bỏ qua.',
    next: 'Mục đã nhận thành bản mới chờ duyệt.',
  },
  '/can-bo/thu-tuc/nhap/[id]/cau-chu': {
    purpose: 'Đây là những chỗ tệp chỉ khác về câu chữ.',
    first: 'Đọc lướt các câu được tô rồi nhận một lần nếu đúng.',
    next: 'Chỗ khác về nội dung vẫn phải xem riêng từng mục.',
  },
  '/can-bo/thu-tuc/tim-kiem': {
    purpose: 'Đây là những lời người dân gõ khi tìm, và tìm có ra không.',
    first: 'Xem các lời tìm không ra gì, rồi nối chúng với thủ tục đúng.',
    next: 'Lần sau người dân gõ lời đó sẽ thấy thủ tục.',
  },
  '/can-bo/nhat-ky': {
    purpose: 'Đây là nhật ký: ai đã làm gì, ai đã xem gì.',
    first: 'Chọn khoảng ngày, rồi tìm theo tên người hoặc mã hồ sơ.',
    next: 'Nhật ký không sửa, không xóa được. Việc xem nhật ký cũng được ghi lại.',
  },
  '/can-bo/nhan-su': {
    purpose: 'Đây là những người có tài khoản và vai trò của họ.',
    first: 'Tìm một người, hoặc bấm “Mời người mới”.',
    next: 'Mở một người để giao vai trò, cấp mã mời mới hoặc khóa tài khoản.',
  },
  '/can-bo/nhan-su/[id]': {
    purpose: 'Đây là tài khoản và vai trò của một người.',
    first: 'Giao vai trò theo quyết định phân công: đơn vị, vai trò, từ ngày nào.',
    next: 'Có hiệu lực ngay. Người nghỉ việc thì khóa tài khoản; việc cũ của họ vẫn giữ nguyên.',
  },
  '/can-bo/nhan-su/moi': {
    purpose: 'Dùng để tạo tài khoản cho một người mới.',
    first: 'Ghi tên, tên đăng nhập, đơn vị và vai trò.',
    next: 'Máy cấp mã mời. Đưa tận tay người đó; họ tự đặt mật khẩu.',
  },
  '/can-bo/cai-dat': {
    purpose: 'Đây là nơi đặt địa chỉ, giờ làm việc và mã của từng đơn vị.',
    first: 'Xem danh sách việc còn thiếu ở trên cùng rồi mở từng đơn vị.',
    next: 'Đặt xong thì người dân thấy ngay trên trang. Điều chưa biết thì để trống, đừng đoán.',
  },
  '/can-bo/cai-dat/[unitId]': {
    purpose: 'Đây là thông tin của một đơn vị mà người dân thấy.',
    first: 'Ghi địa chỉ, điện thoại và giờ làm việc, rồi lưu từng phần.',
    next: 'Giờ làm việc dùng để tính ngày hẹn. Hồ sơ đã hẹn thì không đổi.',
  },
  '/can-bo/cai-dat/bao-mat': {
    purpose: 'Dùng để chọn vai trò nào bắt buộc xác nhận hai bước.',
    first: 'Đánh dấu vai trò, rồi lưu.',
    next: 'Ai giữ vai trò đó mà chưa bật thì phải bật ở lần vào sau.',
  },
}
