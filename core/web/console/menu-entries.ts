import { MENU_GROUPS } from '../contract.ts'
import { useRegistry } from '../registry.ts'
import type { IconName } from '../kit/icon.tsx'
import { consoleWords } from './console-words.ts'

export interface MenuEntry {
  path: string
  title: string
  icon: IconName
  group: (typeof MENU_GROUPS)[number]
  onPhone: boolean
  /** A document of its own, beside the console. */
  isFace: boolean
}

/** The menu in order, as the reader may see it: home, then what the plugins declare. */
export function useMenuEntries(): MenuEntry[] {
  const { home } = consoleWords.use()
  const entries: MenuEntry[] = [
    { path: '/', title: home, icon: 'home', group: 'run', onPhone: true, isFace: false }
  ]
  const pages = useRegistry().pages.toSorted((a, b) => (a.menu?.order ?? 0) - (b.menu?.order ?? 0))
  for (const { path, title, menu, words, view } of pages) {
    const text = title(words.use())
    if (menu === undefined) continue
    const { icon, group, onPhone = false } = menu
    entries.push({ path, title: text, icon, group, onPhone, isFace: view === undefined })
  }
  return entries.sort((a, b) => MENU_GROUPS.indexOf(a.group) - MENU_GROUPS.indexOf(b.group))
}
