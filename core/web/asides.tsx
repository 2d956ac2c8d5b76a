import { createContext, use, useCallback, useMemo, useRef, useState, type ReactNode } from 'react'
import { useKeys } from './keys.ts'
import type { IconName } from './kit/icon.tsx'
import { Part } from './kit/part.tsx'
import { viewOf } from './places.tsx'
import { useRegistry } from './registry.ts'

interface Opened {
  /** The plugin whose aside is open. */
  open: string | null
  toggle(plugin: string): void
}

const OpenedContext = createContext<Opened>({ open: null, toggle: () => {} })

/** Which aside is open outlives the page, and the focus goes back to where it was. */
export function Asides({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState<string | null>(null)
  const now = useRef<string | null>(null)
  const from = useRef<Element | null>(null)
  const toggle = useCallback((plugin: string): void => {
    const closes = now.current === plugin
    if (now.current === null) from.current = document.activeElement
    now.current = closes ? null : plugin
    setOpen(now.current)
    if (closes && from.current instanceof HTMLElement) from.current.focus()
  }, [])
  const { asides } = useRegistry()
  const keys = useMemo(
    () =>
      Object.fromEntries(
        asides.map(({ key, plugin }) => [`mod+${key}`, (): void => toggle(plugin)])
      ),
    [asides, toggle]
  )
  useKeys(keys)
  const value = useMemo(() => ({ open, toggle }), [open, toggle])
  return <OpenedContext value={value}>{children}</OpenedContext>
}

export interface AsideEntry {
  plugin: string
  title: string
  icon: IconName
  chord: string[]
  isOpen: boolean
  toggle(): void
}

/** Those the reader may open, for menu, search and the list of keys. */
export function useAsides(): AsideEntry[] {
  const { open, toggle } = use(OpenedContext)
  return useRegistry().asides.map(({ plugin, title, icon, key, words }) => ({
    plugin,
    title: title(words.use()),
    icon,
    chord: ['Ctrl', key.toUpperCase()],
    isOpen: open === plugin,
    toggle: () => toggle(plugin)
  }))
}

/** The one that is open, behind its own fence. */
export function OpenAside() {
  const { open } = use(OpenedContext)
  const entry = useAsides().find(({ isOpen }) => isOpen)
  const aside = useRegistry().asides.find(({ plugin }) => plugin === open)
  if (aside === undefined || entry === undefined) return null
  const View = viewOf(aside)
  return (
    <aside
      className="side"
      aria-label={entry.title}
      onKeyDown={event => {
        if (event.key === 'Escape' && !event.defaultPrevented) entry.toggle()
      }}
    >
      <Part name={aside.plugin}>
        <View onClose={entry.toggle} />
      </Part>
    </aside>
  )
}
