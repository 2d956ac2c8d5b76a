import { useState } from 'react'
import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { answer, api, attempt, Card, Page, said, useMay, useSentence } from 'stoa/web'
import { lotsToSend } from 'stoa/web/lots-field'
import { SaveBar } from 'stoa/web/save-bar'
import { GoodsFinder, type Found } from '../orders/goods-finder.tsx'
import { pageWords } from '../page-words.ts'
import { useShops } from '../shops.ts'
import { SupplierSelect } from '../suppliers/supplier-select.tsx'
import type { Supplier } from '../suppliers/suppliers-query.ts'
import { milliTyped, quantityOf } from '../typed.ts'
import { isCharge, ReceiptCharges, type TypedCharge } from './receipt-charges.tsx'
import { isCame, ReceiptLines, type CameLine } from './receipt-lines.tsx'

const ONE = 1000

/** Goods that no order awaits: what came, what it cost, what it cost to bring it. */
export function NewReceiptPage() {
  const words = pageWords.use()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const sentence = useSentence()
  const shops = useShops()
  const seesSuppliers = useMay('supplier.read')
  const [supplier, setSupplier] = useState<Supplier | null>(null)
  const [shop, setShop] = useState<string>()
  const [reference, setReference] = useState('')
  const [note, setNote] = useState('')
  const [lines, setLines] = useState<CameLine[]>([])
  const [charges, setCharges] = useState<TypedCharge[]>([])
  const [fault, setFault] = useState<string | null>(null)
  const [isSaved, setSaved] = useState(false)
  const shopId = shops.find(({ id }) => id === shop)?.id ?? shops[0]?.id
  // Scanned again, it is one more.
  const add = ({ variantId, name, sku }: Found): void => {
    setFault(null)
    setLines(all =>
      all.some(line => line.variantId === variantId)
        ? all.map(line => (line.variantId === variantId ? oneMore(line) : line))
        : [...all, { variantId, name, sku, quantity: '1', costMinor: null, lots: [] }]
    )
  }
  const body = {
    ...(shopId !== undefined && { shopId }),
    ...(supplier !== null && { supplierId: supplier.id }),
    ...(reference.trim() !== '' && { reference: reference.trim() }),
    ...(note.trim() !== '' && { note: note.trim() }),
    lines: lines.map(({ variantId, quantity, costMinor, lots }) => ({
      variantId,
      ...(lots.length > 0 && { lots: lotsToSend(lots) }),
      quantity: quantityOf(milliTyped(quantity) ?? 0),
      costMinor: costMinor ?? 0
    })),
    ...(charges.length > 0 && {
      charges: charges.map(({ kind, spreadBy, amountMinor }) => ({
        kind,
        spreadBy,
        amountMinor: amountMinor ?? 0
      }))
    })
  }
  const save = useMutation({
    mutationFn: () =>
      attempt(['receipt', body], key =>
        answer(
          api.POST('/api/v1/purchasing/receipts', { headers: { 'idempotency-key': key }, body })
        )
      ),
    onSuccess: async ({ id, number }) => {
      setSaved(true)
      said(words.receivedNow(number))
      await queries.invalidateQueries({ queryKey: ['purchasing'] })
      await queries.invalidateQueries({ queryKey: ['inventory'] })
      await navigate({ to: `/purchasing/receipts/${id}`, ignoreBlocker: true })
    },
    onError: error => setFault(sentence(error))
  })
  const submit = (): void => {
    const isWritten = lines.every(isCame) && charges.every(isCharge)
    setFault(isWritten ? null : words.wrongCame)
    if (isWritten && lines.length > 0 && !save.isPending) save.mutate()
  }
  return (
    <Page
      title={words.newReceipt}
      back={{ to: '/purchasing/receipts', label: words.back.receipts }}
    >
      <div className={`split ${lines.length > 0 ? 'with-bar' : ''}`}>
        <Card flush>
          <GoodsFinder onFound={add} />
          <ReceiptLines lines={lines} onLines={setLines} />
        </Card>
        <div className="stack">
          <Card>
            <div className="stack">
              {seesSuppliers && (
                <SupplierSelect value={supplier} clearable onChange={setSupplier} />
              )}
              <NativeSelect
                label={words.shop}
                value={shopId ?? ''}
                data={shops.map(({ id, name }) => ({ value: id, label: name }))}
                onChange={event => setShop(event.currentTarget.value)}
              />
              <TextInput
                label={words.reference}
                maxLength={100}
                dir="auto"
                autoComplete="off"
                value={reference}
                onChange={event => setReference(event.currentTarget.value)}
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
          <ReceiptCharges charges={charges} onCharges={setCharges} />
        </div>
      </div>
      <SaveBar
        changes={isSaved ? 0 : lines.length}
        errors={0}
        fault={fault}
        save={words.receive}
        busy={save.isPending}
        onSave={submit}
        onDiscard={() => setLines([])}
      />
    </Page>
  )
}

const oneMore = (line: CameLine): CameLine => ({
  ...line,
  quantity: quantityOf((milliTyped(line.quantity) ?? 0) + ONE)
})
