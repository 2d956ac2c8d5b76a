import type { ReactNode } from 'react'
import css from './report-figures.module.css'

/** A line of an X or Z report. */
export const Row = ({
  label,
  strong = false,
  children
}: {
  label: ReactNode
  strong?: boolean
  children: ReactNode
}) => (
  <div className={strong ? `${css.row} ${css.strong}` : css.row}>
    <dt>{label}</dt>
    <dd className="num">{children}</dd>
  </div>
)
