export type MailText = { subject: string; body: string }

/** By event of the ledger; an event that is missing here sends nothing. No word about the person or the matter: mail is read by others too. */
export const dossierMails: Record<string, MailText> = {
  'dossier.submitted': {
    subject: 'Đã nhận hồ sơ gửi qua mạng',
    body: 'Cơ quan đã nhận được hồ sơ của ông/bà gửi qua mạng. Cán bộ sẽ xem và trả lời trong 8 giờ làm việc. Ông/bà chưa phải làm gì.',
  },
  'dossier.received': {
    subject: 'Hồ sơ đã được tiếp nhận',
    body: 'Hồ sơ của ông/bà đã được tiếp nhận và có ngày hẹn trả kết quả.',
  },
  'dossier.reception_corrected': {
    subject: 'Giấy hẹn đã được in lại',
    body: 'Cơ quan đã sửa việc tiếp nhận hồ sơ của ông/bà và in lại giấy hẹn. Giấy hẹn trước không còn giá trị. Ông/bà mở trang tra cứu để xem ngày hẹn đúng.',
  },
  'dossier.refused': {
    subject: 'Hồ sơ chưa được tiếp nhận',
    body: 'Hồ sơ của ông/bà chưa được tiếp nhận. Ông/bà mở trang tra cứu để xem lý do, sửa lại rồi nộp hồ sơ mới.',
  },
  'dossier.correction_asked': {
    subject: 'Hồ sơ cần sửa trước khi tiếp nhận',
    body: 'Hồ sơ của ông/bà cần sửa trước khi được tiếp nhận. Ông/bà mở trang tra cứu để xem cần sửa những gì.',
  },
  'dossier.fee_demanded': {
    subject: 'Mời ông/bà nộp phí, lệ phí',
    body: 'Hồ sơ của ông/bà cần nộp phí, lệ phí để được giải quyết tiếp. Ông/bà mở trang tra cứu để xem số tiền và cách nộp.',
  },
  'dossier.extended': {
    subject: 'Xin lỗi và hẹn lại ngày trả kết quả',
    body: 'Cơ quan xin lỗi vì chưa kịp giải quyết hồ sơ của ông/bà và hẹn lại ngày trả. Ông/bà mở trang tra cứu để xem lý do và ngày hẹn mới.',
  },
  'dossier.stopped': {
    subject: 'Hồ sơ đã dừng giải quyết',
    body: 'Cơ quan đã dừng giải quyết hồ sơ của ông/bà. Ông/bà mở trang tra cứu để xem lý do.',
  },
  'dossier.started': {
    subject: 'Hồ sơ đang được giải quyết',
    body: 'Cán bộ đã bắt đầu giải quyết hồ sơ của ông/bà. Ông/bà chưa phải làm gì.',
  },
  'dossier.supplement_requested': {
    subject: 'Hồ sơ cần bổ sung giấy tờ',
    body: 'Hồ sơ của ông/bà cần thêm giấy tờ. Ông/bà mở trang tra cứu để xem cần bổ sung những gì.',
  },
  'dossier.supplement_recorded': {
    subject: 'Đã nhận đủ giấy tờ bổ sung',
    body: 'Cơ quan đã nhận đủ giấy tờ bổ sung và tiếp tục giải quyết hồ sơ của ông/bà.',
  },
  'dossier.decided': {
    subject: 'Hồ sơ đã giải quyết xong',
    body: 'Hồ sơ của ông/bà đã giải quyết xong. Kết quả đang được chuyển về nơi trả kết quả.',
  },
  'dossier.result_confirmed': {
    subject: 'Đã có kết quả, mời ông/bà đến nhận',
    body: 'Kết quả hồ sơ của ông/bà đã có tại nơi trả kết quả. Ông/bà mở trang tra cứu để xem cách nhận.',
  },
  'dossier.result_revoked': {
    subject: 'Kết quả hồ sơ đã bị thu hồi',
    body: 'Kết quả đã cấp cho hồ sơ của ông/bà không còn giá trị. Ông/bà mở trang tra cứu để đọc lý do, và chờ cơ quan cấp lại hoặc báo tiếp.',
  },
  'dossier.result_reissued': {
    subject: 'Đã cấp lại kết quả hồ sơ',
    body: 'Cơ quan đã cấp lại kết quả thay bản đã thu hồi. Ông/bà mở trang tra cứu để xem cách nhận.',
  },
  'dossier.returned': {
    subject: 'Đã trả kết quả hồ sơ',
    body: 'Kết quả hồ sơ đã được trả. Nếu ông/bà chưa nhận được kết quả, xin báo ngay cho nơi đã nộp hồ sơ.',
  },
  'dossier.withdrawn': {
    subject: 'Hồ sơ đã được rút',
    body: 'Hồ sơ của ông/bà đã được rút. Nếu ông/bà không yêu cầu rút hồ sơ, xin báo ngay cho nơi đã nộp hồ sơ.',
  },
}

export const feedbackMails: Record<string, MailText> = {
  'feedback.answered': {
    subject: 'Đã có trả lời phản ánh, kiến nghị',
    body: 'Cơ quan đã trả lời phản ánh, kiến nghị của ông/bà. Ông/bà mở trang tra cứu để đọc.',
  },
}

