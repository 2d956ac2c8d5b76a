import { useEffect, useRef } from 'react'
import { Money } from 'stoa/web/face'
import { carriedOf, carrying, withoutLines, type CarriedTopUp } from './carried.ts'
import { Notices } from './notices.tsx'
import { tillWords } from './till-words.ts'
import { watched } from './watched.ts'

interface Given {
  registerId: string
  lines: ReadonlyArray<{ variantId: string; key?: string }>
  extra: unknown
  carry(extra: unknown): void
}

/** The top-ups of the ticket; and of those that were sold here, what did not go through. */
export default function OnTicket({ registerId, lines, extra, carry }: Given) {
  const topUps = carriedOf(extra)
  const isCarrying = topUps.length > 0
  useLeavingLines(lines, extra, carry)
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

/** Whoever takes the line of a top-up off the ticket takes the top-up off. */
function useLeavingLines(
  lines: Given['lines'],
  extra: unknown,
  carry: (extra: unknown) => void
): void {
  const keys = lines.flatMap(({ key }) => key ?? [])
  const before = useRef({ keys, extra })
  useEffect(() => {
    const { keys: had, extra: carried } = before.current
    before.current = { keys, extra }
    // Another ticket carries other things: nothing was taken off this one.
    if (carried !== extra || had.length <= keys.length) return
    const topUps = carriedOf(extra)
    const left = withoutLines(topUps, had, keys)
    if (left.length < topUps.length) carry(carrying(left))
  })
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

/** Its line was taken off a ticket that was parked before: nobody knows which one it was. */
function Unmatched() {
  const words = tillWords.use()
  return (
    <p className="note warn" role="status">
      {words.unmatched}
    </p>
  )
}
