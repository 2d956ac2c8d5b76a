import { useState } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { answer, api, Card, Failed, Page, said, useMay, useSentence, Waiting } from 'stoa/web'
import { ListState, Period } from './list-facts.tsx'
import { namesOf, useNames } from './names.ts'
import { PriceListDialog } from './price-list-dialog.tsx'
import { priceListWords } from './price-list-words.ts'
import { priceListQuery, type PriceList } from './price-lists-query.ts'
import { PricesCard } from './prices-card.tsx'

const BACK = '/products/price-lists'

/** A price list with its prices. */
export default function PriceListPage() {
  const words = priceListWords.use()
  const { priceListId = '' } = useParams({ strict: false })
  const mayEdit = useMay('price-list.edit')
  const [isChanging, setIsChanging] = useState(false)
  const { data: list, error, refetch } = useQuery(priceListQuery(priceListId))
  if (list === undefined) {
    return (
      <Page title={words.one} back={{ to: BACK, label: words.back }}>
        {error === null ? (
          <Waiting rows={8} />
        ) : (
          <Failed error={error} again={() => void refetch()} />
        )}
      </Page>
    )
  }
  return (
    <Page
      title={list.name}
      back={{ to: BACK, label: words.back }}
      state={<ListState list={list} />}
      actions={
        mayEdit && (
          <>
            <Archive list={list} />
            <button type="button" className="button" onClick={() => setIsChanging(true)}>
              {words.change}
            </button>
          </>
        )
      }
    >
      <div className="stack">
        <Facts list={list} />
        <PricesCard list={list} mayEdit={mayEdit} />
      </div>
      {isChanging && <PriceListDialog list={list} onClose={() => setIsChanging(false)} />}
    </Page>
  )
}

function Facts({ list }: { list: PriceList }) {
  const words = priceListWords.use()
  const { fields } = words
  const { shops, groups } = useNames()
  const { shopIds, groupIds, channel, priority } = list
  return (
    <Card>
      <dl className="pairs">
        <dt>{fields.groupIds}</dt>
        <dd>
          <bdi>{groupIds === null ? words.everybody : namesOf(groupIds, groups)}</bdi>
        </dd>
        <dt>{fields.shopIds}</dt>
        <dd>
          <bdi>{shopIds === null ? words.allShops : namesOf(shopIds, shops)}</bdi>
        </dd>
        <dt>{fields.channel}</dt>
        <dd>{words.channels[channel ?? 'all']}</dd>
        <dt>
          {fields.validFrom} – {fields.validUntil}
        </dt>
        <dd>
          <Period list={list} />
        </dd>
        <dt>{fields.priority}</dt>
        <dd className="num">{priority}</dd>
      </dl>
    </Card>
  )
}

function Archive({ list: { id, version, archived } }: { list: PriceList }) {
  const words = priceListWords.use()
  const queries = useQueryClient()
  const sentence = useSentence()
  const put = useMutation({
    mutationFn: () =>
      answer(
        api.POST(`/api/v1/catalog/price-lists/{priceListId}/${archived ? 'restore' : 'archive'}`, {
          params: { path: { priceListId: id }, header: { 'if-match': `"${version}"` } }
        })
      ),
    onSuccess: saved => {
      queries.setQueryData(priceListQuery(id).queryKey, saved)
      void queries.invalidateQueries({ queryKey: ['catalog', 'price-lists'] })
      said(saved.archived ? words.archivedNow(saved.name) : words.restoredNow(saved.name))
    },
    onError: error => said(sentence(error))
  })
  return (
    <button type="button" className="button" disabled={put.isPending} onClick={() => put.mutate()}>
      {archived ? words.restore : words.archive}
    </button>
  )
}
