import { useState, type RefObject } from 'react'
import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { answer, api, Icon, useKeys, useSentence, type Row } from 'stoa/web'
import { priceListWords } from './price-list-words.ts'

export interface Priceable {
  variantId: string
  sku: string
  name: string
  soldBy: string
  catalogueMinor: number
}

const SHOWN = 8

const variantsOf = (products: Array<Row<'/api/v1/catalog/products'>>): Priceable[] =>
  products.flatMap(({ name, soldBy, variants }) =>
    variants
      .filter(({ active }) => active)
      .map(variant => ({
        variantId: variant.id,
        sku: variant.sku,
        name: variant.name || name,
        soldBy,
        catalogueMinor: variant.priceMinor
      }))
  )

interface Props {
  box: RefObject<HTMLInputElement | null>
  onFound(found: Priceable): void
}

/** Goods by name, SKU or barcode; Enter takes the first. */
export function GoodsToPrice({ box, onFound }: Props) {
  const words = priceListWords.use()
  const sentence = useSentence()
  const [typed, setTyped] = useState('')
  const search = typed.trim()
  const asked = useQuery({
    queryKey: ['catalog', 'products', 'to-price', search],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/catalog/products', {
          signal,
          params: { query: { search, active: true, limit: SHOWN, sort: 'name' } }
        })
      ),
    enabled: search !== ''
  })
  const found = search === '' ? [] : variantsOf(asked.data?.items ?? []).slice(0, SHOWN)
  useKeys({ '/': () => box.current?.focus() })
  const take = (one: Priceable): void => {
    setTyped('')
    onFound(one)
  }
  const isNone = search !== '' && asked.data !== undefined && found.length === 0
  return (
    <form
      role="search"
      onSubmit={event => {
        event.preventDefault()
        if (found[0] !== undefined) take(found[0])
      }}
    >
      <TextInput
        ref={box}
        label={words.find}
        description={words.findHelp}
        autoComplete="off"
        value={typed}
        error={
          asked.error !== null && search !== ''
            ? sentence(asked.error)
            : isNone && words.unknown(search)
        }
        leftSection={<Icon name="search" />}
        onChange={event => setTyped(event.currentTarget.value)}
      />
      {found.length > 0 && (
        <ul aria-label={words.found}>
          {found.map(one => (
            <li key={one.variantId}>
              <button type="button" className="button quiet" onClick={() => take(one)}>
                <bdi>{one.name}</bdi>
                <span className="muted small num">{one.sku}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </form>
  )
}
