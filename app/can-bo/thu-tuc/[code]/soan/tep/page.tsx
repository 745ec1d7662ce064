import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { FieldStack, FileField } from '@/components/ui/field'
import { PageHeader } from '@/components/ui/page-header'
import { fileProblemText } from '@/lib/procedures/catalogue-file-text'
import { labelOfPath } from '@/lib/procedures/content-fields'
import { canHoldFile } from '@/lib/procedures/content-steps'
import { findOpenDraft } from '@/lib/procedures/draft-queries'
import { acceptedExtensions } from '@/lib/uploads/types'
import { signInFirst } from '../../../../sign-in-first'

export const metadata: Metadata = { title: 'Gửi tệp lên' }

type Props = { params: Promise<{ code: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function CatalogueFilePage({ params, searchParams }: Props) {
  const { code } = await params
  const at = `/can-bo/thu-tuc/${code}`
  const viewer = await signInFirst(`${at}/soan/tep`, 'CATALOGUE_EDITOR')
  const [draft, { cho, loi }] = await Promise.all([findOpenDraft(viewer, code), searchParams])
  if (draft?.status !== 'DRAFT' || typeof cho !== 'string' || !canHoldFile(draft.content, cho)) notFound()
  const problem = typeof loi === 'string' ? fileProblemText(loi) : undefined
  return (
    <>
      <Breadcrumbs
        items={[
          { href: '/can-bo/thu-tuc', label: 'Danh mục thủ tục' },
          { href: at, label: code },
          { href: `${at}/soan`, label: 'Soạn nội dung' },
        ]}
      />
      <PageHeader title="Gửi tệp lên" kicker={draft.content.name} lead={labelOfPath(cho)} />
      <form method="post" encType="multipart/form-data" action={`${at}/soan/tep/gui?${new URLSearchParams({ cho })}`}>
        <ErrorSummary title="Chưa nhận được tệp" message={problem} />
        <input type="hidden" name="id" value={draft.id} />
        <input type="hidden" name="revision" value={draft.revision} />
        <input type="hidden" name="cho" value={cho} />
        <FieldStack>
          <FileField
            name="tep"
            label="Tệp"
            hint="PDF, DOCX, XLSX, ODT hoặc ảnh, nhiều nhất 5 MB. Người dân tải được sau khi bản này được công bố. Không gửi giấy tờ thật của ai."
            accept={acceptedExtensions}
            required
          />
          <p>
            <Button>Gửi tệp</Button>
          </p>
        </FieldStack>
      </form>
    </>
  )
}
