import { useState } from 'react'
import { TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { answer, api, Card, Count, Failed, Icon, said, useSentence, Waiting } from 'stoa/web'
import { FormDialog } from 'stoa/web/form-dialog'
import { MoneyInput } from 'stoa/web/money-input'
import { GoodsFinder, type Found } from '../orders/goods-finder.tsx'
import { pageWords } from '../page-words.ts'
import { Price } from '../price.tsx'
import { milliTyped, quantityOf } from '../typed.ts'
import { supplierGoodsQuery, type Supplier } from './suppliers-query.ts'

interface Props {
  supplier: Supplier
  mayEdit: boolean
}

/** What a supplier sells: how it calls it, what is in a pack, what a pack costs. */
export function SupplierGoods({ supplier, mayEdit }: Props) {
  const words = pageWords.use()
  const queries = useQueryClient()
  const sentence = useSentence()
  const [isAdding, setAdding] = useState(false)
  const { data, error, refetch } = useQuery(supplierGoodsQuery(supplier.id))
  const remove = useMutation({
    mutationFn: (variantId: string) =>
      answer(
        api.DELETE('/api/v1/purchasing/suppliers/{supplierId}/goods/{variantId}', {
          params: { path: { supplierId: supplier.id, variantId } }
        })
      ),
    onSuccess: () => {
      said(words.goodsRemoved)
      void queries.invalidateQueries({ queryKey: ['purchasing', 'supplier-goods'] })
    },
    onError: problem => said(sentence(problem))
  })
  return (
    <Card title={words.supplierGoods}>
      {error !== null && data === undefined && (
        <Failed error={error} again={() => void refetch()} />
      )}
      {error === null && data === undefined && <Waiting rows={3} />}
      {data?.items.length === 0 && <p className="muted small">{words.supplierGoodsHelp}</p>}
      {data?.items.map(row => (
        <div key={row.variantId} className="row">
          <span className="name">
            <bdi>{row.name ?? row.sku}</bdi>
          </span>
          <Price of={row.priceMinor} currency={supplier.currency} />
          <span className="muted small">
            <span className="num">{row.supplierSku ?? row.sku}</span>
            {row.packSize !== '1' && (
              <>
                {' · '}
                {words.packSize} <Count of={row.packSize} />
              </>
            )}
          </span>
          {mayEdit && (
            <button
              type="button"
              className="button quiet only"
              aria-label={words.removing(row.name ?? row.sku ?? '')}
              onClick={() => remove.mutate(row.variantId)}
            >
              <Icon name="close" />
            </button>
          )}
        </div>
      ))}
      {mayEdit && (
        <button type="button" className="button" onClick={() => setAdding(true)}>
          <Icon name="plus" />
          {words.addGoods}
        </button>
      )}
      {isAdding && <AddDialog supplier={supplier} onClose={() => setAdding(false)} />}
    </Card>
  )
}

function AddDialog({ supplier, onClose }: { supplier: Supplier; onClose(): void }) {
  const words = pageWords.use()
  const [found, setFound] = useState<Found | null>(null)
  const [supplierSku, setSupplierSku] = useState('')
  const [packSize, setPackSize] = useState('1')
  const [priceMinor, setPriceMinor] = useState<number | null>(null)
  const milli = milliTyped(packSize)
  const body = {
    ...(supplierSku.trim() !== '' && { supplierSku: supplierSku.trim() }),
    packSize: quantityOf(milli ?? 0),
    priceMinor
  }
  return (
    <FormDialog
      title={words.addGoods}
      help={words.supplierGoodsHelp}
      go={words.addGoods}
      isBlocked={
        found === null || milli === null || priceMinor === null || Number.isNaN(priceMinor)
      }
      content={['supplier-goods', supplier.id, found?.variantId, body]}
      send={() =>
        answer(
          api.PUT('/api/v1/purchasing/suppliers/{supplierId}/goods/{variantId}', {
            params: { path: { supplierId: supplier.id, variantId: found?.variantId ?? '' } },
            body
          })
        )
      }
      done={() => words.goodsSaved}
      stale={['purchasing', 'supplier-goods']}
      onClose={onClose}
    >
      {found === null ? (
        <GoodsFinder onFound={setFound} />
      ) : (
        <p>
          <bdi>{found.name}</bdi> <span className="muted num">{found.sku}</span>
        </p>
      )}
      <TextInput
        label={words.supplierSku}
        maxLength={60}
        autoComplete="off"
        value={supplierSku}
        onChange={event => setSupplierSku(event.currentTarget.value)}
      />
      <TextInput
        label={words.packSize}
        inputMode="decimal"
        autoComplete="off"
        value={packSize}
        error={milli === null}
        onChange={event => setPackSize(event.currentTarget.value)}
      />
      <MoneyInput
        label={words.price}
        currency={supplier.currency}
        value={priceMinor}
        onChange={setPriceMinor}
      />
    </FormDialog>
  )
}
