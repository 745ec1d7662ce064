import { randomUUID } from 'node:crypto'
import { practicePdf } from './fixtures'
import type { Practice } from './practice'
import { isSignedIn, type Viewer } from './viewers'

export type Door = {
  mine: Practice
  announcement: { id: string; slug: string }
  account: { id: string }
  catalogueImport: { id: string }
  directive: { id: string }
  merger: { id: string }
  workflow: { id: string }
}

/** What comes back: status, the page's title and first heading, or the address it leads on to; `body` for what is no page. */
export type Answer = { status: number; title?: RegExp; heading?: RegExp; location?: RegExp; body?: RegExp }

type Sent = { method: string; headers: Record<string, string>; body?: BodyInit }

export type Row = {
  path: (door: Door) => string
  send?: () => Sent
  /** Whose answer carries the person's data. In everybody else's the mark must not occur. */
  shows?: readonly Viewer[]
  /** Whose list may carry it, on this page or on a later one. */
  mayShow?: readonly Viewer[]
  answer: (viewer: Viewer, door: Door) => Answer
}

const everyone = (path: Row['path'] | string, answer: Answer, send?: Row['send']): Row => ({
  path: typeof path === 'string' ? () => path : path,
  answer: () => answer,
  ...(send ? { send } : {}),
})
const page = (path: Row['path'] | string, title: RegExp, heading = title): Row => everyone(path, { status: 200, title, heading })
const missing: Answer = { status: 404, title: /Không tìm thấy/, heading: /^Không tìm thấy/ }

type DeskPage = { title: RegExp; heading: RegExp; may: readonly Viewer[]; shows?: boolean; lists?: boolean; mayShow?: readonly Viewer[] }
/** A page of the desk: whoever has no session is led to sign in and back, whoever may not finds nothing. */
const desk = (path: Row['path'] | string, { title, heading, may, shows, lists, mayShow = lists ? may : undefined }: DeskPage): Row => {
  const at = typeof path === 'string' ? () => path : path
  return {
    path: at,
    ...(shows ? { shows: may } : {}),
    ...(mayShow ? { mayShow } : {}),
    answer: (viewer, door) => {
      const back = new RegExp(`/can-bo/dang-nhap\\?tiep=${encodeURIComponent(at(door).split('?')[0]!)}$`)
      if (!isSignedIn(viewer)) return { status: 307, location: back }
      return may.includes(viewer) ? { status: 200, title, heading } : missing
    },
  }
}

/** What a cookie of one dossier or feedback opens: to its holder alone, also when another person's cookie is brought. */
const held = (path: Row['path'], title: RegExp, heading: RegExp, otherwise: Answer): Row => ({
  path,
  shows: ['holder'],
  answer: (viewer) => (viewer === 'holder' ? { status: 200, title, heading } : otherwise),
})
const to = (location: RegExp, status = 307): Answer => ({ status, location })

const officers: readonly Viewer[] = ['officer', 'neighbour']
const staff: readonly Viewer[] = [...officers, 'administrator', 'focalPoint', 'catalogueEditor', 'approver']
/** Who keeps the catalogue. */
const catalogue: readonly Viewer[] = ['catalogueEditor', 'approver']
/** Editors of processes, and heads, whose work they order. */
const processes: readonly Viewer[] = [...officers, 'administrator', 'catalogueEditor']
const editors: readonly Viewer[] = ['administrator', 'focalPoint']

const multipart =
  (file: boolean, fields: Record<string, string> = {}, site = 'same-origin') =>
  (): Sent => {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.set(name, value)
    if (file) body.set('file', new Blob([new Uint8Array(practicePdf())], { type: 'application/pdf' }), 'a.pdf')
    return { method: 'POST', body, headers: { accept: 'application/json', 'sec-fetch-site': site } }
  }
const announce = (input: object) => (): Sent => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
  body: JSON.stringify({ input, files: [{ name: 'a.pdf', size: 100, type: 'application/pdf' }] }),
})

const opening =
  (code: string, site = 'same-origin') =>
  () => ({
    method: 'POST',
    headers: { 'sec-fetch-site': site },
    body: new URLSearchParams({ q: 'khai sinh', ma: code }),
  })

