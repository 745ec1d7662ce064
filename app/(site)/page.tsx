import { AnnouncementList } from '@/components/announcements/announcement-list'
import { SearchForm } from '@/components/layout/search-form'
import { TaskList } from '@/components/procedures/task-list'
import { LinkButton } from '@/components/ui/button'
import { DeskFacts } from '@/components/units/desk-facts'
import { listAnnouncements } from '@/lib/announcements/queries'
import { audienceGroups } from '@/lib/procedures/life-events'
import { listCommonTasks, listProcedures } from '@/lib/procedures/queries'
import { getOffice, listCalendarExceptions, listCommunes } from '@/lib/units/queries'
import { inSentence } from '@/lib/units/text'

const examples = ['khai sinh', 'công chứng giấy tờ', 'sổ đỏ', 'hộ nghèo']

const lifeGroup = audienceGroups[0]!
/** The events that most households meet. */
const lifeEvents = lifeGroup.events.filter((event) =>
  ['sinh-con', 'di-hoc', 'ket-hon', 'lam-nha', 'dat-dai', 'ho-ngheo', 'om-dau-khuyet-tat', 'nguoi-gia', 'nguoi-than-mat'].includes(
    event.slug,
  ),
)

export default async function HomePage() {
  const [office, communes, tasks, procedures, announcements, exceptions] = await Promise.all([
    getOffice(),
    listCommunes(),
    listCommonTasks(6),
    listProcedures(),
    listAnnouncements(4),
    listCalendarExceptions(),
  ])
  return (
    <>
      <section className="terraces">
        <div className="page pt-10 pb-48 md:pt-12 md:pb-52">
          <h1 className="max-w-[17em] text-3xl">Làm giấy tờ với {inSentence(office.name)}: cần gì, nộp ở đâu, bao lâu xong.</h1>
          <div className="home-search mt-6 max-w-prose">
            <SearchForm id="tim-trang-chu" label="Ông/bà cần làm việc gì?" large />
            <p className="mt-3 flex flex-wrap items-baseline gap-x-4">
              <span className="text-sm">Hay tìm:</span>
              {examples.map((example) => (
                <a key={example} href={`/tim-kiem?q=${encodeURIComponent(example)}`} className="inline-flex min-h-11 items-center">
                  {example}
                </a>
              ))}
            </p>
          </div>
        </div>
      </section>

      <section className="page mt-10 md:mt-12" aria-labelledby="viec-hay-lam">
        <h2 id="viec-hay-lam" className="mb-4">
          Việc nhiều người làm
        </h2>
        <TaskList tasks={tasks} />
        <p className="mt-2">
          <a href="/thu-tuc" className="inline-flex min-h-12 items-center font-semibold">
            Xem cả {procedures.length} thủ tục
          </a>
        </p>
      </section>

      <section className="page mt-12" aria-labelledby="viec-trong-doi">
        <h2 id="viec-trong-doi" className="mb-4">
          Nhà đang có việc gì?
        </h2>
        <ul className="rows rows-in-columns">
          {lifeEvents.map((event) => (
            <li key={event.slug}>
              <a href={`/thu-tuc/doi-tuong/${lifeGroup.slug}/${event.slug}`}>{event.name}</a>
            </li>
          ))}
        </ul>
        <p className="mt-2">
          <a href="/thu-tuc/doi-tuong" className="inline-flex min-h-12 items-center font-semibold">
            Tất cả, và việc của hộ kinh doanh, hợp tác xã, doanh nghiệp
          </a>
        </p>
      </section>

      <div className="page mt-12 grid gap-12 md:grid-cols-2">
        <section aria-labelledby="mot-cua">
          <h2 id="mot-cua" className="mb-4">
            Nơi nhận hồ sơ
          </h2>
          <h3 className="mb-2 text-base">{office.deskName ?? office.name}</h3>
          <DeskFacts desk={office} exceptions={exceptions} />
          <p className="mt-4">
            Phần lớn việc của người dân làm ngay tại xã, thị trấn.{' '}
            <a href="/xa-thi-tran">Tìm bộ phận một cửa trong {communes.length} xã, thị trấn</a>, hoặc{' '}
            <a href="/niem-yet">xem bảng niêm yết của từng nơi</a>.
          </p>
        </section>
        <section aria-labelledby="thong-bao">
          <h2 id="thong-bao" className="mb-4">
            Thông báo
          </h2>
          {announcements.length > 0 ? (
            <>
              <AnnouncementList items={announcements} />
              <p className="mt-2">
                <a href="/tin-tuc" className="inline-flex min-h-12 items-center font-semibold">
                  Tất cả thông báo
                </a>
              </p>
            </>
          ) : (
            <p className="text-muted">Chưa có thông báo nào.</p>
          )}
        </section>
      </div>

      <section className="page mt-12" aria-labelledby="phan-anh">
        <div className="border-t-2 border-ink pt-6 md:flex md:items-center md:justify-between md:gap-8">
          <div className="max-w-prose">
            <h2 id="phan-anh">Có điều chưa hài lòng?</h2>
            <p className="mt-2">
              Cán bộ làm khó, quy định vướng mắc, đường hỏng, nước bẩn: ông/bà gửi phản ánh, văn phòng chuyển đúng nơi và trả lời.
            </p>
          </div>
          <p className="mt-4 shrink-0 md:mt-0">
            <LinkButton href="/phan-anh" look="secondary">
              Gửi phản ánh, kiến nghị
            </LinkButton>
          </p>
        </div>
      </section>
    </>
  )
}
