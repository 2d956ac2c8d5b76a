import type { ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import { useFigures } from 'stoa/web'
import { reportingWords } from '../reporting-words.ts'
import css from './figures.module.css'

export interface Compared {
  now: number
  /** null: nothing to compare with. */
  before: number | null
}

/** Figures beside each other; each leads to the documents it was added up from. */
export const Figures = ({ many = false, children }: { many?: boolean; children: ReactNode }) => (
  <div className={`${css['figures']} ${many ? css['many'] : ''}`}>{children}</div>
)

interface Props {
  label: string
  to: string
  search: Record<string, string | undefined>
  of: Compared
  /** More of it is neither good nor bad. */
  neutral?: boolean
  children: (value: number) => ReactNode
}

export function FigureLink({ label, to, search, of, neutral = false, children }: Props) {
  const words = reportingWords.use()
  const { now, before } = of
  return (
    <Link to={to} search={search} className={css['figure']}>
      <span className={css['label']}>{label}</span>
      <span className={css['value']}>{children(now)}</span>
      {before !== null && (
        <span className={css['change']}>
          {now === before ? (
            words.asBefore
          ) : (
            <>
              {before > 0 && (
                <>
                  <Change of={{ now, before }} neutral={neutral} />
                  {' · '}
                </>
              )}
              {words.was} {children(before)}
            </>
          )}
        </span>
      )}
    </Link>
  )
}

/** By how much it is more or less, in percent; nothing where there is nothing to compare with. */
export function Change({ of: { now, before }, neutral = false }: Pick<Props, 'of' | 'neutral'>) {
  const { locale } = useFigures()
  if (before === null || before <= 0) return null
  const part = (now - before) / before
  const percent = new Intl.NumberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: 0,
    signDisplay: 'exceptZero'
  })
    .format(part)
    .replace('-', '−')
  const look = neutral || part === 0 ? '' : part > 0 ? css['up'] : css['down']
  return <span className={`num ${look}`}>{percent}</span>
}
