import { ProcedureSections } from '@/components/procedures/procedure-sections'
import { periodText } from '@/components/procedures/version-list'
import { VerificationMark } from '@/components/procedures/verification-mark'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Notice } from '@/components/ui/notice'
import { PrintButton } from '@/components/ui/print-button'
import type { ReadableVersion } from '@/lib/procedures/versions'

/** One published version as it reads, with its period. Nothing is filed from here. */
export function VersionView({ version }: { version: ReadableVersion }) {
  const { code, content, number, inForce, replacedBy } = version
  return (
    <article className="page py-6 md:py-8">
      <Breadcrumbs
        items={[
          { href: '/thu-tuc', label: 'Thủ tục' },
          { href: `/thu-tuc/${code}`, label: code },
        ]}
      />
      <header className="mb-6">
        <p className="mb-1 text-sm text-muted">
          Bản {number} của thủ tục {code}
        </p>
        <h1 className="max-w-[26em]">{content.name}</h1>
        <p className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
          <VerificationMark state={content.verification} />
        </p>
      </header>
      {inForce ? (
        <Notice title={`Bản này có hiệu lực ${periodText(version)}`}>
          <p>
            <a href={`/thu-tuc/${code}`}>Về trang thủ tục để xem nơi nộp và chuẩn bị giấy tờ</a>
          </p>
        </Notice>
      ) : (
        <Notice tone="warning" title={`Bản này có hiệu lực ${periodText(version)}, nay không còn dùng`}>
          <p>
            {replacedBy && (replacedBy.change === 'REPEALED' ? 'Thủ tục đã bãi bỏ sau bản này. ' : `Thay bằng bản ${replacedBy.number}. `)}
            <a href={`/thu-tuc/${code}`}>Xem bản đang có hiệu lực</a>
          </p>
        </Notice>
      )}
      <div className="no-print mt-4">
        <PrintButton>In trang này</PrintButton>
      </div>
      <ProcedureSections
        procedure={{
          code,
          content,
          versionNumber: number,
          // What held on its last day.
          today: version.to ?? version.today,
          receivers: [],
          ...(version.publishedOn && { publishedOn: version.publishedOn }),
        }}
      />
    </article>
  )
}
