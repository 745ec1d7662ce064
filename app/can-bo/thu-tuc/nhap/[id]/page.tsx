import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { GroupNav } from '@/components/catalogue-imports/group-nav'
import { ItemView } from '@/components/catalogue-imports/item-view'
import { ReadReport } from '@/components/catalogue-imports/read-report'
import { ReadingProgress } from '@/components/catalogue-imports/reading-progress'
import { ImportStateTag } from '@/components/catalogue-imports/state-tags'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Button, LinkButton } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { Icon } from '@/components/ui/icon'
import { Notice, type NoticeTone } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { findImport, type ImportPage, listImportItems } from '@/lib/catalogue-imports/queries'
import { itemGroupNames } from '@/lib/catalogue-imports/text'
import { type ItemGroup, itemGroups } from '@/lib/catalogue-imports/types'
import { signInFirst } from '../../../sign-in-first'

export const metadata: Metadata = { title: 'Xem xét tệp nhập' }

type Search = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ id: string }>; searchParams: Promise<Search> }

export default async function ImportReviewPage({ params, searchParams }: Props) {
  const { id } = await params
  await signInFirst(`/can-bo/thu-tuc/nhap/${id}`, 'CATALOGUE_EDITOR', 'APPROVER')
  const [found, asked] = await Promise.all([findImport(id), searchParams])
  if (!found) notFound()
  const one = (name: string) => (typeof asked[name] === 'string' ? asked[name].slice(0, 200) : '')
  return (
    <>
      <Breadcrumbs items={[{ href: '/can-bo/thu-tuc/nhap', label: 'Nhập danh mục quốc gia' }]} />
      <PageHeader title={<span className="wrap-anywhere">{found.fileName}</span>}>
        <p className="flex flex-wrap items-center gap-3">
          <ImportStateTag state={found.state} />
          <span>
            {found.uploadedBy ?? 'Từ dòng lệnh'}, {found.createdAt}
          </span>
        </p>
      </PageHeader>
      <DoneNotice one={one} />
      {found.state === 'READING' && <ReadingProgress read={found.read} total={found.total} address={`/can-bo/thu-tuc/nhap/${id}`} />}
      {found.state === 'FAILED' && (
        <Notice tone="error" title="Không dùng được tệp này">
          <p>{found.error}</p>
          <p>
            <a href="/can-bo/thu-tuc/nhap">Gửi tệp khác</a>
          </p>
        </Notice>
      )}
      {found.state === 'READY' && <Review found={found} one={one} />}
    </>
  )
}

