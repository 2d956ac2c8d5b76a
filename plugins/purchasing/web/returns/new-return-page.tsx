import { useState } from 'react'
import { NativeSelect, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { answer, api, attempt, Card, Page, said, useSentence } from 'stoa/web'
import { SaveBar } from 'stoa/web/save-bar'
import { GoodsFinder, type Found } from '../orders/goods-finder.tsx'
import { pageWords } from '../page-words.ts'
import { useShops } from '../shops.ts'
import { SupplierSelect } from '../suppliers/supplier-select.tsx'
import type { Supplier } from '../suppliers/suppliers-query.ts'
import { milliTyped, quantityOf } from '../typed.ts'
import { isBack, ReturnLines, type BackLine } from './return-lines.tsx'
import { returnWords } from './return-words.ts'

const ONE = 1000

/** Goods go back of which nobody knows by which receipt they came: what, and what is to be credited. */
export function NewReturnPage() {
  const common = pageWords.use()
  const words = returnWords.use()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const sentence = useSentence()
  const shops = useShops()
  const [supplier, setSupplier] = useState<Supplier | null>(null)
  const [shop, setShop] = useState<string>()
  const [reason, setReason] = useState('')
  const [lines, setLines] = useState<BackLine[]>([])
  const [fault, setFault] = useState<string | null>(null)
  const [isSaved, setSaved] = useState(false)
  const shopId = shops.find(({ id }) => id === shop)?.id ?? shops[0]?.id
  // Scanned again, it is one more.
  const add = ({ variantId, name, sku }: Found): void => {
    setFault(null)
    setLines(all =>
      all.some(line => line.variantId === variantId)
        ? all.map(line => (line.variantId === variantId ? oneMore(line) : line))
        : [...all, { variantId, name, sku, quantity: '1', creditMinor: null }]
    )
  }
  const body = {
    ...(shopId !== undefined && { shopId }),
    supplierId: supplier?.id ?? '',
    reason: reason.trim(),
    lines: lines.map(({ variantId, quantity, creditMinor }) => ({
      variantId,
      quantity: quantityOf(milliTyped(quantity) ?? 0),
      creditMinor: creditMinor ?? 0
    }))
  }
  const save = useMutation({
    mutationFn: () =>
      attempt(['return', body], key =>
        answer(
          api.POST('/api/v1/purchasing/supplier-returns', {
            headers: { 'idempotency-key': key },
            body
          })
        )
      ),
    onSuccess: async ({ id, number }) => {
      setSaved(true)
      said(words.done(number))
      await queries.invalidateQueries({ queryKey: ['purchasing'] })
      await queries.invalidateQueries({ queryKey: ['inventory'] })
      await navigate({ to: `/purchasing/returns/${id}`, ignoreBlocker: true })
    },
    onError: error => setFault(sentence(error))
  })
  const submit = (): void => {
    const isWritten = lines.length > 0 && lines.every(isBack) && supplier !== null
    const why = reason.trim() === '' ? words.whyNeeded : null
    setFault(isWritten ? why : words.wrongLines)
    if (isWritten && why === null && !save.isPending) save.mutate()
  }
  return (
    <Page title={words.withoutReceipt} back={{ to: '/purchasing/returns', label: words.back }}>
      <div className={`split ${lines.length > 0 ? 'with-bar' : ''}`}>
        <Card flush>
          <GoodsFinder onFound={add} />
          <ReturnLines lines={lines} onLines={setLines} />
        </Card>
        <Card>
          <div className="stack">
            <SupplierSelect value={supplier} onChange={setSupplier} />
            <NativeSelect
              label={common.shop}
              value={shopId ?? ''}
              data={shops.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={event => setShop(event.currentTarget.value)}
            />
            <Textarea
              label={words.reason}
              autosize
              minRows={2}
              maxLength={500}
              dir="auto"
              value={reason}
              onChange={event => setReason(event.currentTarget.value)}
            />
          </div>
        </Card>
      </div>
      <SaveBar
        changes={isSaved ? 0 : lines.length}
        errors={0}
        fault={fault}
        save={words.giveBack}
        busy={save.isPending}
        onSave={submit}
        onDiscard={() => setLines([])}
      />
    </Page>
  )
}

const oneMore = (line: BackLine): BackLine => ({
  ...line,
  quantity: quantityOf((milliTyped(line.quantity) ?? 0) + ONE)
})
