import { useEffect, useState } from 'react'
import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Card, Empty, Failed, Page, useFigures, useMay, useSentence } from 'stoa/web'
import { SaveBar } from 'stoa/web/save-bar'
import { pageWords } from '../page-words.ts'
import { useShops } from '../shops.ts'
import { SupplierSelect } from '../suppliers/supplier-select.tsx'
import {
  supplierChoicesQuery,
  supplierGoodsQuery,
  type Supplier
} from '../suppliers/suppliers-query.ts'
import { percentOf, rateTyped } from '../typed.ts'
import { GoodsFinder, type Found } from './goods-finder.tsx'
import { linesOfLowGoods } from './low-goods.ts'
import { isWritten, OrderLines, type TypedLine } from './order-lines.tsx'
import { editSearchOf } from './order-search.ts'
import { orderQuery } from './orders-query.ts'
import { useSaveOrder } from './save-order.ts'
import css from './order.module.css'

/** What is ordered of whom, before it is sent; a draft is changed here too. */
export function EditOrderPage() {
  const words = pageWords.use()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { currency: home } = useFigures()
  const { order: orderId } = editSearchOf(useSearch({ strict: false }))
  const asked = useQuery({ ...orderQuery(orderId ?? ''), enabled: orderId !== undefined })
  const draft = asked.data
  const known = useQuery(supplierChoicesQuery())
  const suppliers = known.data?.items ?? []
  const shops = useShops()
  const mayAdd = useMay('supplier.edit')
  const seesStock = useMay('stock.read')
  const sentence = useSentence()
  const [supplier, setSupplier] = useState<Supplier>()
  const [shop, setShop] = useState<string>()
  const [rate, setRate] = useState('')
  const [expectedOn, setExpectedOn] = useState('')
  const [note, setNote] = useState('')
  const [lines, setLines] = useState<TypedLine[]>([])
  const chosen = supplier ?? suppliers[0]
  const currency = draft?.currency ?? chosen?.currency ?? home
  const supplierId = draft?.supplierId ?? chosen?.id
  const shopId = draft?.shopId ?? shops.find(({ id }) => id === shop)?.id ?? shops[0]?.id
  useEffect(() => {
    if (draft === undefined) return
    setRate(draft.rate)
    setExpectedOn(draft.expectedOn ?? '')
    setNote(draft.note ?? '')
    setLines(
      draft.lines.map(line => ({
        variantId: line.variantId,
        name: line.name ?? '',
        sku: line.sku ?? '',
        packs: line.packs,
        packSize: line.packSize,
        priceMinor: line.priceMinor,
        discount: percentOf(line.discountPpm),
        tax: percentOf(line.taxPpm)
      }))
    )
  }, [draft?.id, draft?.version])
  const { save, fault, setFault, isSaved } = useSaveOrder(draft, id =>
    navigate({ to: `/purchasing/orders/${id}`, ignoreBlocker: true })
  )
  const isForeign = currency !== home
  const submit = (): void => {
    const isRate = !isForeign || rateTyped(rate) !== null
    const wrong = lines.every(isWritten) ? (isRate ? null : words.wrongRate) : words.wrongLines
    setFault(wrong)
    if (wrong !== null || supplierId === undefined || shopId === undefined || save.isPending) return
    save.mutate({
      supplierId,
      shopId,
      rate: isForeign ? rateTyped(rate) : null,
      expectedOn,
      note,
      lines
    })
  }
  const soldByThem = async () =>
    supplierId === undefined
      ? []
      : queries
          .fetchQuery(supplierGoodsQuery(supplierId))
          .then(({ items }) => items)
          .catch(() => [])
  const addLow = useMutation({
    mutationFn: async () => linesOfLowGoods(shopId ?? '', await soldByThem()),
    onSuccess: low => {
      setFault(null)
      setLines(all => [
        ...all,
        ...low.filter(line => !all.some(({ variantId }) => variantId === line.variantId))
      ])
    }
  })
  const add = async (found: Found): Promise<void> => {
    if (lines.some(({ variantId }) => variantId === found.variantId)) return
    const sold = await soldByThem()
    const at = sold.find(({ variantId }) => variantId === found.variantId)
    const { variantId, name, sku } = found
    const priced = { packSize: at?.packSize ?? '1', priceMinor: at?.priceMinor ?? null }
    const line = { variantId, name, sku, packs: '1', discount: '', tax: '', ...priced }
    setFault(null)
    setLines(all => [...all, line])
  }
  const failed = asked.error === null ? known : asked
  return (
    <Page
      title={draft === undefined ? words.newOrder : words.editOrder}
      back={{
        to: draft === undefined ? '/purchasing/orders' : `/purchasing/orders/${draft.id}`,
        label: words.back.orders
      }}
    >
      {failed.error !== null && failed.data === undefined ? (
        <Failed error={failed.error} again={() => void failed.refetch()} />
      ) : known.data !== undefined && suppliers.length === 0 ? (
        <div className="card">
          <Empty
            icon="bag"
            title={words.suppliersEmpty}
            actions={
              mayAdd && (
                <Link to="/purchasing/suppliers/new" className="button main">
                  {words.addSupplier}
                </Link>
              )
            }
          >
            {words.noSupplier}
          </Empty>
        </div>
      ) : (
        <div className={`split ${lines.length > 0 ? 'with-bar' : ''}`}>
          <Card flush>
            <GoodsFinder onFound={found => void add(found)} />
            {seesStock && shopId !== undefined && (
              <div className={css['low']}>
                <button
                  type="button"
                  className="button"
                  disabled={addLow.isPending}
                  onClick={() => addLow.mutate()}
                >
                  {words.addLow}
                </button>
                {addLow.error !== null && (
                  <p className="bad" role="alert">
                    {sentence(addLow.error)}
                  </p>
                )}
                {addLow.data?.length === 0 && (
                  <p className="muted small" role="status">
                    {words.noneLow}
                  </p>
                )}
              </div>
            )}
            <OrderLines lines={lines} currency={currency} onLines={setLines} />
          </Card>
          <Card>
            <div className="stack">
              <SupplierSelect
                value={
                  draft === undefined
                    ? (chosen ?? null)
                    : { id: draft.supplierId, name: draft.supplierName }
                }
                disabled={draft !== undefined}
                onChange={picked => picked !== null && setSupplier(picked)}
              />
              <NativeSelect
                label={words.shop}
                value={shopId ?? ''}
                data={shops.map(({ id, name }) => ({ value: id, label: name }))}
                disabled={draft !== undefined}
                onChange={event => setShop(event.currentTarget.value)}
              />
              {isForeign && (
                <TextInput
                  label={words.rate(currency, home)}
                  inputMode="decimal"
                  autoComplete="off"
                  dir="ltr"
                  value={rate}
                  onChange={event => setRate(event.currentTarget.value)}
                />
              )}
              <TextInput
                type="date"
                label={words.expected}
                value={expectedOn}
                max="9999-12-31"
                onChange={event => setExpectedOn(event.currentTarget.value)}
              />
              <Textarea
                label={words.note}
                autosize
                minRows={2}
                maxLength={2000}
                dir="auto"
                value={note}
                onChange={event => setNote(event.currentTarget.value)}
              />
            </div>
          </Card>
        </div>
      )}
      <SaveBar
        changes={isSaved ? 0 : lines.length}
        errors={0}
        fault={fault}
        save={words.save}
        busy={save.isPending}
        onSave={submit}
        onDiscard={() => setLines([])}
      />
    </Page>
  )
}