async function Review({ found, one }: { found: ImportPage; one: (name: string) => string }) {
  const { id, groups, rights, summary, complete } = found
  const all = one('xem') === 'tat-ca'
  const count = (known: ItemGroup) => (all ? groups[known].all : groups[known].waiting)
  const group = itemGroups.find((known) => known === one('nhom')) ?? itemGroups.find((known) => count(known) > 0) ?? 'ADDED'
  const [query, after] = [one('tim').trim(), one('sau')]
  const { items, total, next } = await listImportItems(id, { group, all, query, after })
  const place = { importId: id, nhom: group, ...(all ? { xem: 'tat-ca' } : {}), ...(query ? { tim: query } : {}) }
  const address = (change: Record<string, string>) => {
    const { importId: _, ...kept } = { ...place, ...change }
    return `/can-bo/thu-tuc/nhap/${id}?${new URLSearchParams(Object.entries(kept).filter(([, value]) => value))}`
  }
  return (
    <>
      {summary && <ReadReport summary={summary} complete={complete} />}
      {rights.isUploader && found.waiting > 0 && (
        <div className="mb-6">
          <Notice>
            <p>Ông/bà đã gửi tệp này nên người khác có quyền duyệt phải chấp nhận. Ông/bà vẫn bỏ qua hoặc soạn tiếp được.</p>
          </Notice>
        </div>
      )}
      <GroupNav groups={groups} current={group} all={all} address={(known) => address({ nhom: known, tim: '' })} />
      <form method="get" role="search" className="mb-4 flex max-w-3xl flex-wrap items-end gap-3">
        <input type="hidden" name="nhom" value={group} />
        {all && <input type="hidden" name="xem" value="tat-ca" />}
        <div className="min-w-0 grow basis-64">
          <TextField
            name="tim"
            label={`Tìm trong nhóm “${itemGroupNames[group]}”`}
            type="search"
            hint="Mã, tên hoặc lĩnh vực"
            defaultValue={query}
          />
        </div>
        <Button look="secondary">Lọc</Button>
      </form>
      <p className="mb-2 flex flex-wrap items-center gap-x-6">
        <a href={address({ xem: all ? '' : 'tat-ca' })} className="inline-flex min-h-11 items-center">
          {all ? 'Chỉ xem mục còn chờ' : 'Xem cả mục đã xong'}
        </a>
        {query && (
          <a href={address({ tim: '' })} className="inline-flex min-h-11 items-center">
            Bỏ lọc
          </a>
        )}
      </p>
      {group === 'EDITORIAL' && rights.accept && groups.EDITORIAL.waiting > 0 && (
        <p className="mb-4">
          <LinkButton href={`/can-bo/thu-tuc/nhap/${id}/cau-chu`} look="secondary">
            Chấp nhận tất cả thay đổi chỉ về câu chữ…
          </LinkButton>
        </p>
      )}
      {items.length === 0 ? (
        <p>{query ? 'Không có mục nào khớp.' : all ? 'Tệp này không có mục nào trong nhóm.' : 'Không còn mục nào chờ trong nhóm này.'}</p>
      ) : (
        <>
          <p className="font-semibold tabular-nums">
            {total} mục{query && ' khớp'}
          </p>
          <ol className="mt-2 border-b border-line">
            {items.map((item) => (
              <ItemView key={item.id} item={item} rights={rights} place={{ ...place, ...(after ? { sau: after } : {}) }} />
            ))}
          </ol>
        </>
      )}
      {(after || next) && (
        <nav aria-label="Các trang" className="no-print mt-6 flex flex-wrap justify-between gap-2 pt-4">
          {after ? (
            <a href={address({})} className="inline-flex min-h-12 items-center gap-1 font-semibold">
              <Icon name="back" /> Từ đầu
            </a>
          ) : (
            <span />
          )}
          {next && (
            <a href={address({ sau: next })} rel="next" className="inline-flex min-h-12 items-center gap-1 font-semibold">
              Trang sau <Icon name="next" />
            </a>
          )}
        </nav>
      )}
    </>
  )
}

/** What the last press has done, told in the address. */
function DoneNotice({ one }: { one: (name: string) => string }) {
  const code = /^[\d.]{1,20}$/.exec(one('ma'))?.[0] ?? ''
  const number = (name: string) => Number.parseInt(one(name), 10) || 0
  const said: Record<string, { tone: NoticeTone; text: string }> = {
    nhan: { tone: 'success', text: `Đã chấp nhận thủ tục ${code}. Người dân thấy bản mới từ bây giờ.` },
    bo: { tone: 'success', text: `Đã bỏ qua thủ tục ${code}. Bản đang công bố không đổi.` },
    cu: {
      tone: 'warning',
      text: `Chưa công bố gì: từ khi đọc tệp, thủ tục ${code} đã có một bản khác. Mục này không còn dùng được; lần nhập sau máy sẽ so lại.`,
    },
    'cau-chu': {
      tone: number('cu') > 0 ? 'warning' : 'success',
      text: [
        `Đã chấp nhận ${number('nhan')} thay đổi chỉ về câu chữ.`,
        number('cu') > 0 ? `${number('cu')} mục không công bố vì đã có bản khác.` : '',
        number('con') > 0 ? `Còn ${number('con')} mục, hãy làm tiếp một lần nữa.` : '',
      ]
        .filter(Boolean)
        .join(' '),
    },
  }
  const { tone, text } = said[one('xong')] ?? {}
  if (!tone) return null
  return (
    <div className="mb-6">
      <Notice tone={tone} role="status">
        <p>{text}</p>
      </Notice>
    </div>
  )
}