/** Every route of `app/`, by its file. A route without a row fails the test. */
export const routes: Record<string, Row[]> = {
  '(site)/page.tsx': [page('/', /^Dịch vụ công · UBND huyện Hoàng Su Phì$/, /./)],
  '(site)/gioi-thieu/page.tsx': [page('/gioi-thieu', /Giới thiệu/, /Ủy ban nhân dân/)],
  '(site)/du-lieu-ca-nhan/page.tsx': [page('/du-lieu-ca-nhan', /[Dd]ữ liệu cá nhân/)],
  '(site)/du-lieu-mo/page.tsx': [page('/du-lieu-mo', /Dữ liệu mở/)],
  '(site)/du-lieu-mo/thu-tuc.csv/route.ts': [everyone('/du-lieu-mo/thu-tuc.csv', { status: 200, body: /ma,ten,linh_vuc[^]*1\.001193,/ })],
  '(site)/so-cai/page.tsx': [page('/so-cai', /Dấu niêm phong/)],
  '(site)/so-cai/dau-niem-phong.txt/route.ts': [
    everyone('/so-cai/dau-niem-phong.txt', { status: 200, body: /^(\d{4}-\d{2}-\d{2} \d+ [0-9a-f]{64}\n)*$/ }),
  ],
  '(site)/khieu-nai-to-cao/page.tsx': [page('/khieu-nai-to-cao', /[Kk]hiếu nại/)],
  '(site)/phan-anh/page.tsx': [page('/phan-anh', /Phản ánh/, /Ông\/bà muốn nói/)],
  '(site)/tro-nang/page.tsx': [page('/tro-nang', /./)],
  '(site)/loi/[status]/page.tsx': [everyone('/loi/404', { ...missing, status: 200 })],
  '(site)/thu-tuc/page.tsx': [page('/thu-tuc', /[Tt]hủ tục/)],
  '(site)/thu-tuc/[code]/page.tsx': [page('/thu-tuc/1.001193', /[Kk]hai sinh/), everyone('/thu-tuc/9.999999', missing)],
  '(site)/thu-tuc/[code]/ban/[number]/page.tsx': [
    page('/thu-tuc/1.001193/ban/1', /^Bản 1, từ /, /[Kk]hai sinh/),
    everyone('/thu-tuc/1.001193/ban/99', missing),
  ],
  '(site)/thu-tuc/[code]/chuan-bi/page.tsx': [
    page('/thu-tuc/1.001193/chuan-bi', /^Chọn trường hợp/, /./),
    everyone('/thu-tuc/9.999999/chuan-bi', missing),
  ],
  '(site)/thu-tuc/[code]/chuan-bi/cau/[answers]/page.tsx': [
    page('/thu-tuc/1.001193/chuan-bi/cau/0', /^Chọn trường hợp/, /giấy chứng sinh/),
    everyone('/thu-tuc/1.001193/chuan-bi/cau/99', missing),
  ],
  '(site)/thu-tuc/[code]/chuan-bi/[caseKey]/page.tsx': [
    page('/thu-tuc/2.000815/chuan-bi/chung', /^Cần mang gì/, /Chứng thực/),
    everyone('/thu-tuc/2.000815/chuan-bi/khong-co', missing),
  ],
  '(site)/thu-tuc/[code]/chuan-bi/[caseKey]/[unit]/page.tsx': [
    page('/thu-tuc/2.000815/chuan-bi/chung/xa-nam-ty', /^Cần mang gì đến Xã Nậm Tỵ/, /Chứng thực/),
    everyone('/thu-tuc/2.000815/chuan-bi/chung/khong-co', missing),
  ],
  '(site)/thu-tuc/doi-tuong/page.tsx': [page('/thu-tuc/doi-tuong', /^Theo việc/, /./)],
  '(site)/thu-tuc/doi-tuong/[group]/page.tsx': [
    page('/thu-tuc/doi-tuong/ho-kinh-doanh', /^Hộ kinh doanh/),
    everyone('/thu-tuc/doi-tuong/khong-co', missing),
  ],
  '(site)/thu-tuc/doi-tuong/[group]/[event]/page.tsx': [
    page('/thu-tuc/doi-tuong/nguoi-dan/sinh-con', /^Sinh con/),
    everyone('/thu-tuc/doi-tuong/nguoi-dan/khong-co', missing),
  ],
  '(site)/thu-tuc/linh-vuc/[slug]/page.tsx': [
    page('/thu-tuc/linh-vuc/ho-tich', /Hộ tịch/),
    everyone('/thu-tuc/linh-vuc/khong-co', missing),
  ],
  '(site)/thu-tuc/thay-doi/page.tsx': [page('/thu-tuc/thay-doi', /Thay đổi về thủ tục/)],
  '(site)/thu-tuc/thay-doi/[year]/page.tsx': [everyone('/thu-tuc/thay-doi/1999', missing), everyone('/thu-tuc/thay-doi/x', missing)],
  '(site)/thu-tuc/thay-doi/rss.xml/route.ts': [everyone('/thu-tuc/thay-doi/rss.xml', { status: 200, body: /<rss version="2\.0"/ })],
  '(site)/thu-tuc/tinh-trang/page.tsx': [page('/thu-tuc/tinh-trang', /Độ mới của thông tin/)],
  '(site)/thu-tuc/linh-vuc/[slug]/bo-thu-tuc.pdf/route.ts': [
    everyone('/thu-tuc/linh-vuc/ho-tich/bo-thu-tuc.pdf', { status: 200, body: /^%PDF/ }),
    everyone('/thu-tuc/linh-vuc/khong-co/bo-thu-tuc.pdf', { status: 404, body: /Không tìm thấy/ }),
  ],
  '(site)/thu-tuc/linh-vuc/[slug]/bo-thu-tuc.xlsx/route.ts': [
    everyone('/thu-tuc/linh-vuc/ho-tich/bo-thu-tuc.xlsx', { status: 200, body: /^PK/ }),
    everyone('/thu-tuc/linh-vuc/khong-co/bo-thu-tuc.xlsx', { status: 404, body: /Không tìm thấy/ }),
  ],
  '(site)/tin-tuc/page.tsx': [page('/tin-tuc', /./)],
  // A draft is nobody's to read here, also not its author's.
  '(site)/tin-tuc/[slug]/page.tsx': [everyone(({ announcement }) => `/tin-tuc/${announcement.slug}`, missing)],
  '(site)/xa-thi-tran/page.tsx': [page('/xa-thi-tran', /[Xx]ã/)],
  '(site)/xa-thi-tran/[slug]/page.tsx': [page('/xa-thi-tran/xa-ban-may', /Bản Máy/), everyone('/xa-thi-tran/khong-co', missing)],

  '(site)/niem-yet/page.tsx': [page('/niem-yet', /^Niêm yết thủ tục/)],
  '(site)/niem-yet/[unit]/page.tsx': [page('/niem-yet/xa-ban-may', /Niêm yết thủ tục.*Bản Máy/), everyone('/niem-yet/khong-co', missing)],
  '(site)/niem-yet/[unit]/[field]/page.tsx': [
    page('/niem-yet/xa-ban-may/ho-tich', /Hộ tịch/),
    everyone('/niem-yet/xa-ban-may/khong-co', missing),
  ],
  '(site)/niem-yet/[unit]/a3.pdf/route.ts': [
    everyone('/niem-yet/xa-ban-may/a3.pdf', { status: 200, body: /^%PDF/ }),
    everyone('/niem-yet/khong-co/a3.pdf', { status: 404, body: /Không tìm thấy/ }),
  ],
  '(site)/niem-yet/[unit]/a4.pdf/route.ts': [
    everyone('/niem-yet/xa-ban-may/a4.pdf', { status: 200, body: /^%PDF/ }),
    everyone('/niem-yet/khong-co/a4.pdf', { status: 404, body: /Không tìm thấy/ }),
  ],
  '(citizen)/niem-yet/[unit]/to/[stamp]/page.tsx': [
    page('/niem-yet/xa-ban-may/to/a3-20250101-070000-000000-0000', /còn đúng không/, /^Tờ này đã cũ/),
    page('/niem-yet/xa-ban-may/to/a3', /còn đúng không/, /^Không đọc được mã/),
    everyone('/niem-yet/khong-co/to/a3', missing),
  ],

  '(citizen)/thu-tuc/tep/[id]/route.ts': [
    everyone('/thu-tuc/tep/0190c5f0-0000-7000-8000-000000000001', { status: 404, body: /Không tìm thấy/ }),
  ],
  '(citizen)/tim-kiem/page.tsx': [page('/tim-kiem?q=khai+sinh', /khai sinh/, /Tìm thủ tục/)],
  '(citizen)/tim-kiem/goi-y.json/route.ts': [everyone('/tim-kiem/goi-y.json', { status: 200, body: /^\{"procedures":/ })],
  '(citizen)/tim-kiem/mo/route.ts': [
    everyone('/tim-kiem/mo', { status: 204, body: /^$/ }, opening('1.001193')),
    everyone('/tim-kiem/mo', { status: 400 }, opening('khong-co')),
    everyone('/tim-kiem/mo', { status: 403 }, opening('1.001193', 'cross-site')),
    everyone('/tim-kiem/mo', { status: 405 }),
  ],
  '(citizen)/nop-ho-so/[code]/page.tsx': [
    {
      path: ({ mine }) => `/nop-ho-so/${mine.procedure.code}`,
      shows: ['holder'],
      answer: () => ({ status: 200, title: /^Nộp hồ sơ/, heading: /./ }),
    },
  ],
  '(citizen)/nop-ho-so/[code]/kiem-tra/page.tsx': [
    {
      path: ({ mine }) => `/nop-ho-so/${mine.procedure.code}/kiem-tra`,
      answer: (viewer) => (viewer === 'holder' || viewer === 'otherHolder' ? to(/\?sua=1$/) : to(/\?loi=het-han$/)),
    },
  ],
  '(citizen)/nop-ho-so/bien-nhan/[requestId]/page.tsx': [
    held(({ mine }) => `/nop-ho-so/bien-nhan/${mine.dossier.requestId}`, /^Biên nhận/, /Đã nộp hồ sơ/, to(/\/tra-cuu\?loi=bien-nhan$/)),
  ],
  '(citizen)/nop-ho-so/gui/v1/route.ts': [
    everyone('/nop-ho-so/gui/v1', to(/^\/thu-tuc$/, 303)),
    everyone(
      '/nop-ho-so/gui/v1',
      { status: 403, body: /không đến từ trang của cơ quan/ },
      multipart(false, { procedure: '1.001193', intent: 'submit' }, 'cross-site'),
    ),
  ],
  '(citizen)/phan-anh/gui/page.tsx': [
    page('/phan-anh/gui?loai=quy-dinh', /Gửi phản ánh/, /./),
    everyone('/phan-anh/gui?loai=khong-co', missing),
  ],
  '(citizen)/phan-anh/gui/v1/route.ts': [everyone('/phan-anh/gui/v1', to(/^\/phan-anh$/, 303))],
  '(citizen)/phan-anh/bien-nhan/[code]/page.tsx': [
    {
      // The receipt holds codes, not words.
      path: ({ mine }) => `/phan-anh/bien-nhan/${mine.feedback.code}`,
      answer: (viewer) =>
        viewer === 'holder' ? { status: 200, title: /^Biên nhận/, heading: /Đã nhận phản ánh/ } : to(/\/phan-anh\/tra-cuu\?/),
      shows: ['holder'],
    },
  ],
  '(citizen)/phan-anh/tra-cuu/page.tsx': [page('/phan-anh/tra-cuu', /Xem trả lời phản ánh/)],
  '(citizen)/phan-anh/tra-cuu/[code]/page.tsx': [
    held(
      ({ mine }) => `/phan-anh/tra-cuu/${mine.feedback.code}`,
      /Phản ánh của ông\/bà/,
      /Chuyện thực hành/,
      to(/\/phan-anh\/tra-cuu\?het=1$/),
    ),
  ],
  '(citizen)/ket-qua/page.tsx': [page('/ket-qua', /Kiểm tra kết quả/)],
  '(citizen)/ket-qua/[code]/page.tsx': [page('/ket-qua/0000000000000000', /Kiểm tra kết quả/)],
  '(citizen)/tra-cuu/page.tsx': [page('/tra-cuu', /Tra cứu hồ sơ/)],
  '(citizen)/tra-cuu/[ref]/page.tsx': [
    held(({ mine }) => `/tra-cuu/${mine.dossier.requestId}`, /Hồ sơ của ông\/bà/, /./, to(/\/tra-cuu\?loi=het-gio$/)),
  ],
  '(citizen)/tra-cuu/[ref]/mau/[file]/route.ts': [
    {
      path: ({ mine }) => `/tra-cuu/${mine.dossier.requestId}/mau/tiep-nhan.pdf`,
      answer: (viewer) => (viewer === 'holder' ? { status: 200, body: /^%PDF/ } : to(/\/tra-cuu\?loi=het-gio$/, 303)),
    },
    {
      path: ({ mine }) => `/tra-cuu/${mine.dossier.requestId}/mau/kiem-soat.pdf`,
      answer: (viewer) => (viewer === 'holder' ? { status: 404, body: /Không tìm thấy/ } : to(/\/tra-cuu\?loi=het-gio$/, 303)),
    },
  ],
  '(citizen)/tra-cuu/[ref]/tep/[id]/route.ts': [
    {
      path: ({ mine }) => `/tra-cuu/${mine.dossier.requestId}/tep/${mine.dossier.resultId}`,
      answer: (viewer) => (viewer === 'holder' ? { status: 200, body: /^%PDF/ } : to(/\/tra-cuu\?loi=het-gio$/, 303)),
    },
    {
      // Only files of the result, not what was handed in.
      path: ({ mine }) => `/tra-cuu/${mine.dossier.requestId}/tep/${mine.dossier.paperId}`,
      answer: (viewer) => (viewer === 'holder' ? { status: 404, body: /Không tìm thấy/ } : to(/\/tra-cuu\?loi=het-gio$/, 303)),
    },
  ],

  'api/auth/[...nextauth]/route.ts': [everyone('/api/auth/providers', { status: 200, body: /^\{.*\}$/ })],
  'api/health/route.ts': [everyone('/api/health', { status: 200, body: /"state"/ })],
  'api/metrics/route.ts': [everyone('/api/metrics', { status: 200, body: /^hsp_/ })],
  'api/ingest/[key]/route.ts': [
    everyone(
      ({ mine }) => `/api/ingest/x?x-ut-custom-id=${mine.dossier.paperId}&signature=hmac-sha256%3D0`,
      { status: 403, body: /Đường gửi tệp/ },
      () => ({
        ...multipart(true)(),
        method: 'PUT',
      }),
    ),
  ],
  'api/uploads/[id]/route.ts': [
    {
      path: ({ mine }) => `/api/uploads/${mine.dossier.paperId}`,
      send: () => ({ method: 'DELETE', headers: { 'sec-fetch-site': 'same-origin' } }),
      // A file that has become part of a dossier is no longer its sender's to take back.
      answer: (viewer) => ({ status: viewer === 'holder' || viewer === 'otherHolder' ? 204 : 404 }),
    },
  ],
  'api/uploadthing/route.ts': [
    {
      path: () => '/api/uploadthing?actionType=upload&slug=staff',
      send: announce({ purpose: 'PAPER' }),
      answer: (viewer) => (isSignedIn(viewer) ? { status: 200, body: /api\/ingest/ } : { status: 403, body: /đăng nhập lại/ }),
    },
    {
      path: () => '/api/uploadthing?actionType=upload&slug=paper',
      send: announce({ paperKey: 'to-khai' }),
      answer: (viewer) =>
        viewer === 'holder' || viewer === 'otherHolder' ? { status: 200, body: /api\/ingest/ } : { status: 404, body: /không còn nữa/ },
    },
  ],
  'api/v1/desk/queue/route.ts': [
    {
      path: () => '/api/v1/desk/queue?hang=cho-tra',
      answer: (viewer) =>
        isSignedIn(viewer) ? { status: 200, body: /^\{/ } : { status: 401, body: /^{"error":{"code":"unauthenticated"}}$/ },
      mayShow: ['officer'],
    },
  ],
  'api/v1/procedures/route.ts': [
    everyone('/api/v1/procedures?q=khai+sinh', { status: 200, body: /1\.001193/ }),
    everyone('/api/v1/procedures', { status: 200, body: /"next":"http/ }),
  ],
  'api/v1/procedures/[code]/route.ts': [
    everyone('/api/v1/procedures/1.001193', { status: 200, body: /"code":"1\.001193"/ }),
    everyone('/api/v1/procedures/9.999999', { status: 404, body: /"detail":/ }),
  ],
  'api/v1/procedures/[code]/versions/route.ts': [everyone('/api/v1/procedures/1.001193/versions', { status: 200, body: /"number":1/ })],
  'api/v1/procedures/[code]/versions/[number]/route.ts': [
    everyone('/api/v1/procedures/1.001193/versions/1', { status: 200, body: /"number":1/ }),
    everyone('/api/v1/procedures/1.001193/versions/999', { status: 404, body: /"detail":/ }),
  ],
  'api/v1/openapi.json/route.ts': [everyone('/api/v1/openapi.json', { status: 200, body: /"openapi":"3\.1\.0"/ })],

  'can-bo/page.tsx': [desk('/can-bo', { title: /Hàng chờ/, heading: /./, may: staff, mayShow: ['officer'] })],
  'can-bo/dang-nhap/page.tsx': [
    {
      path: () => '/can-bo/dang-nhap',
      answer: (viewer) => (isSignedIn(viewer) ? to(/\/can-bo$/) : { status: 200, title: /Đăng nhập/, heading: /Đăng nhập/ }),
    },
  ],
  'can-bo/dang-nhap/xac-nhan/page.tsx': [
    everyone('/can-bo/dang-nhap/xac-nhan?tiep=/can-bo/tim', to(/\/can-bo\/dang-nhap\?tiep=%2Fcan-bo%2Ftim$/)),
    // A cookie that nobody signed.
    everyone('/can-bo/dang-nhap/xac-nhan', to(/\/can-bo\/dang-nhap\?tiep=%2Fcan-bo$/), () => ({
      method: 'GET',
      headers: { cookie: `hsp_second_step=${crypto.randomUUID()}.9999999999.x` },
    })),
  ],
  'can-bo/bao-mat/page.tsx': [
    {
      path: () => '/can-bo/bao-mat',
      answer: (viewer) =>
        isSignedIn(viewer)
          ? { status: 200, title: /Xác nhận hai bước/, heading: /Xác nhận hai bước/ }
          : to(/\/can-bo\/dang-nhap\?tiep=%2Fcan-bo%2Fbao-mat$/),
    },
  ],
  'can-bo/doi-mat-khau/page.tsx': [
    {
      path: () => '/can-bo/doi-mat-khau',
      answer: (viewer) =>
        isSignedIn(viewer) ? { status: 200, title: /Đổi mật khẩu/, heading: /Đổi mật khẩu/ } : to(/\/can-bo\/dang-nhap$/),
    },
  ],
  'can-bo/loi-moi/page.tsx': [page('/can-bo/loi-moi', /Đặt mật khẩu/)],
  'can-bo/phien/page.tsx': [desk('/can-bo/phien', { title: /Tài khoản của tôi/, heading: /./, may: staff })],
  'can-bo/ho-so/[id]/page.tsx': [
    desk(({ mine }) => `/can-bo/ho-so/${mine.dossier.id}`, { title: /^Hồ sơ/, heading: /./, may: ['officer'], shows: true }),
  ],
  'can-bo/ho-so/[id]/giay-hen/page.tsx': [
    desk(({ mine }) => `/can-bo/ho-so/${mine.dossier.id}/giay-hen`, {
      title: /^Giấy tiếp nhận/,
      heading: /^Giấy/,
      may: ['officer'],
      shows: true,
    }),
  ],
  'can-bo/thuc-hanh/page.tsx': [desk('/can-bo/thuc-hanh', { title: /^Thực hành/, heading: /^Thực hành/, may: staff })],
  'can-bo/vang-mat/page.tsx': [desk('/can-bo/vang-mat', { title: /^Vắng mặt/, heading: /^Vắng mặt/, may: staff, lists: true })],
  'can-bo/ho-so/[id]/sua-tiep-nhan/page.tsx': [
    desk(({ mine }) => `/can-bo/ho-so/${mine.dossier.id}/sua-tiep-nhan`, {
      title: /^Sửa việc tiếp nhận/,
      heading: /^Sửa việc tiếp nhận/,
      may: ['officer'],
    }),
  ],
  'can-bo/ho-so/[id]/mau/[file]/route.ts': ['tiep-nhan.pdf', 'kiem-soat.pdf', 'khong-co.pdf'].map((file) => ({
    path: ({ mine }: Door) => `/can-bo/ho-so/${mine.dossier.id}/mau/${file}`,
    answer: (viewer: Viewer) => {
      if (!isSignedIn(viewer)) return to(/\/can-bo\/dang-nhap\?tiep=/, 303)
      return viewer === 'officer' && file !== 'khong-co.pdf' ? { status: 200, body: /^%PDF/ } : { status: 404, body: /Không tìm thấy/ }
    },
  })),
  'can-bo/so-theo-doi/page.tsx': [desk('/can-bo/so-theo-doi', { title: /Sổ theo dõi hồ sơ/, heading: /./, may: officers, lists: true })],
  'can-bo/so-theo-doi/tai/route.ts': [
    {
      path: ({ mine }) => `/can-bo/so-theo-doi/tai?don-vi=${mine.unitId}&dang=xlsx`,
      answer: (viewer) => {
        if (!isSignedIn(viewer)) return to(/\/can-bo\/dang-nhap\?tiep=/, 303)
        return viewer === 'officer' ? { status: 200, body: /^PK/ } : { status: 404, body: /Không tìm thấy/ }
      },
    },
  ],
  'can-bo/quay/so-thu/page.tsx': [desk('/can-bo/quay/so-thu', { title: /Sổ thu trong ngày/, heading: /./, may: officers })],
  'can-bo/quay/page.tsx': [desk('/can-bo/quay', { title: /Tiếp nhận tại quầy/, heading: /./, may: officers })],
  'can-bo/ky/page.tsx': [desk('/can-bo/ky', { title: /Duyệt, ký/, heading: /./, may: officers, lists: true })],
  'can-bo/ket-qua/page.tsx': [desk('/can-bo/ket-qua', { title: /Sổ kết quả/, heading: /./, may: officers, lists: true })],
  'can-bo/ket-qua/[id]/to-kiem-tra/page.tsx': [desk(`/can-bo/ket-qua/${randomUUID()}/to-kiem-tra`, { title: /./, heading: /./, may: [] })],
  'can-bo/ket-qua/tai/route.ts': [
    {
      path: () => '/can-bo/ket-qua/tai',
      answer: (viewer) => {
        if (!isSignedIn(viewer)) return to(/\/can-bo\/dang-nhap\?tiep=/, 303)
        return officers.includes(viewer) ? { status: 200, body: /^PK/ } : { status: 404, body: /Không tìm thấy/ }
      },
    },
  ],
  'can-bo/tim/page.tsx': [desk('/can-bo/tim', { title: /Tìm hồ sơ/, heading: /./, may: officers })],
  'can-bo/tep/[id]/route.ts': (['paperId', 'resultId'] as const).map((file) => ({
    path: ({ mine }: Door) => `/can-bo/tep/${mine.dossier[file]}`,
    answer: (viewer: Viewer) => {
      if (!isSignedIn(viewer)) return to(/\/can-bo\/dang-nhap\?tiep=/, 303)
      return viewer === 'officer' ? { status: 200, body: /^%PDF/ } : { status: 404, body: /Không tìm thấy/ }
    },
  })),
  'can-bo/tep/route.ts': [
    {
      path: () => '/can-bo/tep',
      send: multipart(true),
      answer: (viewer) => {
        if (!isSignedIn(viewer)) return { status: 401, body: /[Đđ]ăng nhập lại/ }
        return officers.includes(viewer) ? { status: 200, body: /a\.pdf/ } : { status: 403, body: /không gửi được/ }
      },
    },
  ],
  'can-bo/phan-anh/page.tsx': [desk('/can-bo/phan-anh', { title: /Phản ánh/, heading: /./, may: ['focalPoint'], lists: true })],
  'can-bo/phan-anh/[id]/page.tsx': [
    desk(({ mine }) => `/can-bo/phan-anh/${mine.feedback.id}`, { title: /^Phản ánh/, heading: /./, may: ['focalPoint'], shows: true }),
  ],
  'can-bo/tep-phan-anh/[id]/route.ts': [
    {
      path: ({ mine }) => `/can-bo/tep-phan-anh/${mine.feedback.photoId}`,
      answer: (viewer) => {
        if (!isSignedIn(viewer)) return to(/\/can-bo\/dang-nhap\?tiep=/, 303)
        return viewer === 'focalPoint' ? { status: 200, body: /PNG/ } : { status: 404, body: /Không tìm thấy/ }
      },
    },
  ],
  'can-bo/chi-dao/page.tsx': [desk('/can-bo/chi-dao', { title: /Ý kiến chỉ đạo/, heading: /./, may: officers, mayShow: ['officer'] })],
  'can-bo/chi-dao/moi/page.tsx': [desk('/can-bo/chi-dao/moi', { title: /Gửi ý kiến chỉ đạo/, heading: /./, may: officers })],
  'can-bo/chi-dao/[id]/page.tsx': [
    desk(({ directive }) => `/can-bo/chi-dao/${directive.id}`, { title: /Ý kiến chỉ đạo/, heading: /./, may: ['officer'], shows: true }),
  ],
  'can-bo/giam-sat/page.tsx': [desk('/can-bo/giam-sat', { title: /Giám sát tiến độ/, heading: /./, may: officers })],
  'can-bo/giam-sat/bat-thuong/page.tsx': [
    desk('/can-bo/giam-sat/bat-thuong', { title: /Dấu hiệu bất thường/, heading: /./, may: officers }),
  ],
  'can-bo/giam-sat/bat-thuong/tai/route.ts': [
    {
      path: () => '/can-bo/giam-sat/bat-thuong/tai',
      answer: (viewer) =>
        officers.includes(viewer)
          ? { status: 200 }
          : isSignedIn(viewer)
            ? { status: 404 }
            : { status: 303, location: /dang-nhap\?tiep=%2Fcan-bo%2Fgiam-sat%2Fbat-thuong$/ },
    },
  ],
  // Without a payment provider there is nothing of paying online.
  '(citizen)/tra-cuu/[ref]/thanh-toan/route.ts': [everyone(({ mine }) => `/tra-cuu/${mine.dossier.requestId}/thanh-toan`, { status: 404 })],
  'api/payments/[provider]/route.ts': [
    everyone('/api/payments/thuc-hanh', { status: 404 }, () => ({ method: 'POST', headers: {}, body: '{}' })),
  ],
  'can-bo/thong-bao/page.tsx': [desk('/can-bo/thong-bao', { title: /Thông báo/, heading: /./, may: editors, lists: true })],
  'can-bo/thong-bao/moi/page.tsx': [desk('/can-bo/thong-bao/moi', { title: /Viết thông báo/, heading: /./, may: editors })],
  'can-bo/thong-bao/[id]/page.tsx': [
    desk(({ announcement }) => `/can-bo/thong-bao/${announcement.id}`, { title: /Sửa thông báo/, heading: /./, may: editors, shows: true }),
  ],
  'can-bo/thu-tuc/tim-kiem/page.tsx': [
    desk('/can-bo/thu-tuc/tim-kiem', { title: /Người dân tìm gì/, heading: /./, may: ['focalPoint', ...catalogue], lists: true }),
  ],
  'can-bo/thu-tuc/page.tsx': [desk('/can-bo/thu-tuc', { title: /Danh mục thủ tục/, heading: /./, may: catalogue })],
  'can-bo/thu-tuc/nhap/page.tsx': [desk('/can-bo/thu-tuc/nhap', { title: /Nhập danh mục quốc gia/, heading: /./, may: catalogue })],
  'can-bo/thu-tuc/nhap/[id]/page.tsx': [
    desk(({ catalogueImport }) => `/can-bo/thu-tuc/nhap/${catalogueImport.id}`, {
      title: /Xem xét tệp nhập/,
      heading: /thuc-hanh/,
      may: catalogue,
      lists: true,
    }),
  ],
  'can-bo/thu-tuc/nhap/[id]/cau-chu/page.tsx': [
    desk(({ catalogueImport }) => `/can-bo/thu-tuc/nhap/${catalogueImport.id}/cau-chu`, {
      title: /Chấp nhận thay đổi về câu chữ/,
      heading: /câu chữ/,
      may: ['approver'],
    }),
  ],
  // With a picture for an export nobody brings anything in: who may is told so at the form, others are led there all the same.
  'can-bo/thu-tuc/nhap/tep/route.ts': [
    {
      path: () => '/can-bo/thu-tuc/nhap/tep',
      send: multipart(true),
      answer: (viewer) => {
        if (!isSignedIn(viewer)) return to(/\/can-bo\/thu-tuc\/nhap\?loi=signIn$/, 303)
        return to(catalogue.includes(viewer) ? /\?loi=kind$/ : /\?loi=right$/, 303)
      },
    },
    {
      path: () => '/can-bo/thu-tuc/nhap/tep',
      send: multipart(true, {}, 'cross-site'),
      answer: () => to(/\?loi=broken$/, 303),
    },
  ],
  'can-bo/thu-tuc/moi/page.tsx': [desk('/can-bo/thu-tuc/moi', { title: /Thêm thủ tục/, heading: /./, may: ['catalogueEditor'] })],
  'can-bo/thu-tuc/tinh-trang/page.tsx': [
    desk('/can-bo/thu-tuc/tinh-trang', { title: /Độ mới của danh mục/, heading: /./, may: catalogue, lists: true }),
  ],
  'can-bo/thu-tuc/[code]/noi-nhan/page.tsx': [
    desk('/can-bo/thu-tuc/1.001193/noi-nhan', { title: /^Nơi nhận và giải quyết/, heading: /./, may: catalogue, lists: true }),
    desk('/can-bo/thu-tuc/9.999999/noi-nhan', { title: /./, heading: /./, may: [] }),
  ],
  'can-bo/thu-tuc/[code]/doi-chieu/page.tsx': [
    desk('/can-bo/thu-tuc/1.001193/doi-chieu', { title: /^Đối chiếu/, heading: /[Kk]hai sinh/, may: catalogue, lists: true }),
    desk('/can-bo/thu-tuc/9.999999/doi-chieu', { title: /./, heading: /./, may: [] }),
  ],
  'can-bo/thu-tuc/duyet/page.tsx': [desk('/can-bo/thu-tuc/duyet', { title: /Chờ duyệt/, heading: /./, may: catalogue })],
  'can-bo/thu-tuc/[code]/page.tsx': [
    desk('/can-bo/thu-tuc/1.001193', { title: /^Thủ tục/, heading: /[Kk]hai sinh/, may: catalogue }),
    desk('/can-bo/thu-tuc/9.999999', { title: /./, heading: /./, may: [] }),
  ],
  // Without a draft there is nothing to compare; the journeys open one.
  'can-bo/thu-tuc/[code]/so-sanh/page.tsx': [desk('/can-bo/thu-tuc/9.999999/so-sanh', { title: /./, heading: /./, may: [] })],
  'can-bo/thu-tuc/[code]/soan/page.tsx': [desk('/can-bo/thu-tuc/9.999999/soan', { title: /./, heading: /./, may: [] })],
  'can-bo/thu-tuc/[code]/soan/tep/page.tsx': [desk('/can-bo/thu-tuc/9.999999/soan/tep', { title: /./, heading: /./, may: [] })],
  'can-bo/thu-tuc/[code]/soan/tep/gui/route.ts': [
    {
      path: () => '/can-bo/thu-tuc/9.999999/soan/tep/gui',
      send: multipart(true, { id: 'x' }),
      answer: (viewer) =>
        to(viewer === 'catalogueEditor' ? /loi=draftGone$/ : isSignedIn(viewer) ? /loi=refused$/ : /loi=signInAgain$/, 303),
    },
  ],
  'can-bo/thu-tuc/[code]/xem-truoc/page.tsx': [desk('/can-bo/thu-tuc/9.999999/xem-truoc', { title: /./, heading: /./, may: [] })],
  'can-bo/nhat-ky/page.tsx': [desk('/can-bo/nhat-ky?xem=doc', { title: /Nhật ký/, heading: /./, may: ['administrator'], lists: true })],
  'can-bo/nhat-ky/tai/route.ts': [
    {
      path: () => '/can-bo/nhat-ky/tai',
      answer: (viewer) => {
        if (!isSignedIn(viewer)) return to(/\/can-bo\/dang-nhap\?tiep=/, 303)
        return viewer === 'administrator' ? { status: 200, body: /Lúc,Người làm/ } : { status: 404, body: /Không tìm thấy/ }
      },
      mayShow: ['administrator'],
    },
  ],
  'can-bo/quy-trinh/page.tsx': [desk('/can-bo/quy-trinh', { title: /Quy trình nội bộ/, heading: /Quy trình nội bộ/, may: processes })],
  'can-bo/quy-trinh/moi/page.tsx': [
    desk('/can-bo/quy-trinh/moi', { title: /Nhập quy trình nội bộ/, heading: /./, may: ['administrator', 'catalogueEditor'] }),
  ],
  'can-bo/quy-trinh/[id]/page.tsx': [
    desk(({ workflow }) => `/can-bo/quy-trinh/${workflow.id}`, { title: /Quy trình nội bộ của thủ tục/, heading: /./, may: processes }),
  ],
  'can-bo/nhan-su/page.tsx': [desk('/can-bo/nhan-su?tim=kin', { title: /Nhân sự/, heading: /./, may: ['administrator'], lists: true })],
  'can-bo/nhan-su/moi/page.tsx': [desk('/can-bo/nhan-su/moi', { title: /Mời người mới/, heading: /./, may: ['administrator'] })],
  'can-bo/nhan-su/[id]/page.tsx': [
    desk(({ account }) => `/can-bo/nhan-su/${account.id}`, {
      title: /Tài khoản cán bộ/,
      heading: /./,
      may: ['administrator'],
      shows: true,
    }),
  ],
  'can-bo/cai-dat/page.tsx': [desk('/can-bo/cai-dat', { title: /Cài đặt/, heading: /./, may: ['administrator'] })],
  'can-bo/sap-xep/page.tsx': [desk('/can-bo/sap-xep', { title: /Sắp xếp đơn vị/, heading: /./, may: ['administrator'] })],
  'can-bo/sap-xep/moi/page.tsx': [desk('/can-bo/sap-xep/moi', { title: /Soạn cuộc sắp xếp/, heading: /./, may: ['administrator'] })],
  'can-bo/sap-xep/[id]/page.tsx': [
    desk(({ merger }) => `/can-bo/sap-xep/${merger.id}`, { title: /Cuộc sắp xếp/, heading: /./, may: ['administrator'] }),
  ],
  'can-bo/truc/page.tsx': [desk('/can-bo/truc', { title: /Người trực/, heading: /./, may: [...officers, 'administrator'], lists: true })],
  'can-bo/cai-dat/bao-mat/page.tsx': [
    desk('/can-bo/cai-dat/bao-mat', { title: /Cài đặt bảo mật/, heading: /Xác nhận hai bước/, may: ['administrator'] }),
  ],
  'can-bo/cai-dat/[unitId]/page.tsx': [
    desk(({ mine }) => `/can-bo/cai-dat/${mine.unitId}`, { title: /Cài đặt đơn vị/, heading: /./, may: ['administrator'] }),
  ],

  'not-found.tsx': [everyone('/khong-co-trang-nay', missing)],
  'can-bo/not-found.tsx': [{ path: () => '/can-bo/khong-co-trang-nay', answer: () => missing }],
  'robots.ts': [everyone('/robots.txt', { status: 200, body: /Disallow: \// })],
  'sitemap.ts': [everyone('/sitemap.xml', { status: 200, body: /<urlset/ })],
}
