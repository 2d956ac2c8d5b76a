import type { ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import type { MenuEntry } from './menu-entries.ts'

/** Within the console the router leads; to a face of its own the browser does. */
export function MenuLink({ entry, children }: { entry: MenuEntry; children: ReactNode }) {
  const { path, isFace } = entry
  if (isFace) return <a href={path}>{children}</a>
  return (
    <Link
      to={path}
      activeOptions={{ exact: path === '/', includeSearch: false }}
      activeProps={{ className: 'active', 'aria-current': 'page' }}
    >
      {children}
    </Link>
  )
}
