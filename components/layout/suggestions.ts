import { buildSuggester, type Suggester } from '@/lib/search/suggest'
import type { SuggestIndex } from '@/lib/search/suggest-types'

const shown = 6
const leastLetters = 2

let suggester: Promise<Suggester> | undefined

async function load(): Promise<Suggester> {
  const response = await fetch('/tim-kiem/goi-y.json')
  if (!response.ok) throw new Error(String(response.status))
  return buildSuggester((await response.json()) as SuggestIndex, () => new Promise((resolve) => setTimeout(resolve)))
}

/** Makes the field of a search form a combobox with a list of procedures below it. Enter on none of them sends the form as ever. */
export async function attachSuggestions(input: HTMLInputElement): Promise<void> {
  suggester ??= load()
  const suggest = await suggester.catch((error: unknown) => {
    // The next focus tries again.
    suggester = undefined
    throw error
  })
  const form = input.form
  if (!form || input.getAttribute('role') === 'combobox') return

  const list = document.createElement('ul')
  list.id = `${input.id}-goi-y`
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', 'Gợi ý thủ tục')
  list.hidden = true
  list.className =
    'absolute top-full right-0 z-30 m-0 max-h-96 w-full min-w-72 list-none overflow-y-auto border-2 border-ink bg-paper p-0 text-left shadow-float'
  const status = document.createElement('span')
  status.setAttribute('role', 'status')
  status.className = 'sr-only'
  form.append(list, status)
  input.setAttribute('role', 'combobox')
  input.setAttribute('aria-autocomplete', 'list')
  input.setAttribute('aria-controls', list.id)
  input.setAttribute('aria-expanded', 'false')

  let active = -1
  const mark = (at: number) => {
    active = at
    for (const [index, option] of [...list.children].entries()) option.setAttribute('aria-selected', String(index === at))
    const option = list.children[at]
    if (!option) return input.removeAttribute('aria-activedescendant')
    input.setAttribute('aria-activedescendant', option.id)
    option.scrollIntoView({ block: 'nearest' })
  }
  const close = () => {
    list.hidden = true
    input.setAttribute('aria-expanded', 'false')
    mark(-1)
    status.textContent = ''
  }
  const open = () => {
    const found = input.value.trim().length < leastLetters ? [] : suggest(input.value, shown)
    if (found.length === 0) return close()
    list.replaceChildren(
      ...found.map(({ code, name }, index) => {
        const option = document.createElement('li')
        option.id = `${list.id}-${index}`
        option.setAttribute('role', 'option')
        option.dataset.code = code
        option.textContent = name
        option.className =
          'flex min-h-12 cursor-pointer items-center border-b border-line px-3 py-2 leading-snug last:border-b-0 hover:bg-rice aria-selected:bg-leaf-dark aria-selected:text-paper'
        return option
      }),
    )
    list.hidden = false
    input.setAttribute('aria-expanded', 'true')
    mark(-1)
    status.textContent = `${found.length} gợi ý. Bấm mũi tên xuống để chọn.`
  }
  const go = (option: Element | null | undefined) => {
    if (option instanceof HTMLElement && option.dataset.code) location.assign(`/thu-tuc/${option.dataset.code}`)
  }

  input.addEventListener('input', open)
  input.addEventListener('blur', close)
  input.addEventListener('keydown', (event) => {
    // A method for typing Vietnamese is still putting the word together.
    if (event.isComposing) return
    const count = list.hidden ? 0 : list.childElementCount
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (count === 0) return open()
      // Below the last and above the first is the field itself.
      const places = count + 1
      mark(((active + 1 + (event.key === 'ArrowDown' ? 1 : -1) + places) % places) - 1)
    } else if (event.key === 'Escape' && count > 0) {
      // Else the browser empties the field.
      event.preventDefault()
      close()
    } else if (event.key === 'Enter' && count > 0 && active >= 0) {
      event.preventDefault()
      go(list.children[active])
    }
  })
  // The field keeps the focus, so that the list is still there when the finger is lifted.
  list.addEventListener('mousedown', (event) => event.preventDefault())
  list.addEventListener('click', (event) => go((event.target as Element).closest('[role=option]')))
  if (document.activeElement === input) open()
}
