/** Something that happens in a life, or in the life of a business, and the procedures it brings. */
export type LifeEvent = {
  slug: string
  name: string
  /** What it is about, in a plain sentence. */
  lead: string
  /** The procedures that belong to it, what most people need first. Those that are not published are left out where this is shown. */
  codes: readonly string[]
  /** Fields whose other procedures follow. */
  fields?: readonly string[]
  /** What is not done here, and where. */
  elsewhere?: string
}

export type AudienceGroup = { slug: string; name: string; lead: string; events: readonly LifeEvent[] }

const licences = [
  '2.000620',
  '2.000633',
  '2.000181',
  '2.001283',
  '1.002425',
  '2.000591',
  '1.000903',
  '2.001885',
  '1.013792',
  '2.001931',
  '1.001662',
]
const changedLicences = [
  '2.000615',
  '2.001240',
  '1.001279',
  '2.000162',
  '2.000150',
  '2.001261',
  '2.001270',
  '1.000831',
  '2.001884',
  '2.001880',
  '2.001786',
  '2.001762',
]

const licencesEvent: LifeEvent = {
  slug: 'giay-phep-con',
  name: 'Xin giấy phép riêng cho ngành nghề',
  lead: 'Bán rượu, thuốc lá, gas, làm đồ ăn, hát karaoke, trò chơi điện tử… phải có thêm giấy phép.',
  codes: licences,
}
const changedLicencesEvent: LifeEvent = {
  slug: 'sua-giay-phep',
  name: 'Đổi, gia hạn, xin lại giấy phép riêng',
  lead: 'Giấy phép bán rượu, thuốc lá, gas, karaoke… bị mất, sai hoặc sắp hết hạn.',
  codes: changedLicences,
}

