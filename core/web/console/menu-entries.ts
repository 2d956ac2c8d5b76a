import { MENU_GROUPS } from '../contract.ts'
import { useRegistry } from '../registry.ts'
import type { IconName } from '../kit/icon.tsx'
import { consoleWords } from './console-words.ts'

export interface MenuEntry {
  /** Where it leads: its first page. */
  path: string
  title: string
  icon: IconName
  group: (typeof MENU_GROUPS)[number]
  onPhone: boolean
  /** A document of its own, beside the console. */
  isFace: boolean
  /** The pages behind it. */
  pages: Array<{ path: string; title: string }>
}

/** The menu in order, as the reader may see it: home, then what the plugins declare. */
export function useMenuEntries(): MenuEntry[] {
  const { home } = consoleWords.use()
  const first = { path: '/', title: home }
  const entries: MenuEntry[] = [
    { ...first, icon: 'home', group: 'run', onPhone: true, isFace: false, pages: [first] }
  ]
  const shared = new Map<object, MenuEntry>()
  const pages = useRegistry().pages.toSorted((a, b) => (a.menu?.order ?? 0) - (b.menu?.order ?? 0))
  for (const { path, title, menu, words, view } of pages) {
    const said = words.use()
    if (menu === undefined) continue
    const page = { path, title: title(said) }
    const entry = shared.get(menu)
    if (entry !== undefined) {
      entry.pages.push(page)
      continue
    }
    const { icon, group, onPhone = false, title: own } = menu
    const isFace = view === undefined
    const made = { path, title: own?.(said) ?? page.title, icon, group, onPhone, isFace }
    shared.set(menu, { ...made, pages: [page] })
    entries.push(shared.get(menu) as MenuEntry)
  }
  return entries.sort((a, b) => MENU_GROUPS.indexOf(a.group) - MENU_GROUPS.indexOf(b.group))
}
