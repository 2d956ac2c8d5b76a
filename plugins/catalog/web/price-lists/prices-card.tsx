import { useRef, useState } from 'react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { TextInput } from '@mantine/core'
import { Card, Failed, Icon, Waiting } from 'stoa/web'
import { GoodsToPrice, type Priceable } from './goods-to-price.tsx'
import { NewPrice } from './new-price.tsx'
import { PriceRow } from './price-row.tsx'
import { priceListWords } from './price-list-words.ts'
import { listPricesQuery, type PriceList } from './price-lists-query.ts'

interface Props {
  list: PriceList
  mayEdit: boolean
}

/** Fewer are seen at a glance. */
const WORTH_SEARCHING = 10

/** What the list says, row by row; a price is saved when it is left or Enter is pressed. */
export function PricesCard({ list, mayEdit }: Props) {
  const words = priceListWords.use()
  const [search, setSearch] = useState('')
  const [adding, setAdding] = useState<Priceable | null>(null)
  const finder = useRef<HTMLInputElement>(null)
  const asked = useInfiniteQuery(listPricesQuery(list.id, search.trim()))
  const prices = asked.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <Card title={words.prices}>
      <div className="stack">
        {mayEdit && <GoodsToPrice box={finder} onFound={setAdding} />}
        {adding !== null && (
          <NewPrice
            key={adding.variantId}
            list={list}
            goods={adding}
            onClose={() => {
              setAdding(null)
              finder.current?.focus()
            }}
          />
        )}
        {(prices.length >= WORTH_SEARCHING || search !== '') && (
          <TextInput
            aria-label={words.search}
            placeholder={words.search}
            autoComplete="off"
            leftSection={<Icon name="search" />}
            value={search}
            onChange={event => setSearch(event.currentTarget.value)}
          />
        )}
        {asked.error !== null ? (
          <Failed error={asked.error} again={() => void asked.refetch()} />
        ) : asked.data === undefined ? (
          <Waiting rows={4} />
        ) : prices.length === 0 ? (
          <p className="muted small">{search === '' ? words.noPrices : words.noneFound}</p>
        ) : (
          <ul aria-label={words.prices}>
            {prices.map(price => (
              <PriceRow
                key={`${price.variantId} ${price.fromQuantity}`}
                list={list}
                price={price}
                mayEdit={mayEdit}
                onStep={() => setAdding(price)}
              />
            ))}
          </ul>
        )}
        {asked.hasNextPage && (
          <button type="button" className="button" onClick={() => void asked.fetchNextPage()}>
            {words.more}
          </button>
        )}
      </div>
    </Card>
  )
}
