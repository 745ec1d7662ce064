'use client'

import { useEffect } from 'react'

/** Keeps the ticks of a list on this device, by paper; the list itself works without it. */
export function TickMemory({ listId, name }: { listId: string; name: string }) {
  useEffect(() => {
    const list = document.getElementById(listId)
    if (!list) return undefined
    const boxes = () => [...list.querySelectorAll<HTMLInputElement>('input[type=checkbox]')]
    try {
      const kept = (localStorage.getItem(name) ?? '').split(' ')
      for (const box of boxes()) if (kept.includes(box.value)) box.checked = true
    } catch {
      // The browser keeps nothing; ticks last as long as the page.
      return undefined
    }
    const keep = () => {
      const ticked = boxes().flatMap((box) => (box.checked ? box.value : []))
      try {
        localStorage.setItem(name, ticked.join(' '))
      } catch {
        // No room left.
      }
    }
    list.addEventListener('change', keep)
    return () => list.removeEventListener('change', keep)
  }, [listId, name])
  return null
}
