import type { CivilDate } from '@/lib/core/civil-date'
import { type Checked, checkForm } from '@/lib/forms/check'
import type { FormDefinition, FormValues } from '@/lib/forms/types'
import { contactFields } from './form'

/** Checks a filled-in form. Beyond the single fields: one of the ways to reach the sender must be there. */
export function checkFeedback(form: FormDefinition, typed: FormValues, photos: number, today: CivilDate): Checked {
  const checked = checkForm(form, typed, { files: { photos }, today })
  const reachable = contactFields.some((field) => checked.values[field] || checked.errors[field])
  if (!reachable) {
    const [first] = contactFields
    return {
      ...checked,
      errors: { ...checked.errors, [first]: 'Hãy cho biết một cách liên lạc: số điện thoại, địa chỉ hoặc thư điện tử.' },
    }
  }
  return checked
}
