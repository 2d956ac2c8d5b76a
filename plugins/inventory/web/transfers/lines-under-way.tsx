import type { ReactNode } from 'react'
import { useFigures } from 'stoa/web'
import { milliOfText, typedOf } from '../adjustments/typed-quantity.ts'
import { transferWords } from './transfer-words.ts'
import type { TransferLine } from './transfers-query.ts'
import css from './transfer.module.css'

/** The lines of which something is on its way, each with what is typed of it. */
export function LinesUnderWay({
  lines,
  fields
}: {
  lines: TransferLine[]
  fields(line: TransferLine): ReactNode
}) {
  const words = transferWords.use()
  const { locale } = useFigures()
  return (
    <ul className={css['lines']}>
      {lines.map(line => (
        <li key={line.variantId}>
          <span>
            <bdi className={css['what']}>{line.name}</bdi>
            <span className="muted small">
              {words.underWay}{' '}
              <span className="num">{typedOf(milliOfText(line.underWay), locale)}</span>
            </span>
          </span>
          {fields(line)}
        </li>
      ))}
    </ul>
  )
}
