import { useEffect, useState } from 'react'
import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { answer, api, attempt, Card, Page, Refused, said, useFigures } from 'stoa/web'
import { lotsToSend } from 'stoa/web/lots-field'
import { SaveBar } from 'stoa/web/save-bar'
import type { Adjustment } from '../console.tsx'
import { pageWords } from '../page-words.ts'
import { entryWords } from './entry-words.ts'
import { findGoods } from '../levels/levels-query.ts'
import { useShops } from '../shops.ts'
import { MOST_LINES, withGoods, type EntryLine } from './entry.ts'
import { EntryLines } from './entry-lines.tsx'
import { GoodsFinder } from './goods-finder.tsx'
import { refusedLines } from './refusal.ts'
import { REASONS, type EntrySearch, type Reason } from './search.ts'
import { milliOf, textOfMilli } from './typed-quantity.ts'
import css from './entry.module.css'

/** Many lines, by scan or search, posted as one: nothing moves before the button that names it. */
export default function EntryPage() {
  const words = entryWords.use()
  const { shop: shopWord, adjustments } = pageWords.use()
  const { reason = 'receipt', variant }: EntrySearch = useSearch({ strict: false })
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { locale } = useFigures()
  const { shops, shopId: shopIdOf } = useShops()
  const [chosen, setShop] = useState<string>()
  const shopId = shopIdOf(chosen)
  const [lines, setLines] = useState<EntryLine[]>([])
  const [reference, setReference] = useState('')
  const [note, setNote] = useState('')
  const [errors, setErrors] = useState<{ reference?: string | null; note?: string }>({})
  const [fault, setFault] = useState<string | null>(null)
  const [posted, setPosted] = useState(false)

  // Who comes from one variant has it before them.
  const { data: begun } = useQuery({
    queryKey: ['inventory', 'begun', variant, shopId],
    staleTime: Infinity,
    queryFn: () => findGoods({ variantId: variant ?? '' }, shopId),
    enabled: variant !== undefined
  })
  useEffect(() => {
    const [level] = begun?.items ?? []
    if (level?.active) setLines(had => withGoods(had, level, false, locale))
  }, [begun])

  const edit = (next: EntryLine[]): void => {
    setFault(null)
    setLines(next)
  }
  const discard = (): void => {
    edit([])
    setErrors({})
  }
  const post = useMutation({
    mutationFn: (): Promise<Adjustment> => {
      const body = {
        reason,
        ...(shopId !== undefined && { shopId }),
        ...(reason !== 'write-off' && reference.trim() !== '' && { reference: reference.trim() }),
        ...(note.trim() !== '' && { note: note.trim() }),
        lines: lines.map(({ variantId, quantity, onHand, lots = [] }) => ({
          variantId,
          ...(lots.length > 0 && { lots: lotsToSend(lots) }),
          quantity: textOfMilli(milliOf(quantity, locale) ?? 0),
          ...(reason === 'count' && { expected: onHand })
        }))
      }
      return attempt(['adjustment', body], key =>
        answer(
          api.POST('/api/v1/inventory/adjustments', { headers: { 'idempotency-key': key }, body })
        )
      )
    },
    onSuccess: async ({ id }) => {
      setPosted(true)
      said(words.posted[reason])
      await queries.invalidateQueries({ queryKey: ['inventory'] })
      await navigate({ to: `/stock/adjustments/${id}`, ignoreBlocker: true })
    },
    onError: error => {
      if (!(error instanceof Refused)) return setFault(error.message)
      const refused = refusedLines(lines, error, words)
      setLines(refused.lines)
      setFault(refused.fault)
      setErrors({ reference: refused.reference })
    }
  })
  function submit(): void {
    if (post.isPending) return
    const checked = lines.map(line => ({ ...line, error: faultOf(line) }))
    const why = reason === 'write-off' && note.trim() === '' ? { note: words.whyNeeded } : {}
    setLines(checked)
    setErrors(why)
    setFault(lines.length > MOST_LINES ? words.tooMany : null)
    const isRight =
      checked.every(({ error }) => error === null) && lines.length <= MOST_LINES && !('note' in why)
    if (isRight) post.mutate()
  }
  function faultOf({ quantity }: EntryLine): string | null {
    const milli = milliOf(quantity, locale)
    if (milli === null) return words.notNumber
    return milli === 0 && reason !== 'count' ? words.aboveZero : null
  }
  const wrong =
    lines.filter(({ error }) => error !== null).length +
    Object.values(errors).filter(error => error != null).length

  return (
    <Page title={words.titles[reason]} back={{ to: '/stock/adjustments', label: adjustments.all }}>
      <div className={`split ${css['entry']} ${lines.length > 0 ? 'with-bar' : ''}`}>
        <Card flush>
          <GoodsFinder
            shopId={shopId}
            onFound={(level, isScan) => edit(withGoods(lines, level, isScan, locale))}
          />
          <EntryLines reason={reason} lines={lines} onLines={edit} />
        </Card>
        <Card>
          <div className="stack">
            <NativeSelect
              label={words.what}
              value={reason}
              data={REASONS.map(value => ({ value, label: words.titles[value] }))}
              onChange={event => {
                setFault(null)
                setErrors({})
                void navigate({
                  to: '/stock/adjustments/new',
                  search: { reason: event.currentTarget.value as Reason },
                  replace: true,
                  ignoreBlocker: true
                })
              }}
            />
            {shops.length > 1 && (
              <NativeSelect
                label={shopWord}
                value={shopId ?? ''}
                data={shops.map(({ id, name }) => ({ value: id, label: name }))}
                disabled={lines.length > 0}
                onChange={event => setShop(event.currentTarget.value)}
              />
            )}
            {reason !== 'write-off' && (
              <TextInput
                label={words.reference}
                {...(reason === 'receipt' && { description: words.referenceHelp })}
                maxLength={80}
                value={reference}
                error={errors.reference}
                onChange={event => setReference(event.currentTarget.value)}
              />
            )}
            <Textarea
              label={reason === 'write-off' ? words.why : words.note}
              {...(reason === 'write-off' && { description: words.whyHelp })}
              autosize
              minRows={2}
              maxLength={500}
              value={note}
              error={errors.note}
              onChange={event => setNote(event.currentTarget.value)}
            />
          </div>
        </Card>
      </div>
      <SaveBar
        changes={posted ? 0 : lines.length}
        errors={wrong}
        fault={fault}
        save={words.posts[reason]}
        busy={post.isPending}
        onSave={submit}
        onDiscard={discard}
      />
    </Page>
  )
}
