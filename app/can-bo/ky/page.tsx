import type { Metadata } from 'next'
import { SigningList } from '@/components/signing/signing-list'
import { PageHeader } from '@/components/ui/page-header'
import { formatCivilDate, formatDateTime } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { listToSign } from '@/lib/dossiers/signing-list'
import { delayReasonNames, outcomeNames } from '@/lib/dossiers/text'
import { namesOfUnits } from '@/lib/dossiers/unit-names'
import { signatureSentence } from '@/lib/signatures/text'
import { signInFirst } from '../sign-in-first'

export const metadata: Metadata = { title: 'Duyệt, ký' }

export default async function SigningPage() {
  const viewer = await signInFirst('/can-bo/ky', 'UNIT_HEAD', 'LEADER')
  const { rows, more } = await listToSign(viewer)
  const units = await namesOfUnits(rows.map((row) => row.unitId))
  const now = clock.now()
  return (
    <>
      <PageHeader
        title="Duyệt, ký"
        lead={rows.length > 0 ? `${rows.length}${more ? ' việc gấp nhất' : ' việc'} đang chờ ông/bà.` : undefined}
      />
      <SigningList
        rows={rows.map(({ stepDueAt, dueAt, unitId, draft, extension, files, ...row }) => {
          const due = stepDueAt ?? dueAt
          return {
            ...row,
            unitName: units.get(unitId) ?? '',
            due: due ? formatDateTime(due) : null,
            late: due !== null && due < now,
            heading: extension
              ? `Xin lỗi, hẹn lại ngày ${formatCivilDate(extension.dueOn)}`
              : draft
                ? `Dự thảo: ${outcomeNames[draft.outcome]}`
                : '',
            reason: extension ? delayReasonNames[extension.reason] : null,
            text: draft?.text ?? extension?.text ?? null,
            files: files.map(({ id, name, pages, signatures }) => ({ id, name, pages, signature: signatureSentence(signatures) })),
          }
        })}
      />
    </>
  )
}
