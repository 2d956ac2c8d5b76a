import { useEffect, useState, type KeyboardEvent } from 'react'
import { Count, Icon, Money } from 'stoa/web'
import { MoneyInput } from 'stoa/web/money-input'
import { priceListWords } from './price-list-words.ts'
import type { ListPrice, PriceList } from './price-lists-query.ts'
import { useSetPrice } from './use-set-price.ts'

interface Props {
  list: PriceList
  price: ListPrice
  mayEdit: boolean
  onStep(): void
}

/** As wide as there is room: side by side at a desk, below each other on a phone. */
const ROW = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(136px, 1fr))',
  gap: 8,
  alignItems: 'center',
  paddingBlock: 8,
  borderTop: '1px solid var(--line)'
} as const

/** Enter goes to the price below, as in a table of numbers. */
function goOn(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'Enter') return
  event.preventDefault()
  const { currentTarget: field } = event
  const all = [...(field.closest('ul')?.querySelectorAll<HTMLInputElement>('input') ?? [])]
  const next = all[all.indexOf(field) + 1]
  if (next === undefined) field.blur()
  else next.focus()
}

export function PriceRow({ list, price, mayEdit, onStep }: Props) {
  const words = priceListWords.use()
  const { variantId, name, sku, soldBy, catalogueMinor, fromQuantity, priceMinor } = price
  const [typed, setTyped] = useState<number | null>(priceMinor)
  // Somebody else has set it, or it was refused.
  useEffect(() => setTyped(priceMinor), [priceMinor])
  const put = useSetPrice(list)
  const from = fromQuantity === '0' ? words.any : fromQuantity
  const save = (): void => {
    if (typed === null || Number.isNaN(typed)) {
      setTyped(priceMinor)
    } else if (typed !== priceMinor) {
      put.mutate(
        { variantId, fromQuantity, priceMinor: typed },
        { onError: () => setTyped(priceMinor) }
      )
    }
  }
  return (
    <li style={ROW}>
      <span className="name">
        <bdi>{name}</bdi> <span className="muted small num">{sku}</span>
      </span>
      <span>
        <span className="muted small">{words.catalogue}</span> <Money amount={catalogueMinor} />
      </span>
      <span>
        <span className="muted small">{words.fromQuantity}</span>{' '}
        {fromQuantity === '0' ? words.any : <Count of={fromQuantity} />}
        {fromQuantity !== '0' && soldBy !== 'piece' && ` ${soldBy}`}
      </span>
      {mayEdit ? (
        <MoneyInput
          aria-label={words.priceOf(name, from)}
          value={typed}
          onChange={setTyped}
          onBlur={save}
          onKeyDown={goOn}
        />
      ) : (
        <Money amount={priceMinor} />
      )}
      {mayEdit && (
        <span>
          <button
            type="button"
            className="button quiet only"
            aria-label={words.addStep(name)}
            onClick={onStep}
          >
            <Icon name="plus" />
          </button>
          <button
            type="button"
            className="button quiet only"
            aria-label={words.remove(name, from)}
            disabled={put.isPending}
            onClick={() => put.mutate({ variantId, fromQuantity, priceMinor: null })}
          >
            <Icon name="close" />
          </button>
        </span>
      )}
    </li>
  )
}
