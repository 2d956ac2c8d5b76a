import { useState } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { answer, api, Card, Failed, Fault, Icon, Page, said, useMay, Waiting, When } from 'stoa/web'
import { useNames } from '../sales/names.ts'
import { ContentCard } from './content-card.tsx'
import { DismissDialog, PostDialog } from './decide-dialogs.tsx'
import { offlineSaleQuery, type OfflineSale } from './offline-query.ts'
import { OfflineState } from './offline-state.tsx'
import { offlineWords } from './offline-words.ts'
import { Remarks } from './remarks.tsx'

/** What was parked for these is not to be read as a sale, however often it is tried. */
const NO_SALE = ['pos.offline-unreadable', 'pos.offline-invalid', 'pos.offline-reference-differs']

export default function OfflineSalePage() {
  const words = offlineWords.use()
  const names = useNames()
  const queries = useQueryClient()
  const { offlineSaleId = '' } = useParams({ strict: false })
  const { data: sale, error, refetch } = useQuery(offlineSaleQuery(offlineSaleId))
  const mayEdit = useMay('offline-sale.edit')
  const [open, setOpen] = useState<'post' | 'dismiss' | null>(null)
  const look = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/v1/pos/offline-sales/{offlineSaleId}/seen', {
          params: { path: { offlineSaleId } }
        })
      ),
    onSuccess: ({ reference }) => said(words.seenDone(reference)),
    onSettled: () => queries.invalidateQueries({ queryKey: ['pos'] })
  })
  const back = { to: '/offline-sales', label: words.all }
  if (sale === undefined) {
    return (
      <Page title={words.title} back={back}>
        {error === null ? (
          <Waiting rows={14} />
        ) : (
          <Failed error={error} again={() => void refetch()} />
        )}
      </Page>
    )
  }
  const isParked = sale.state === 'parked'
  const isSale = !NO_SALE.includes(sale.reason?.code ?? '')
  return (
    <Page
      title={sale.reference}
      back={back}
      state={<OfflineState of={sale} />}
      about={
        <>
          <When at={sale.rungUpAt ?? sale.receivedAt} /> <bdi>{names.shop(sale.shopId)}</bdi>
        </>
      }
      actions={
        mayEdit && (
          <>
            {sale.lookedAt === null && (
              <button
                type="button"
                className="button"
                disabled={look.isPending}
                onClick={() => look.mutate()}
              >
                <Icon name="check" />
                {words.seen}
              </button>
            )}
            {isParked && (
              <>
                <button type="button" className="button" onClick={() => setOpen('dismiss')}>
                  {words.dismiss}
                </button>
                {isSale && (
                  <button type="button" className="button main" onClick={() => setOpen('post')}>
                    {words.post}
                  </button>
                )}
              </>
            )}
          </>
        )
      }
    >
      <Fault of={look.error} />
      <div className="split">
        <div className="stack">
          {sale.reason !== null && sale.state !== 'posted' && (
            <Card title={words.whyParked}>
              <Remarks of={[sale.reason]} />
            </Card>
          )}
          {sale.state === 'posted' && (
            <Card title={words.remarks}>
              {sale.remarks.length === 0 ? (
                <p className="muted">{words.noRemarks}</p>
              ) : (
                <Remarks of={sale.remarks} />
              )}
            </Card>
          )}
          <ContentCard of={sale} />
        </div>
        <div className="stack">
          <About of={sale} />
        </div>
      </div>
      {open === 'post' && <PostDialog of={sale} onClose={() => setOpen(null)} />}
      {open === 'dismiss' && <DismissDialog of={sale} onClose={() => setOpen(null)} />}
    </Page>
  )
}

function About({ of }: { of: OfflineSale }) {
  const words = offlineWords.use()
  const names = useNames()
  const maySeeSale = useMay('sale.read')
  const rows: Array<[label: string, value: string | null | undefined]> = [
    [words.register, names.register(of.registerId ?? '')],
    [words.cashier, of.cashier?.name],
    [words.sentBy, of.sentBy?.name],
    [words.looked, of.lookedBy?.name],
    [words.dismissedFor, of.dismissedReason]
  ]
  return (
    <Card title={words.about}>
      <dl className="pairs">
        <dt>{words.received}</dt>
        <dd>
          <When at={of.receivedAt} />
        </dd>
        {rows
          .filter(([, value]) => value !== null && value !== undefined && value !== '')
          .map(([label, value]) => [
            <dt key={label}>{label}</dt>,
            <dd key={`${label} is`}>
              <bdi>{value}</bdi>
            </dd>
          ])}
        {of.saleId !== null && (
          <>
            <dt>{words.sale}</dt>
            <dd>
              {maySeeSale ? (
                <Link to={`/sales/${of.saleId}`} className="link num">
                  {of.number}
                </Link>
              ) : (
                <span className="num">{of.number}</span>
              )}
            </dd>
          </>
        )}
      </dl>
    </Card>
  )
}
