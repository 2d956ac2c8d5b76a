import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Card, useMay, When } from 'stoa/web'
import { offlineOfSaleQuery, type OfflineRow } from './offline-query.ts'
import { offlineWords } from './offline-words.ts'
import { Remarks } from './remarks.tsx'

/** On the page of a sale that was rung up off line; nothing on that of any other. */
export function OfflineOfSale({ saleId }: { saleId: string }) {
  const enabled = useMay('offline-sale.read')
  const { data } = useQuery({ ...offlineOfSaleQuery(saleId), enabled })
  return data === undefined || data === null ? null : <RungUpOffline of={data} />
}

function RungUpOffline({ of }: { of: OfflineRow }) {
  const words = offlineWords.use()
  return (
    <Card title={words.ofSale} aside={<Link to={`/offline-sales/${of.id}`}>{words.open}</Link>}>
      <div className="stack">
        <dl className="pairs">
          <dt>{words.reference}</dt>
          <dd className="num">{of.reference}</dd>
          <dt>{words.ofSaleSent}</dt>
          <dd>
            <When at={of.receivedAt} /> <bdi>{of.sentBy?.name}</bdi>
          </dd>
        </dl>
        <Remarks of={of.remarks} />
      </div>
    </Card>
  )
}
