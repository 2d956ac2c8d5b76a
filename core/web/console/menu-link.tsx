import type { ReactNode } from 'react'
import { Link, useLocation } from '@tanstack/react-router'
import type { MenuEntry } from './menu-entries.ts'

/** Within the console the router leads; to a face of its own the browser does. */
export function MenuLink({ entry, children }: { entry: MenuEntry; children: ReactNode }) {
  const { path, pages, isFace } = entry
  const isHere = useLocation({
    select: ({ pathname }) =>
      pages.some(page => pathname === page.path || pathname.startsWith(`${page.path}/`))
  })
  if (isFace) return <a href={path}>{children}</a>
  return (
    <Link
      to={path}
      activeProps={{}}
      className={isHere ? 'active' : undefined}
      aria-current={isHere ? 'page' : undefined}
    >
      {children}
    </Link>
  )
}
