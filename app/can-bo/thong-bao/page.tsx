import type { Metadata } from 'next'
import { AnnouncementStateTag } from '@/components/announcements/announcement-state-tag'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import { listForEditors } from '@/lib/announcements/editor-queries'
import { signInFirst } from '../sign-in-first'

export const metadata: Metadata = { title: 'Thông báo' }

const shown = 100

export default async function EditedAnnouncementsPage() {
  await signInFirst('/can-bo/thong-bao', 'CONTENT_EDITOR', 'ADMINISTRATOR')
  const items = await listForEditors(shown)
  return (
    <>
      <PageHeader title="Thông báo">
        <LinkButton href="/can-bo/thong-bao/moi">Viết thông báo</LinkButton>
      </PageHeader>
      {items.length === 0 ? (
        <p>Chưa có thông báo nào.</p>
      ) : (
        <Table id="thong-bao" caption={`${items.length} thông báo, mới viết ở trên`}>
          <thead>
            <tr>
              <th scope="col">Tiêu đề</th>
              <th scope="col">Tình trạng</th>
              <th scope="col">Ngày đăng</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.id}>
                <th scope="row" className="font-normal">
                  <a href={`/can-bo/thong-bao/${item.id}`} className="inline-block py-1 font-semibold">
                    {item.title}
                  </a>
                </th>
                <td>
                  <AnnouncementStateTag state={item.state} />
                </td>
                <td>{item.publishedOn}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </>
  )
}
