import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Card, Count, Failed, useMay, Waiting, When } from 'stoa/web'
import { useShops } from '../shops.ts'
import { lotWords } from './lot-words.ts'
import { type Recall, recallQuery, type WholeLot } from './lots-query.ts'

const PARTS = [
  ['atCustomers', 'atCustomers'],
  ['returned', 'returned'],
  ['writtenOff', 'writtenOff'],
  ['returnedToSuppliers', 'toSuppliers'],
  ['underWay', 'underWay']
] as const

/** Where all of a lot is, and by what it came. */
export function RecallCard({ lot, mayRecall }: { lot: WholeLot; mayRecall: boolean }) {
  const words = lotWords.use()
  const { nameOf } = useShops()
  const { data, error, refetch } = useQuery({ ...recallQuery(lot.id), enabled: mayRecall })
  const places: Array<{ shopId: string; shopName: string; quantity: string }> =
    data?.places ?? lot.places.map(place => ({ ...place, shopName: nameOf(place.shopId) }))
  return (
    <Card title={words.recall}>
      <div className="stack">
        <dl className="pairs">
          <dt>{words.onHand}</dt>
          <dd>
            <b>
              <Count of={data?.onHand ?? lot.quantity} />
            </b>
          </dd>
          {places.map(place => [
            <dt key={place.shopId} className="muted small">
              <bdi>{place.shopName}</bdi>
            </dt>,
            <dd key={`${place.shopId} is`} className="small">
              <Count of={place.quantity} />
            </dd>
          ])}
          {data !== undefined &&
            PARTS.filter(([part]) => data[part] !== '0').map(([part, word]) => [
              <dt key={part}>{words[word]}</dt>,
              <dd key={`${part} is`}>
                <Count of={data[part]} />
              </dd>
            ])}
        </dl>
        {mayRecall && error !== null && data === undefined && (
          <Failed error={error} again={() => void refetch()} />
        )}
        {mayRecall && error === null && data === undefined && <Waiting rows={3} />}
        {data !== undefined && data.receipts.length > 0 && <CameBy of={data} />}
      </div>
    </Card>
  )
}

function CameBy({ of }: { of: Recall }) {
  const words = lotWords.use()
  const sees = useMay('goods-receipt.read')
  return (
    <section aria-label={words.cameBy}>
      <h3 className="muted small">{words.cameBy}</h3>
      <dl className="pairs">
        {of.receipts.map(one => [
          <dt key={one.documentId}>
            {sees && one.number !== null ? (
              <Link to={`/purchasing/receipts/${one.documentId}`} className="link num">
                {one.number}
              </Link>
            ) : (
              (one.number ?? words.byHand)
            )}{' '}
            {one.supplierName !== null && <bdi>{words.cameWith(one.supplierName)}</bdi>}
            <span className="small">
              {' '}
              <When at={one.occurredAt} />
            </span>
          </dt>,
          <dd key={`${one.documentId} is`}>
            <Count of={one.quantity} />
          </dd>
        ])}
      </dl>
    </section>
  )
}
