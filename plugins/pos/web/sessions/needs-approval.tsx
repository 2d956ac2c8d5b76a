import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Card } from 'stoa/web'
import { sessionWords } from './session-words.ts'
import { awaitedQuery } from './sessions-query.ts'

/** The tile on home; not there while no difference waits. */
export default function NeedsApproval() {
  const words = sessionWords.use()
  const { data: count = 0 } = useQuery(awaitedQuery)
  if (count === 0) return null
  return (
    <Card title={words.needsPerson}>
      <Link to="/sessions" search={{ approval: 'awaited' }} className="named state warn">
        {words.waiting(count)}
      </Link>
    </Card>
  )
}
