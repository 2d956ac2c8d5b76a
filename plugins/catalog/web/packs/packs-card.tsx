import { useState } from 'react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Card, Failed, Icon, Money, useFigures, useMay, Waiting } from 'stoa/web'
import type { Product } from '../console.tsx'
import { PackDialog } from './pack-dialog.tsx'
import { packWords } from './pack-words.ts'
import { packsQuery, type Pack } from './packs-query.ts'
import css from './packs.module.css'

/** In what a product is sold beside one by one. */
export function PacksCard({ product }: { product: Product }) {
  const words = packWords.use()
  const mayEdit = useMay('product.edit')
  const [open, setOpen] = useState<{ pack: Pack | undefined } | null>(null)
  const asked = useInfiniteQuery(packsQuery(product.id))
  const packs = asked.data?.pages.flatMap(({ items }) => items) ?? []
  const add = mayEdit && (
    <button type="button" className="link" onClick={() => setOpen({ pack: undefined })}>
      <Icon name="plus" size={14} />
      {words.add}
    </button>
  )
  return (
    <Card title={words.title} aside={add}>
      {asked.error !== null ? (
        <Failed error={asked.error} again={() => void asked.refetch()} />
      ) : asked.data === undefined ? (
        <Waiting rows={1} />
      ) : packs.length === 0 ? (
        <p className="muted small">{words.none}</p>
      ) : (
        <ul className={css['packs']} aria-label={words.title}>
          {packs.map(pack => (
            <PackRow
              key={pack.id}
              pack={pack}
              product={product}
              onOpen={mayEdit ? () => setOpen({ pack }) : undefined}
            />
          ))}
        </ul>
      )}
      {asked.hasNextPage && (
        <button type="button" className="button" onClick={() => void asked.fetchNextPage()}>
          <Icon name="more" />
        </button>
      )}
      {open !== null && (
        <PackDialog product={product} pack={open.pack} onClose={() => setOpen(null)} />
      )}
    </Card>
  )
}

interface RowProps {
  pack: Pack
  product: Product
  onOpen: (() => void) | undefined
}

function PackRow({ pack, product, onOpen }: RowProps) {
  const words = packWords.use()
  const { locale } = useFigures()
  const { name, quantity, priceMinor, barcodes, variantId } = pack
  const variant = product.variants.find(({ id }) => id === variantId)
  const several = product.variants.length > 1
  const unit = product.soldBy === 'piece' ? '' : ` ${product.soldBy}`
  return (
    <li>
      <span className={css['name']}>
        {onOpen === undefined ? (
          <bdi>{name}</bdi>
        ) : (
          <button
            type="button"
            className={css['open']}
            aria-label={words.change(name)}
            onClick={onOpen}
          >
            <bdi>{name}</bdi>
          </button>
        )}
        <span className="muted small">
          <span className="num">
            {new Intl.NumberFormat(locale).format(Number(quantity))}
            {unit}
          </span>
          {several && (
            <>
              {' · '}
              <bdi>{variant?.name}</bdi>
            </>
          )}
          {barcodes.length > 0 && <span className="num"> · {barcodes.join(', ')}</span>}
        </span>
      </span>
      {priceMinor === null ? (
        <span className="muted small">{words.ofPieces}</span>
      ) : (
        <Money amount={priceMinor} />
      )}
    </li>
  )
}
