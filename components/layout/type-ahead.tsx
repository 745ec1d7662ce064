'use client'

import { useEffect } from 'react'

/** Fetches the code and the words of the suggestions once the field is used. Until then, and without them, the form is the plain one. */
export function TypeAhead({ inputId }: { inputId: string }) {
  useEffect(() => {
    const input = document.querySelector<HTMLInputElement>(`#${inputId}`)
    if (!input) return
    const start = () => {
      import('./suggestions').then(({ attachSuggestions }) => attachSuggestions(input)).catch(() => {})
    }
    if (document.activeElement === input) start()
    else input.addEventListener('focus', start, { once: true })
    return () => input.removeEventListener('focus', start)
  }, [inputId])
  return null
}
