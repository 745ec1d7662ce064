'use client'

import { useEffect } from 'react'
import type { CivilDate } from '@/lib/core/civil-date'
import { checkField } from '@/lib/forms/check'
import type { FormField } from '@/lib/forms/types'

type Typed = { stamp: string; values: [string, string][] }
type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/**
 * What the browser does beside the form itself: says at once what is wrong with a field, in the words of the server, and keeps in this tab what was
 * typed since the server last saw it, over a reload or a dropped link.
 *
 * @param stamp changes whenever the server has kept the form; what was typed before is then its to remember.
 */
export function FormCare({ formId, stamp, fields, today }: { formId: string; stamp: string; fields: FormField[]; today: CivilDate }) {
  useEffect(() => {
    const form = document.querySelector<HTMLFormElement>(`#${formId}`)
    if (!form) return
    const key = storageKey(formId)
    restore(form, key, stamp)
    const judge = (event: Event) => {
      const control = event.target as Control
      const field = fields.find(({ name }) => name === control.name)
      // Emptiness is the browser's own to report, and a hidden field must not hold up the form.
      for (const { name } of fields) hiddenControl(form, name)?.setCustomValidity('')
      if (field) control.setCustomValidity(control.value === '' ? '' : (checkField(field, control.value, today).error ?? ''))
    }
    const keep = () => {
      const values = [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === 'string')
      store(key, { stamp, values })
    }
    form.addEventListener('change', judge)
    form.addEventListener('input', keep)
    return () => {
      form.removeEventListener('change', judge)
      form.removeEventListener('input', keep)
    }
  }, [formId, stamp, fields, today])
  return null
}

/** Once the server holds everything, or has made a dossier of it. */
export function ForgetTyped({ formId }: { formId: string }) {
  useEffect(() => {
    try {
      sessionStorage.removeItem(storageKey(formId))
    } catch {}
  }, [formId])
  return null
}

const storageKey = (formId: string) => `hsp:${formId}:${location.pathname.split('/')[2]}`

function hiddenControl(form: HTMLFormElement, name: string): Control | null {
  const control = form.elements.namedItem(name)
  return control instanceof HTMLElement && control.offsetParent === null ? (control as Control) : null
}

function store(key: string, typed: Typed): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(typed))
  } catch {
    // No room or not allowed: the form works without.
  }
}

function restore(form: HTMLFormElement, key: string, stamp: string): void {
  let typed: Typed | null = null
  try {
    typed = JSON.parse(sessionStorage.getItem(key) ?? 'null') as Typed | null
  } catch {}
  if (typed?.stamp !== stamp) return
  for (const [name, value] of typed.values) {
    const controls = form.querySelectorAll<Control>(`[name="${CSS.escape(name)}"]:not([type=hidden], [type=file], button)`)
    for (const control of controls) {
      if (control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox'))
        control.checked = control.value === value
      else control.value = value
    }
  }
}
