import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Card, Count, Failed, Money, Page, State, useFigures, Waiting, When } from 'stoa/web'
import { pageWords } from '../page-words.ts'
import { usePeople } from '../people.ts'
import { useShops } from '../shops.ts'
import { CountActs } from './count-acts.tsx'
import { CountLines } from './count-lines.tsx'
import { CountState } from './count-state.tsx'
import { countWords } from './count-words.ts'
import { countQuery, type StockCount } from './counts-query.ts'
import css from './count.module.css'

/** One stock count: how far it is, what differs, and what can be done with it. */
export default function StockCountPage() {
  const { counts } = pageWords.use()
  const words = countWords.use()
  const { countId = '' } = useParams({ strict: false })
  const { data: count, error, refetch } = useQuery(countQuery(countId))
  const back = { to: '/stock/counts', label: words.back }
  if (count === undefined) {
    return (
      <Page title={counts} back={back}>
        {error === null ? (
          <Waiting rows={10} />
        ) : (
          <Failed error={error} again={() => void refetch()} />
        )}
      </Page>
    )
  }
  return (
    <Page
      title={count.number}
      back={back}
      state={<CountState row={count} />}
      about={words.scopes[count.scope]}
      actions={<CountActs count={count} />}
    >
      <div className="stack">
        <Card>
          <Figures count={count} />
          <About count={count} />
        </Card>
        <CountLines count={count} />
      </div>
    </Page>
  )
}

function Figures({ count }: { count: StockCount }) {
  const words = countWords.use()
  const { locale } = useFigures()
  const text = (n: number) => new Intl.NumberFormat(locale).format(n)
  return (
    <dl className={css['figures']}>
      <div>
        <dt>{words.progress}</dt>
        <dd className="num">{words.ofAll(text(count.countedCount), text(count.lineCount))}</dd>
      </div>
      {count.differingCount !== null && (
        <div>
          <dt>{words.differing}</dt>
          <dd>
            <Count of={count.differingCount} />
          </dd>
        </div>
      )}
      {count.gainMinor != null && (
        <div>
          <dt>{words.gain}</dt>
          <dd>
            <Money amount={count.gainMinor} />
          </dd>
        </div>
      )}
      {count.lossMinor != null && (
        <div>
          <dt>{words.loss}</dt>
          <dd>
            <Money amount={count.lossMinor} />
          </dd>
        </div>
      )}
    </dl>
  )
}

function About({ count }: { count: StockCount }) {
  const words = countWords.use()
  const { shop } = pageWords.use()
  const { nameOf, shops } = useShops()
  const person = usePeople()
  return (
    <>
      <p className="muted small">
        {shops.length > 1 && (
          <>
            {shop}: <bdi>{nameOf(count.shopId)}</bdi> ·{' '}
          </>
        )}
        <bdi>{person(count.createdBy)}</bdi> · <When at={count.createdAt} />
        {count.blind && (
          <>
            {' '}
            · <State tone="calm">{words.blindShort}</State>
          </>
        )}
      </p>
      {count.approvedAt !== null && (
        <p className="muted small">
          {words.approved}: <bdi>{person(count.approvedBy)}</bdi> · <When at={count.approvedAt} />
          {count.approvalNote !== null && <bdi> · {count.approvalNote}</bdi>}
        </p>
      )}
      {count.note !== null && (
        <p className="muted" dir="auto">
          {count.note}
        </p>
      )}
    </>
  )
}
