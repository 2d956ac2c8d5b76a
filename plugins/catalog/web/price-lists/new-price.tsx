import { useState, type FormEvent } from 'react'
import { TextInput } from '@mantine/core'
import { Money } from 'stoa/web'
import { MoneyInput } from 'stoa/web/money-input'
import type { Priceable } from './goods-to-price.tsx'
import { priceListWords } from './price-list-words.ts'
import type { PriceList } from './price-lists-query.ts'
import { useSetPrice } from './use-set-price.ts'

interface Props {
  list: PriceList
  goods: Priceable
  onClose(): void
}

const QUANTITY = /^\d{1,11}(?:[.,]\d{1,3})?$/

/** A price that is added: from which quantity on, and how much. */
export function NewPrice({ list, goods, onClose }: Props) {
  const words = priceListWords.use()
  const put = useSetPrice(list)
  const [from, setFrom] = useState('')
  const [priceMinor, setPriceMinor] = useState<number | null>(null)
  const typed = from.trim()
  const isQuantity = typed === '' || QUANTITY.test(typed)
  const isPrice = priceMinor !== null && !Number.isNaN(priceMinor)
  const send = (event: FormEvent): void => {
    event.preventDefault()
    if (!isQuantity || !isPrice) return
    put.mutate(
      {
        variantId: goods.variantId,
        fromQuantity: typed === '' ? '0' : typed.replace(',', '.'),
        priceMinor
      },
      { onSuccess: onClose }
    )
  }
  return (
    <form className="fields" aria-label={words.newPriceOf(goods.name)} onSubmit={send}>
      <p className="full">
        <bdi>{goods.name}</bdi> <span className="muted small num">{goods.sku}</span>{' '}
        <span className="muted small">
          {words.catalogue} <Money amount={goods.catalogueMinor} />
        </span>
      </p>
      <TextInput
        label={words.fromQuantity}
        inputMode="decimal"
        dir="ltr"
        autoComplete="off"
        placeholder={words.any}
        autoFocus
        maxLength={15}
        value={from}
        error={!isQuantity && words.quantityWrong}
        onChange={event => setFrom(event.currentTarget.value)}
      />
      <MoneyInput label={words.newPrice} value={priceMinor} onChange={setPriceMinor} />
      <button
        type="submit"
        className="button main"
        disabled={!isQuantity || !isPrice || put.isPending}
      >
        {words.save}
      </button>
    </form>
  )
}
