import { memo } from 'react'
import { formatMoney, Icon, later, Money, Part, useFigures } from 'stoa/web/face'
import { isMeasured, perOf } from '../goods/goods.ts'
import type { Till } from '../till-context.ts'
import { tillWords } from '../till-words.ts'
import type { Line } from './ticket.ts'
import type { Quote } from './use-quote.ts'

const MeasuredActs = later(() => import('./measure/measured-acts.tsx'))

interface Props {
  line: Line
  index: number
  isChosen: boolean
  isFrozen: boolean
  mayDiscount: boolean
  /** As the server says; null while it is asked. */
  quoted: Quote['lines'][number] | null
  act: Till['act']
}

export const TicketLine = memo((props: Props) => {
  const { line, index, isChosen, isFrozen, quoted, act } = props
  const figures = useFigures()
  const { goods, discount } = line
  const per = isMeasured(goods) ? goods.soldBy : null
  const quantity = per === null ? line.quantity : `${line.quantity} ${per}`
  return (
    <li className={isChosen ? 'line chosen' : 'line'}>
      <button
        type="button"
        className="line-face"
        disabled={isFrozen}
        aria-current={isChosen || undefined}
        onClick={() => act({ do: 'at', index })}
      >
        <span className="quantity num">{per === null ? quantity : 1}</span>
        <span className="name">
          <bdi>{line.set?.name ?? goods.name}</bdi>
          {(quantity !== 1 || discount !== null || quoted?.priceList) && (
            <span className="muted small num">
              {quantity} ×{' '}
              {formatMoney(
                figures,
                quoted?.priceList
                  ? quoted.unitPriceMinor * (goods.pack?.quantity ?? 1)
                  : (line.set?.unitPriceMinor ?? goods.priceMinor)
              )}
              {perOf(goods)}
              {quoted?.priceList && <bdi> · {quoted.priceList}</bdi>}
              {discount !== null && <DiscountText discount={discount} />}
            </span>
          )}
        </span>
        {quoted === null ? <span className="muted">…</span> : <Money amount={quoted.totalMinor} />}
      </button>
      {isChosen && <LineActs {...props} />}
    </li>
  )
})

function DiscountText({ discount }: { discount: NonNullable<Line['discount']> }) {
  const figures = useFigures()
  return (
    <>
      {' '}
      −
      {'percent' in discount ? `${discount.percent} %` : formatMoney(figures, discount.amountMinor)}
    </>
  )
}

function LineActs({ line, index, mayDiscount, act }: Props) {
  const words = tillWords.use()
  const { name } = line.goods
  return (
    <div className="line-acts">
      {isMeasured(line.goods) || line.goods.openPrice || line.scaleCode ? (
        <Part name="measure">
          <MeasuredActs line={line} act={act} />
        </Part>
      ) : (
        <>
          <button
            type="button"
            className="touch"
            aria-label={`${words.less}: ${name}`}
            disabled={line.quantity === 1}
            onClick={() => act({ do: 'quantity', index, by: -1 })}
          >
            <Icon name="minus" size={20} />
          </button>
          <button
            type="button"
            className="touch"
            aria-label={`${words.more}: ${name}`}
            onClick={() => act({ do: 'quantity', index, by: 1 })}
          >
            <Icon name="plus" size={20} />
          </button>
        </>
      )}
      {mayDiscount && (
        <button
          type="button"
          className="touch"
          aria-label={`${words.discount}: ${name}`}
          onClick={() => act({ do: 'dialog', dialog: 'line-discount' })}
        >
          <Icon name="percent" size={20} />
          <span className="wide">{words.discount}</span>
        </button>
      )}
      <button
        type="button"
        className="touch"
        aria-label={`${words.remove}: ${name}`}
        onClick={() => act({ do: 'remove', index })}
      >
        <Icon name="trash" size={20} />
      </button>
    </div>
  )
}
