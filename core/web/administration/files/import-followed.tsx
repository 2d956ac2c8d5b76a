import { useEffect } from 'react'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { answer, api, Card, Failed, Page, said, Waiting, When, useSentence } from '../../web-api.ts'
import { importWords } from './import-words.ts'
import { ImportOutcome, Remarks } from './import-outcome.tsx'
import { ImportState } from './import-state.tsx'
import { importQuery, isOver } from './imports-query.ts'

/** Where people look at such records. */
const PLACES: Record<string, string> = {
  'catalog.products': '/products',
  'catalog.list-prices': '/products/price-lists',
  'customers.customers': '/customers',
  'inventory.stock': '/stock',
  'purchasing.suppliers': '/suppliers',
  'purchasing.supplier-goods': '/suppliers'
}

/** An import at an address of its own: whoever comes back sees how far it is. */
export default function FollowedImport() {
  const words = importWords.use()
  const { importId = '' } = useParams({ strict: false })
  const queries = useQueryClient()
  const asked = useInfiniteQuery(importQuery(importId))
  const outcome = asked.data?.pages[0]
  const over = outcome !== undefined && isOver(outcome)
  useEffect(() => {
    if (!over) return
    // Whatever a list has read of such records is of before.
    void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== 'import' })
  }, [over])
  const sentence = useSentence()
  const cancel = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/v1/files/imports/{importId}/cancel', { params: { path: { importId } } })
      ),
    onError: error => said(sentence(error)),
    onSettled: () => queries.invalidateQueries({ queryKey: ['stoa', 'import', importId] })
  })
  const back = {
    to: '/files',
    ...(outcome && { search: { kind: outcome.kind } }),
    label: words.all
  }
  if (outcome === undefined) {
    return (
      <Page title={words.one} back={back} narrow>
        {asked.error === null ? (
          <Waiting rows={8} />
        ) : (
          <Failed error={asked.error} again={() => void asked.refetch()} />
        )}
      </Page>
    )
  }
  return (
    <Page
      title={outcome.dryRun ? words.dryRun : words.one}
      back={back}
      state={<ImportState of={outcome} />}
      about={<When at={outcome.createdAt} />}
      narrow
      actions={
        over ? (
          !outcome.dryRun && (
            <Link to={PLACES[outcome.kind] ?? '/files'} className="button main">
              {words.show}
            </Link>
          )
        ) : (
          <button
            type="button"
            className="button danger"
            disabled={cancel.isPending}
            onClick={() => cancel.mutate()}
          >
            {words.cancel}
          </button>
        )
      }
    >
      <div className="stack">
        <Card>
          <div className="stack">
            <ImportOutcome outcome={outcome} />
            {!over && <p className="muted small">{words.leave}</p>}
          </div>
        </Card>
        <Remarks
          importId={importId}
          remarks={asked.data?.pages.flatMap(page => page.errors.items) ?? []}
          more={asked.hasNextPage}
          onMore={() => void asked.fetchNextPage()}
          busy={asked.isFetchingNextPage}
        />
      </div>
    </Page>
  )
}
