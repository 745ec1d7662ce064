import { civilDateOf } from '@/lib/core/civil-date'
import type { DossierEventKind } from '@/lib/dossiers/projection'
import type { StoredLedgerEvent } from '@/lib/ledger/types'
import { formOn } from './sets'
import type { FormDocument, FormKind } from './types'

type Events = readonly Pick<StoredLedgerEvent, 'kind' | 'at' | 'seq'>[]

/** The forms a dossier has come to by what its ledger says, in the order in which they came about; the control sheet last. */
export function documentsOf(events: Events): FormDocument[] {
  const documents: FormDocument[] = []
  const count = (kind: string) => events.filter((event) => event.kind === kind).length
  let [corrections, supplements] = [0, 0]
  for (const { kind, at, seq } of events) {
    const add = (form: FormKind, file: string, number = 1) => documents.push({ kind: form, file, number, seq, on: civilDateOf(at) })
    switch (kind as DossierEventKind) {
      case 'dossier.correction_asked':
        add('SUPPLEMENT', `sua-${++corrections}`, corrections)
        break
      case 'dossier.received':
        add('RECEIPT', 'tiep-nhan', count('dossier.reception_corrected'))
        break
      case 'dossier.refused':
        add('REFUSAL', 'tu-choi')
        break
      case 'dossier.supplement_requested':
        add('SUPPLEMENT', `bo-sung-${++supplements}`, supplements)
        break
      case 'dossier.extended':
        add('APOLOGY', 'xin-loi')
        break
      case 'dossier.stopped':
        add('STOP', 'dung')
        break
      default:
        break
    }
  }
  const received = documents.find(({ kind }) => kind === 'RECEIPT')
  return received ? [...documents, { ...received, kind: 'CONTROL', file: 'kiem-soat', number: 1 }] : documents
}

/** "Mẫu 02: Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ (lần 2)" */
export function documentName({ kind, on, number }: FormDocument): string {
  const { title, mark } = formOn(kind, on)
  const times = kind === 'RECEIPT' ? (number > 0 ? `in lại lần ${number}` : '') : number > 1 ? `lần ${number}` : ''
  return `${mark ? `Mẫu ${mark.number}: ` : ''}${title}${times ? ` (${times})` : ''}`
}
