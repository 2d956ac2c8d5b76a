import { useEffect, useState } from 'react'
import { NativeSelect, Textarea } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { answer, api, attempt, Card, Failed, Page, said, useFigures, useSentence } from 'stoa/web'
import { SaveBar } from 'stoa/web/save-bar'
import { GoodsFinder } from '../adjustments/goods-finder.tsx'
import { oneOf } from '../adjustments/entry.ts'
import { milliOf, milliOfText, textOfMilli, typedOf } from '../adjustments/typed-quantity.ts'
import { useShops } from '../shops.ts'
import { GoodsToSend, type Sent } from './goods-to-send.tsx'
import type { EditSearch } from './transfer-search.ts'
import { transferWords } from './transfer-words.ts'
import { transferQuery, transferShopsQuery } from './transfers-query.ts'

/** What goes where, before it is sent; a draft is changed here too. */
export default function EditTransferPage() {
  const words = transferWords.use()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const sentence = useSentence()
  const { locale } = useFigures()
  const { transfer: transferId }: EditSearch = useSearch({ strict: false })
  const asked = useQuery({ ...transferQuery(transferId ?? ''), enabled: transferId !== undefined })
  const draft = asked.data
  const { shops, shopId } = useShops()
  const places = useQuery(transferShopsQuery)
  const all = places.data?.items ?? []
  const failed = asked.error === null ? places : asked
  const [from, setFrom] = useState<string>()
  const [to, setTo] = useState<string>()
  const [note, setNote] = useState('')
  const [lines, setLines] = useState<Sent[]>([])
  const [fault, setFault] = useState<string | null>(null)
  const [isSaved, setSaved] = useState(false)
  const fromShopId = draft?.fromShopId ?? shopId(from)
  const others = all.filter(({ id }) => id !== fromShopId)
  const toShopId = draft?.toShopId ?? others.find(({ id }) => id === to)?.id ?? others[0]?.id
  useEffect(() => {
    if (draft === undefined) return
    setNote(draft.note ?? '')
    setLines(
      draft.lines.map(line => ({
        variantId: line.variantId,
        name: line.name ?? '',
        sku: line.sku ?? '',
        onHand: null,
        quantity: typedOf(milliOfText(line.quantity), locale)
      }))
    )
  }, [draft?.id, draft?.version])

  const body = {
    ...(note.trim() !== '' && { note: note.trim() }),
    lines: lines.map(({ variantId, quantity }) => ({
      variantId,
      quantity: textOfMilli(milliOf(quantity, locale) ?? 0)
    }))
  }
  const save = useMutation({
    mutationFn: () =>
      draft === undefined
        ? attempt(['transfer', fromShopId, toShopId, body], key =>
            answer(
              api.POST('/api/v1/inventory/transfers', {
                headers: { 'idempotency-key': key },
                body: {
                  ...body,
                  ...(fromShopId !== undefined && { fromShopId }),
                  toShopId: toShopId ?? ''
                }
              })
            )
          )
        : answer(
            api.PATCH('/api/v1/inventory/transfers/{transferId}', {
              params: {
                header: { 'if-match': `"${draft.version}"` },
                path: { transferId: draft.id }
              },
              body: { ...body, note: note.trim() || null }
            })
          ),
    onSuccess: async ({ id }) => {
      setSaved(true)
      said(words.saved)
      await queries.invalidateQueries({ queryKey: ['inventory'] })
      await navigate({ to: `/stock/transfers/${id}`, ignoreBlocker: true })
    },
    onError: error => setFault(sentence(error))
  })
  const wrong = lines.filter(({ quantity }) => !milliOf(quantity, locale)).length
  const submit = (): void => {
    setFault(wrong > 0 ? words.notNumber : null)
    if (wrong === 0 && !save.isPending) save.mutate()
  }
  const change = (next: Sent[]): void => {
    setFault(null)
    setLines(next)
  }
  return (
    <Page
      title={draft === undefined ? words.start : words.edit}
      back={{
        to: draft === undefined ? '/stock/transfers' : `/stock/transfers/${draft.id}`,
        label: words.back
      }}
    >
      <div className={`split ${lines.length > 0 ? 'with-bar' : ''}`}>
        <Card flush>
          <GoodsFinder
            shopId={fromShopId}
            onFound={level => change(withOneMore(lines, level, locale))}
          />
          <GoodsToSend lines={lines} onLines={change} />
        </Card>
        <Card>
          <div className="stack">
            {failed.error !== null && (
              <Failed error={failed.error} again={() => void failed.refetch()} />
            )}
            <NativeSelect
              label={words.from}
              value={fromShopId ?? ''}
              data={(draft === undefined ? shops : all).map(({ id, name }) => ({
                value: id,
                label: name
              }))}
              disabled={draft !== undefined}
              onChange={event => {
                setFrom(event.currentTarget.value)
                change([])
              }}
            />
            <NativeSelect
              label={words.to}
              value={toShopId ?? ''}
              data={others.map(({ id, name }) => ({ value: id, label: name }))}
              disabled={draft !== undefined}
              onChange={event => setTo(event.currentTarget.value)}
            />
            <Textarea
              label={words.note}
              autosize
              minRows={2}
              maxLength={500}
              dir="auto"
              value={note}
              onChange={event => setNote(event.currentTarget.value)}
            />
          </div>
        </Card>
      </div>
      <SaveBar
        changes={isSaved ? 0 : lines.length}
        errors={0}
        fault={fault}
        save={words.save}
        busy={save.isPending}
        onSave={submit}
        onDiscard={() => change([])}
      />
    </Page>
  )
}

interface Found {
  variantId: string
  name: string | null
  sku: string | null
  available: string
  packQuantity: string | null
}

function withOneMore(lines: Sent[], level: Found, locale: string): Sent[] {
  const had = lines.find(({ variantId }) => variantId === level.variantId)
  const milli = (milliOf(had?.quantity ?? '', locale) ?? 0) + oneOf(level)
  const line = {
    variantId: level.variantId,
    name: level.name ?? '',
    sku: level.sku ?? '',
    onHand: level.available,
    quantity: typedOf(milli, locale)
  }
  return [line, ...lines.filter(({ variantId }) => variantId !== level.variantId)]
}
