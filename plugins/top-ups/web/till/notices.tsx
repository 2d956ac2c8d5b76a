import { useEffect, useState } from 'react'
import { answer, api, Money, type Row } from 'stoa/web/face'
import { tillWords } from './till-words.ts'
import { watched } from './watched.ts'

type TopUp = Row<'/api/v1/top-ups/top-ups'>

const EVERY_MS = 4_000
const LATEST = 5

/**
 * After a top-up was sold here it is looked after until it is known what became of it: what failed is
 * said, since the customer may still be there.
 */
export function Notices({ registerId, isCarrying }: { registerId: string; isCarrying: boolean }) {
  const words = tillWords.use()
  const [latest, setLatest] = useState<TopUp[]>([])
  const [seen, setSeen] = useState<readonly string[]>([])
  useEffect(() => {
    if (isCarrying || !watched.isOn()) return
    const stop = new AbortController()
    const look = (): void => {
      answer(
        api.GET('/api/v1/top-ups/top-ups', {
          signal: stop.signal,
          params: { query: { registerId, limit: LATEST } }
        })
      ).then(
        ({ items }) => {
          setLatest(items)
          const isOver = items.every(({ state }) => state !== 'pending')
          if (isOver) watched.end()
          if (isOver) clearInterval(timer)
        },
        () => {}
      )
    }
    const timer = setInterval(look, EVERY_MS)
    look()
    return () => {
      clearInterval(timer)
      stop.abort()
    }
  }, [registerId, isCarrying])
  const failed = latest.filter(
    ({ id, state, returnedAt }) => state === 'failed' && returnedAt === null && !seen.includes(id)
  )
  const waiting = latest.filter(({ state }) => state === 'pending')
  return (
    <>
      {waiting.map(({ id, phone }) => (
        <p key={id} className="muted small" role="status">
          {words.underWay} <bdi className="num">{phone}</bdi>
        </p>
      ))}
      {failed.map(({ id, phone, amountMinor }) => (
        <div key={id} className="note bad" role="alert">
          <div>
            <p>
              {words.failed} <bdi className="num">{phone}</bdi> <Money amount={amountMinor} />
            </p>
            <p className="small">{words.failedHelp}</p>
          </div>
          <button type="button" className="touch" onClick={() => setSeen([...seen, id])}>
            {words.seen}
          </button>
        </div>
      ))}
    </>
  )
}
