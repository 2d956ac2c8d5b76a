import { useEffect, useState } from 'react'
import type { Places } from 'stoa/web/face'
import { carriedOf, meantOf, namedOf, quantities } from './carried.ts'
import { tillWords } from './till-words.ts'
import { tracksAny } from './tracks-any.ts'
import { useLots } from './use-lots.ts'

const NONE: readonly string[] = []

/** Asked once, so that a till whose company tracks nothing asks no more. */
function useTracksAny(): boolean {
  const [has, setHas] = useState(false)
  useEffect(() => {
    tracksAny().then(setHas, () => {})
  }, [])
  return has
}

/** Says which pieces have to be named still, and which are. */
export default function SerialsMissing({ lines, extra }: Places['pos.till-ticket']) {
  const words = tillWords.use()
  const isTracked = useTracksAny()
  const { goods } = useLots(isTracked ? lines.map(({ variantId }) => variantId) : NONE)
  const carried = meantOf(carriedOf(extra, lines), goods)
  const onTicket = quantities(lines)
  const missing = (goods ?? [])
    .filter(({ tracking }) => tracking === 'serial')
    .reduce(
      (sum, { variantId }) =>
        sum + Math.max(0, (onTicket.get(variantId) ?? 0) - namedOf(carried, variantId)),
      0
    )
  if (missing === 0 && carried.length === 0) return null
  return (
    <p className={missing > 0 ? 'note warn small' : 'muted small'} role="status">
      {missing > 0 && words.serialsMissing(String(missing))}{' '}
      <bdi className="num">{carried.map(({ code }) => code).join(' · ')}</bdi>
    </p>
  )
}