/** The whole message. `code` is the dossier code, request id or feedback code; the secret never travels by mail. */
export function mailOf(
  { subject, body }: MailText,
  about: { code: string; what: string; lookUp: string; office: string },
): { subject: string; text: string } {
  return {
    subject: `${subject} (${about.code})`,
    text: `Kính gửi ông/bà,

${body}

${about.what}: ${about.code}
Tra cứu: ${about.lookUp}
Ông/bà dùng mã ở trên và mã bí mật trên biên nhận.

${about.office}
Đây là thư tự động, xin không trả lời thư này. Cơ quan không bao giờ hỏi mã bí mật qua thư hoặc điện thoại.
`,
  }
}

const longestReminder = 50

/** To whoever answers for procedures: which of them wait for a check. */
export function reminderOf(
  due: readonly { code: string; name: string }[],
  { board, office }: { board: string; office: string },
): { subject: string; text: string } {
  const named = due.slice(0, longestReminder).map(({ code, name }) => `- ${code}: ${name}`)
  if (due.length > named.length) named.push(`- và ${due.length - named.length} thủ tục khác`)
  return {
    subject: `${due.length} thủ tục cần đối chiếu`,
    text: `Kính gửi ông/bà,

${due.length} thủ tục ông/bà phụ trách cần đối chiếu với văn bản công bố:

${named.join('\n')}

Mở bảng để ghi lần đối chiếu: ${board}

${office}
Đây là thư tự động, xin không trả lời thư này. Mỗi thủ tục được nhắc nhiều nhất một lần trong 14 ngày.
`,
  }
}

/** To a colleague about their own account. No name, no login: whoever else reads the mail learns nothing to sign in with. */
export const staffMails = {
  'staff.second_factor_on': {
    subject: 'Đã bật xác nhận hai bước',
    body: 'Tài khoản cán bộ dùng địa chỉ thư này vừa bật xác nhận hai bước. Từ nay mỗi lần đăng nhập cần thêm mã trong ứng dụng.',
  },
  'staff.second_factor_off': {
    subject: 'Đã tắt xác nhận hai bước',
    body: 'Tài khoản cán bộ dùng địa chỉ thư này vừa tắt xác nhận hai bước.',
  },
  'staff.second_factor_reset': {
    subject: 'Người quản trị đã xóa xác nhận hai bước',
    body: 'Người quản trị vừa xóa xác nhận hai bước của tài khoản cán bộ dùng địa chỉ thư này. Mọi phiên làm việc đã bị đăng xuất. Hãy đăng nhập rồi bật lại trên điện thoại đang dùng.',
  },
  'staff.delegated': {
    subject: 'Đã ghi có người làm thay khi vắng mặt',
    body: 'Vừa ghi một thời gian vắng mặt và người làm thay, liên quan đến tài khoản cán bộ dùng địa chỉ thư này. Hãy đăng nhập và mở trang Vắng mặt, làm thay để xem từ ngày nào đến ngày nào.',
  },
  'staff.delegation_ended': {
    subject: 'Đã kết thúc việc làm thay',
    body: 'Việc làm thay liên quan đến tài khoản cán bộ dùng địa chỉ thư này vừa kết thúc. Từ bây giờ mỗi người chỉ làm việc của mình.',
  },
  'staff.locked': {
    subject: 'Tài khoản tạm khóa: có người biết mật khẩu',
    body: 'Tài khoản cán bộ dùng địa chỉ thư này tạm khóa 15 phút, vì có người gõ đúng mật khẩu rồi gõ sai mã xác nhận nhiều lần. Nếu không phải ông/bà, hãy đổi mật khẩu ngay khi đăng nhập được.',
  },
} as const satisfies Record<string, MailText>
export type StaffMailEvent = keyof typeof staffMails | 'dossier.assigned'

export function staffMailOf({ subject, body }: MailText, about: { account: string; office: string }): { subject: string; text: string } {
  return {
    subject,
    text: `Kính gửi ông/bà,

${body}

Nếu ông/bà không làm và không nhờ ai làm việc này, xin báo ngay cho người quản trị.
Xem tài khoản: ${about.account}

${about.office}
Đây là thư tự động, xin không trả lời thư này.
`,
  }
}

/** To a colleague who was given a dossier to work on: not which, and nothing about it. */
export function assignmentMailOf({ queue, office }: { queue: string; office: string }): { subject: string; text: string } {
  return {
    subject: 'Ông/bà được giao giải quyết một hồ sơ',
    text: `Kính gửi ông/bà,

Lãnh đạo vừa giao ông/bà giải quyết một hồ sơ. Đăng nhập rồi mở hàng chờ để xem hồ sơ và thời hạn:

${queue}

${office}
Đây là thư tự động, xin không trả lời thư này.
`,
  }
}

/** The link holds the code behind its #, which no server and no log sees. */
export function invitationMailOf(about: { fullName: string; link: string; until: string; office: string }): {
  subject: string
  text: string
} {
  return {
    subject: 'Mã mời đặt mật khẩu tài khoản cán bộ',
    text: `Kính gửi ông/bà ${about.fullName},

Người quản trị đã cấp mã mời để ông/bà đặt mật khẩu tài khoản cán bộ. Mở đường dẫn này trước ${about.until}, dùng được một lần:

${about.link}

Ai có đường dẫn này đều đặt được mật khẩu. Xin không chuyển thư này cho người khác. Nếu ông/bà không chờ thư này, xin báo người quản trị.

${about.office}
Đây là thư tự động, xin không trả lời thư này.
`,
  }
}
