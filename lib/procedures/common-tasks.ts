/** What most people come for, in their own words, commonest first. Codes that are not published are left out where this is shown. */
export const commonTasks: readonly { code: string; label: string }[] = [
  { code: '1.001193', label: 'Làm giấy khai sinh cho con' },
  { code: '2.000815', label: 'Chứng thực bản sao (công chứng giấy tờ)' },
  { code: '1.000894', label: 'Đăng ký kết hôn' },
  { code: '1.004873', label: 'Xin giấy xác nhận độc thân' },
  { code: '1.000656', label: 'Khai tử cho người mất' },
  { code: '1.001612', label: 'Mở hộ kinh doanh' },
  { code: '2.000635', label: 'Xin bản sao giấy khai sinh, trích lục hộ tịch' },
  { code: '1.004859', label: 'Sửa sai tên, ngày sinh trong giấy tờ hộ tịch' },
  { code: '2.000884', label: 'Chứng thực chữ ký' },
  { code: '1.013978', label: 'Làm sổ đỏ lần đầu' },
  { code: '1.013225', label: 'Xin phép làm nhà' },
  { code: '1.001776', label: 'Xin trợ cấp xã hội hằng tháng' },
]
