import { Disclosure } from '@/components/ui/disclosure'
import { Icon } from '@/components/ui/icon'
import type { StoredLedgerEvent } from '@/lib/ledger/types'
import { documentName, documentsOf } from '@/lib/statutory-forms/documents'

type Events = readonly Pick<StoredLedgerEvent, 'kind' | 'at' | 'seq'>[]

/** The statutory forms that the dossier has come to, as PDF. The receipt carries the look-up secret, so only `isReception` prints it. */
export function PrintedForms({ id, events, isReception }: { id: string; events: Events; isReception: boolean }) {
  const documents = documentsOf(events).filter(({ kind }) => isReception || kind !== 'RECEIPT')
  if (documents.length === 0) return null
  return (
    <Disclosure summary="Giấy tờ in">
      <FormLinks base={`/can-bo/ho-so/${id}/mau`} documents={documents} />
    </Disclosure>
  )
}

/** What the office has issued to the person, to keep or to print. The control sheet stays in the office. */
export function IssuedForms({ requestId, events }: { requestId: string; events: Events }) {
  const documents = documentsOf(events).filter(({ kind }) => kind !== 'CONTROL')
  if (documents.length === 0) return null
  return (
    <section className="mt-8">
      <h2>Giấy tờ cơ quan đã cấp</h2>
      <FormLinks base={`/tra-cuu/${requestId}/mau`} documents={documents} />
    </section>
  )
}

function FormLinks({ base, documents }: { base: string; documents: ReturnType<typeof documentsOf> }) {
  return (
    <ul>
      {documents.map((document) => (
        <li key={document.file}>
          <a href={`${base}/${document.file}.pdf`} className="inline-flex min-h-11 items-center gap-2">
            <Icon name="print" />
            <span>
              {documentName(document)} <span className="text-sm text-muted">(PDF)</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
