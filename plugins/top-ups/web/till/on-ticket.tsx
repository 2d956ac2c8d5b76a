import { useEffect } from 'react'
import { Money } from 'stoa/web/face'
import { carriedOf, carrying, type CarriedTopUp } from './carried.ts'
import { Notices } from './notices.tsx'
import { tillWords } from './till-words.ts'
import { watched } from './watched.ts'

interface Given {
  registerId: string
  lines: ReadonlyArray<{ variantId: string }>
  extra: unknown
  carry(extra: unknown): void
}

/** The top-ups of the ticket; and of those that were sold here, what did not go through. */
export default function OnTicket({ registerId, lines, extra, carry }: Given) {
  const topUps = carriedOf(extra)
  const isCarrying = topUps.length > 0
  useEffect(() => {
    if (isCarrying) watched.begin()
  }, [isCarrying])
  return (
    <>
      {topUps.map((one, i) => (
        <OnePhone
          key={`${one.phone} ${i}`}
          topUp={one}
          remove={() => carry(carrying(topUps.filter((_, at) => at !== i)))}
        />
      ))}
      {topUps.length > lines.length && <Unmatched />}
      <Notices registerId={registerId} isCarrying={isCarrying} />
    </>
  )
}

function OnePhone({ topUp, remove }: { topUp: CarriedTopUp; remove(): void }) {
  const words = tillWords.use()
  return (
    <p className="muted small">
      {words.title}: <bdi className="num">{topUp.phone}</bdi> <Money amount={topUp.amountMinor} />{' '}
      <button type="button" className="link" onClick={remove}>
        {words.remove}
      </button>
    </p>
  )
}

/** Its line was taken off the ticket: so is the top-up, by whoever did that. */
function Unmatched() {
  const words = tillWords.use()
  return (
    <p className="note warn" role="status">
      {words.unmatched}
    </p>
  )
}
