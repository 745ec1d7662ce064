'use client'

import { useEffect } from 'react'

/** Tells the office, once and without holding anybody up, that something was opened after these words were searched. */
export function TellOpening({ text, listId }: { text: string; listId: string }) {
  useEffect(() => {
    const list = document.querySelector(`#${listId}`)
    let told = false
    const tell = (event: Event) => {
      const link = (event.target as Element).closest('a')
      const code = link && (/^\/thu-tuc\/(\d\.\d{6})/.exec(link.pathname)?.[1] ?? (link.pathname === '/tim-kiem' ? 'hoi-lai' : undefined))
      if (!code || told) return
      told = navigator.sendBeacon('/tim-kiem/mo', new URLSearchParams({ q: text, ma: code }))
    }
    list?.addEventListener('click', tell)
    return () => list?.removeEventListener('click', tell)
  }, [text, listId])
  return null
}