/** The ways in by audience: citizens by life event, businesses by what happens in the life of a business. */
export const audienceGroups: readonly AudienceGroup[] = [
  {
    slug: 'nguoi-dan',
    name: 'Người dân',
    lead: 'Chọn việc đang xảy ra trong nhà để thấy các giấy tờ cần làm.',
    events: [
      {
        slug: 'sinh-con',
        name: 'Sinh con',
        lead: 'Giấy chứng sinh, giấy khai sinh, thường trú và thẻ bảo hiểm y tế cho con.',
        codes: ['1.001193', '2.002621', '1.002192', '1.000689', '1.001022', '1.014062', '2.000528', '1.004772', '1.004884'],
      },
      {
        slug: 'nuoi-con-nuoi',
        name: 'Nhận con nuôi, giám hộ',
        lead: 'Nhận nuôi trẻ, chăm sóc thay thế, đăng ký giám hộ.',
        codes: ['2.001263', '2.001255', '1.004837', '1.004845', '2.001944', '1.004941'],
      },
      {
        slug: 'di-hoc',
        name: 'Đi học',
        lead: 'Hỗ trợ ăn trưa, bán trú, học bổng, chuyển trường, bản sao bằng.',
        codes: [
          '2.002770',
          '1.004438',
          '1.001622',
          '2.002771',
          '1.003702',
          '1.002407',
          '2.002854',
          '1.005099',
          '2.002481',
          '3.000182',
          '1.005092',
          '2.001914',
        ],
      },
      {
        slug: 'can-cuoc-cu-tru',
        name: 'Làm căn cước, chuyển nơi ở',
        lead: 'Thẻ căn cước, thường trú, tạm trú, tách hộ. Các việc này do công an làm.',
        codes: ['1.014061', '1.014062', '1.014063', '1.014064', '1.004222', '1.004194', '1.010038', '1.003197', '3.000228', '1.010041'],
      },
      {
        slug: 'ket-hon',
        name: 'Kết hôn',
        lead: 'Giấy độc thân, đăng ký kết hôn, lấy vợ, lấy chồng người nước ngoài.',
        codes: ['1.000894', '1.004873', '2.000806', '1.000094', '1.000593', '1.004746', '2.002189'],
      },
      {
        slug: 'sua-giay-to',
        name: 'Giấy tờ sai, mất, cần thêm bản',
        lead: 'Sửa tên, ngày sinh; xin bản sao giấy khai sinh, trích lục; chứng thực bản sao, chữ ký.',
        codes: ['1.004859', '2.000635', '2.000815', '2.000884', '1.004884', '2.002516', '2.000908', '1.005092', '2.001914'],
      },
      {
        slug: 'lam-nha',
        name: 'Làm nhà',
        lead: 'Xin phép xây, sửa nhà; hỏi quy hoạch; hỗ trợ nhà ở cho hộ khó khăn.',
        codes: ['1.013225', '1.013229', '1.013226', '1.013227', '1.013228', '1.013232', '1.014159', '2.000751', '6.001435', '1.014632'],
      },
      {
        slug: 'dat-dai',
        name: 'Đất đai',
        lead: 'Làm sổ đỏ, sang tên, đổi mục đích sử dụng, hòa giải tranh chấp.',
        codes: ['1.013978', '2.000983', '2.001035', '1.000798', '1.013949', '1.012796', '1.012812', '1.012995', '1.012996', '1.011441'],
      },
      {
        slug: 'viec-lam',
        name: 'Tìm việc, làm ăn',
        lead: 'Vay vốn tạo việc làm, đi làm ở nước ngoài, mở hàng quán.',
        codes: ['1.013724', '2.002105', '1.013734', '1.001612', '3.000412'],
      },
      {
        slug: 'trong-trot-chan-nuoi',
        name: 'Trồng trọt, chăn nuôi',
        lead: 'Đổi cây trồng trên đất lúa, hỗ trợ chăn nuôi, thiệt hại do dịch bệnh, bảo hiểm nông nghiệp.',
        codes: ['1.008004', '1.012836', '1.012837', '1.013997', '1.005412', '1.014801', '1.003434', '1.014737'],
      },
      {
        slug: 'xe',
        name: 'Mua bán xe',
        lead: 'Đăng ký xe, sang tên, đổi hoặc xin lại giấy đăng ký. Các việc này do công an làm.',
        codes: ['1.013067', '1.013076', '1.013079', '1.013080', '1.012575'],
      },
      {
        slug: 'nghia-vu-quan-su',
        name: 'Nghĩa vụ quân sự',
        lead: 'Đăng ký lần đầu, chuyển đi, tạm vắng. Các việc này do ban chỉ huy quân sự làm.',
        codes: ['1.013133', '1.013134', '1.013138', '1.013136', '1.013135'],
      },
      {
        slug: 'om-dau-khuyet-tat',
        name: 'Ốm đau, khuyết tật, gặp nạn',
        lead: 'Giấy xác nhận khuyết tật, trợ cấp hằng tháng, trợ giúp khẩn cấp.',
        codes: ['1.001699', '1.001653', '1.001776', '2.000777', '2.000751', '2.000286', '2.000282'],
      },
      {
        slug: 'ho-ngheo',
        name: 'Nhà khó khăn',
        lead: 'Xét hộ nghèo, hộ cận nghèo, trợ cấp xã hội.',
        codes: ['1.011607', '1.011606', '1.011609', '1.011608', '1.001776', '2.000751', '3.000412'],
      },
      {
        slug: 'nghi-huu',
        name: 'Nghỉ hưu',
        lead: 'Trợ cấp hưu trí xã hội và chế độ của quân nhân. Lương hưu do cơ quan bảo hiểm xã hội giải quyết.',
        codes: ['1.014027', '1.013140', '2.002761', '1.013143', '1.013144'],
      },
      {
        slug: 'nguoi-gia',
        name: 'Người cao tuổi',
        lead: 'Trợ cấp hằng tháng, chăm sóc tại cơ sở trợ giúp, di chúc.',
        codes: ['1.001776', '1.014027', '2.000286', '2.001019', '1.001758', '1.001753'],
      },
      {
        slug: 'nguoi-co-cong',
        name: 'Người có công, liệt sĩ',
        lead: 'Thờ cúng liệt sĩ, giấy xác nhận thân nhân, trợ cấp.',
        codes: ['1.010833', '1.010803', '1.010814', '1.010824', '1.010825', '1.010832'],
        fields: ['Người có công'],
      },
      {
        slug: 'nguoi-than-mat',
        name: 'Người thân mất',
        lead: 'Khai tử, mai táng phí, xóa thường trú, chia di sản.',
        codes: [
          '1.000656',
          '2.002622',
          '1.001731',
          '1.014028',
          '2.000744',
          '2.002307',
          '1.010824',
          '2.001406',
          '2.001009',
          '2.001016',
          '1.003197',
          '1.005461',
        ],
      },
    ],
  },
  {
    slug: 'ho-kinh-doanh',
    name: 'Hộ kinh doanh',
    lead: 'Từ lúc mở hàng quán đến lúc nghỉ hẳn.',
    events: [
      { slug: 'mo', name: 'Mở hộ kinh doanh', lead: 'Đăng ký lần đầu.', codes: ['1.001612', '1.014035'] },
      {
        slug: 'thay-doi',
        name: 'Đổi tên, địa chỉ, ngành nghề, chủ hộ',
        lead: 'Đăng ký thay đổi, cập nhật, xin lại giấy bị mất.',
        codes: ['2.000720', '2.000575', '1.014034'],
      },
      { slug: 'tam-ngung', name: 'Tạm nghỉ bán', lead: 'Báo nghỉ một thời gian, hoặc bán lại sớm hơn.', codes: ['1.001570'] },
      { slug: 'cham-dut', name: 'Nghỉ hẳn', lead: 'Báo chấm dứt và trả giấy đăng ký.', codes: ['1.001266'] },
      licencesEvent,
      changedLicencesEvent,
    ],
  },
  {
    slug: 'hop-tac-xa',
    name: 'Tổ hợp tác, hợp tác xã',
    lead: 'Từ lúc thành lập đến lúc giải thể.',
    events: [
      { slug: 'mo', name: 'Thành lập', lead: 'Đăng ký hợp tác xã, tổ hợp tác.', codes: ['1.005280', '2.002226', '2.001958'] },
      {
        slug: 'thay-doi',
        name: 'Thay đổi, xin lại giấy',
        lead: 'Đổi tên, địa chỉ, ngành nghề, người đại diện; cập nhật thông tin.',
        codes: ['1.005277', '1.004979', '1.004901', '2.002635', '2.002639', '2.002640', '2.002649'],
      },
      { slug: 'tam-ngung', name: 'Tạm ngừng', lead: 'Báo tạm ngừng hoặc hoạt động trở lại.', codes: ['2.002641'] },
      {
        slug: 'cham-dut',
        name: 'Giải thể, chấm dứt',
        lead: 'Giải thể, chấm dứt chi nhánh, trả giấy chứng nhận.',
        codes: ['1.004982', '2.002642', '2.002228', '1.005010', '2.002636'],
      },
      {
        slug: 'ho-tro',
        name: 'Xin hỗ trợ',
        lead: 'Dự án liên kết, nhu cầu hỗ trợ, sản xuất cộng đồng.',
        codes: ['2.002668', '1.003434', '1.014736', '1.014737'],
      },
      licencesEvent,
      changedLicencesEvent,
    ],
  },
  {
    slug: 'doanh-nghiep',
    name: 'Doanh nghiệp',
    lead: 'Những việc doanh nghiệp làm tại huyện, xã.',
    events: [
      {
        slug: 'mo',
        name: 'Mở doanh nghiệp',
        lead: 'Tài khoản định danh của tổ chức, đất và mặt bằng để bắt đầu.',
        codes: ['3.000498', '1.013949', '1.014275'],
        elsewhere: 'Đăng ký thành lập doanh nghiệp không làm ở huyện, xã mà ở cơ quan đăng ký kinh doanh cấp tỉnh.',
      },
      {
        slug: 'xay-dung-dat-dai',
        name: 'Xây dựng, đất đai, hạ tầng',
        lead: 'Giấy phép xây dựng, thẩm định, đấu nối đường, sổ đỏ của tổ chức.',
        codes: ['1.013225', '1.013234', '1.013239', '1.012753', '1.013952', '1.000314', '1.013061', '1.014159'],
      },
      licencesEvent,
      {
        slug: 'thay-doi',
        name: 'Thay đổi, xin lại giấy phép',
        lead: 'Sửa, gia hạn, xin lại giấy phép của ngành nghề.',
        codes: changedLicences,
        elsewhere: 'Đổi tên, vốn, người đại diện của doanh nghiệp làm ở cơ quan đăng ký kinh doanh cấp tỉnh.',
      },
      {
        slug: 'cham-dut',
        name: 'Tạm ngừng, chấm dứt',
        lead: 'Trả lại giấy phép, xóa đăng ký.',
        codes: ['1.011518', '1.012766', '1.013123', '1.013065'],
        elsewhere: 'Báo tạm ngừng, giải thể doanh nghiệp làm ở cơ quan đăng ký kinh doanh cấp tỉnh.',
      },
    ],
  },
]

/** The procedures of an event that are published, in its order: those it names, then the others of its fields. */
export function proceduresOf<P extends { code: string; field: string }>(event: LifeEvent, published: readonly P[]): P[] {
  const byCode = new Map(published.map((one) => [one.code, one]))
  const named = event.codes.flatMap((code) => byCode.get(code) ?? [])
  const others = published.filter((one) => event.fields?.includes(one.field) && !event.codes.includes(one.code))
  return [...named, ...others]
}
