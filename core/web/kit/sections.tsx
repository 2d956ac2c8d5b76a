import { Link, useLocation } from '@tanstack/react-router'
import { useRegistry } from '../registry.ts'
import { kitWords } from '../kit-words.ts'

/** The pages that share the menu entry of this one, as far as the reader may see them. */
export function Sections() {
  const words = kitWords.use()
  const { pages } = useRegistry()
  const here = useLocation({ select: ({ pathname }) => pathname })
  const menu = pages.find(({ path }) => path === here)?.menu
  const shown = pages
    .filter(page => page.menu !== undefined && page.menu === menu)
    .map(({ path, title, words: own }) => ({ path, title: title(own.use()) }))
  if (shown.length < 2) return null
  return (
    <nav className="views sections" aria-label={words.views}>
      {shown.map(({ path, title }) => (
        <Link key={path} to={path} activeOptions={{ includeSearch: false }}>
          {title}
        </Link>
      ))}
    </nav>
  )
}
