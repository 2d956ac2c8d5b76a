import { useState } from 'react'
import { Checkbox, NativeSelect, Radio, Textarea } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import {
  answer,
  api,
  attempt,
  Card,
  Failed,
  Fault,
  Icon,
  Page,
  said,
  useMay,
  useUnsaved
} from 'stoa/web'
import { entryWords } from '../adjustments/entry-words.ts'
import { GoodsFinder } from '../adjustments/goods-finder.tsx'
import type { Level } from '../console.tsx'
import { pageWords } from '../page-words.ts'
import { categoriesQuery } from '../levels/levels-query.ts'
import { useShops } from '../shops.ts'
import { countWords } from './count-words.ts'
import css from './count.module.css'

type Scope = 'full' | 'category' | 'list'

/** What is counted, where, and whether who counts sees the books. */
export default function NewCountPage() {
  const words = countWords.use()
  const { counts, shop: shopWord } = pageWords.use()
  // Those of the finder: it comes later, and nothing is to blink then.
  entryWords.use()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { shops, shopId: shopIdOf } = useShops()
  const seesProducts = useMay('product.read')
  const asked = useQuery({ ...categoriesQuery, enabled: seesProducts })
  const categories = asked.data?.items ?? []
  const [shop, setShop] = useState<string>()
  const [scope, setScope] = useState<Scope>('full')
  const [category, setCategory] = useState<string>()
  const [chosen, setChosen] = useState<Level[]>([])
  const [isBlind, setBlind] = useState(false)
  const [note, setNote] = useState('')
  const shopId = shopIdOf(shop)
  const categoryId = category ?? categories[0]?.id
  useUnsaved(chosen.length > 0 || note !== '')
  const isBlocked =
    (scope === 'list' && chosen.length === 0) || (scope === 'category' && categoryId === undefined)
  const body = {
    scope,
    blind: isBlind,
    ...(shopId !== undefined && { shopId }),
    ...(scope === 'category' && categoryId !== undefined && { categoryId }),
    ...(scope === 'list' && { variantIds: chosen.map(({ variantId }) => variantId) }),
    ...(note.trim() !== '' && { note: note.trim() })
  }
  const create = useMutation({
    mutationFn: () =>
      attempt(['stock-count', body], key =>
        answer(
          api.POST('/api/v1/inventory/stock-counts', { headers: { 'idempotency-key': key }, body })
        )
      ),
    onSuccess: async ({ id }) => {
      said(words.begun)
      await queries.invalidateQueries({ queryKey: ['inventory', 'counts'] })
      await navigate({ to: `/stock/counts/${id}`, ignoreBlocker: true })
    }
  })
  return (
    <Page title={words.start} back={{ to: '/stock/counts', label: words.back }} narrow>
      <div className="stack">
        <Card>
          <form
            className="stack"
            aria-label={counts}
            onSubmit={event => {
              event.preventDefault()
              if (!isBlocked) create.mutate()
            }}
          >
            {shops.length > 1 && (
              <NativeSelect
                label={shopWord}
                value={shopId ?? ''}
                data={shops.map(({ id, name }) => ({ value: id, label: name }))}
                onChange={event => setShop(event.currentTarget.value)}
              />
            )}
            <Radio.Group
              label={words.scope}
              value={scope}
              onChange={value => setScope(value as Scope)}
            >
              <div className={css['choices']}>
                {(['full', 'category', 'list'] as const)
                  .filter(one => one !== 'category' || categories.length > 0)
                  .map(one => (
                    <Radio
                      key={one}
                      value={one}
                      label={words.scopes[one]}
                      description={words.scopeHelp[one]}
                    />
                  ))}
              </div>
            </Radio.Group>
            {asked.error !== null && (
              <Failed error={asked.error} again={() => void asked.refetch()} />
            )}
            {scope === 'category' && (
              <NativeSelect
                label={words.category}
                value={categoryId ?? ''}
                data={categories.map(({ id, name }) => ({ value: id, label: name }))}
                onChange={event => setCategory(event.currentTarget.value)}
              />
            )}
            <Checkbox
              label={words.blind}
              description={words.blindHelp}
              checked={isBlind}
              onChange={event => setBlind(event.currentTarget.checked)}
            />
            <Textarea
              label={words.note}
              autosize
              maxLength={500}
              dir="auto"
              value={note}
              onChange={event => setNote(event.currentTarget.value)}
            />
            <Fault of={create.error} />
            <div className="dialog-foot">
              <button
                type="submit"
                className="button main"
                disabled={create.isPending || isBlocked}
              >
                {words.create}
              </button>
            </div>
          </form>
        </Card>
        {scope === 'list' && <Choice chosen={chosen} onChosen={setChosen} shopId={shopId} />}
      </div>
    </Page>
  )
}

interface ChoiceProps {
  chosen: Level[]
  onChosen(next: Level[]): void
  shopId: string | undefined
}

function Choice({ chosen, onChosen, shopId }: ChoiceProps) {
  const words = countWords.use()
  return (
    <Card title={chosen.length === 0 ? words.choose : words.chosen(chosen.length)} flush>
      <GoodsFinder
        shopId={shopId}
        onFound={level =>
          onChosen([level, ...chosen.filter(({ variantId }) => variantId !== level.variantId)])
        }
      />
      <ul className={css['chosen']}>
        {chosen.map(level => (
          <li key={level.variantId}>
            <span className="name">
              <bdi>{level.name}</bdi> <span className="muted small num">{level.sku}</span>
            </span>
            <button
              type="button"
              className="button quiet only"
              aria-label={words.removing(level.name ?? '')}
              onClick={() =>
                onChosen(chosen.filter(({ variantId }) => variantId !== level.variantId))
              }
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
    </Card>
  )
}
