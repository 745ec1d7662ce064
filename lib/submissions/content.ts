import type { Party } from '@/lib/dossiers/parties'
import type { ResultMethod } from '@/lib/dossiers/types'
import { shownValue } from '@/lib/forms/show'
import type { FormValues } from '@/lib/forms/types'
import type { Question } from '@/lib/procedures/question'
import { answerField, type FormSource, questionField } from './definition'

/** Under this key the answers of a dossier keep where its result is to be posted. */
export const postalAddressKey = 'dia-chi-nhan-ket-qua'

export type FormContent = { unitId: string; resultMethod: ResultMethod; parties: Party[]; answers: Record<string, string> }

/** What a checked form says, as a dossier keeps it. */
export function contentOf({ questions }: FormSource, values: FormValues): FormContent {
  const answers: Record<string, string> = {}
  for (const { id } of questions) {
    const value = values[answerField(id)]
    if (value) answers[id] = value
  }
  if (values.postalAddress) answers[postalAddressKey] = values.postalAddress
  return {
    unitId: values.unitId ?? '',
    resultMethod: (values.resultMethod ?? 'COUNTER') as ResultMethod,
    parties: partiesOf(values),
    answers,
  }
}

/** A dossier's answers as people read them, in the order of the questions; where the result is to be posted comes last. */
export function shownAnswers(
  questions: readonly Question[],
  answers: Record<string, string>,
): { id: string; label: string; value: string }[] {
  const rows = questions.flatMap((question) => {
    const value = answers[question.id]
    return value ? [{ id: question.id, label: question.label, value: shownValue(questionField(question, []), value) }] : []
  })
  const posted = answers[postalAddressKey]
  return posted ? [...rows, { id: postalAddressKey, label: 'Địa chỉ nhận kết quả qua bưu điện', value: posted }] : rows
}

function partiesOf(values: FormValues): Party[] {
  const { phone, email, address } = values
  const contact = { phone: phone ?? null, email: email ?? null, address: address ?? null }
  const parties: Party[] =
    values.applicant === 'BUSINESS'
      ? [
          {
            role: 'OWNER',
            kind: 'BUSINESS',
            fullName: values.businessName ?? '',
            businessNumber: values.businessNumber ?? null,
            ...contact,
          },
          {
            role: 'REPRESENTATIVE',
            kind: 'INDIVIDUAL',
            fullName: values.representativeName ?? '',
            idNumber: values.representativeIdNumber ?? null,
            phone: contact.phone,
            email: contact.email,
          },
        ]
      : [
          {
            role: 'OWNER',
            kind: 'INDIVIDUAL',
            fullName: values.fullName ?? '',
            birthDate: values.birthDate ?? null,
            idNumber: values.idNumber ?? null,
            ...contact,
          },
        ]
  if (values.onBehalf === 'OTHER') {
    parties.push({
      role: 'SUBMITTER',
      kind: 'INDIVIDUAL',
      fullName: values.submitterName ?? '',
      relation: values.submitterRelation ?? null,
      phone: values.submitterPhone ?? null,
      idNumber: values.submitterIdNumber ?? null,
      email: contact.email,
    })
  }
  return parties
}
