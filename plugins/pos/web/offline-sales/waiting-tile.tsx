import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Card } from 'stoa/web'
import { waitingQuery } from './offline-query.ts'
import { offlineWords } from './offline-words.ts'

/** The tile on home; not there while nothing is to be looked at. */
export default function WaitingTile() {
  const words = offlineWords.use()
  const { data: count = 0 } = useQuery(waitingQuery)
  if (count === 0) return null
  return (
    <Card title={words.needsPerson}>
      <Link to="/offline-sales" search={{ waits: 'true' }} className="named state warn">
        {words.waiting(count)}
      </Link>
    </Card>
  )
}
