import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Card } from '../../web-api.ts'
import { approvalWords } from './approval-words.ts'
import { approvalsQuery } from './approvals-query.ts'

/** The tile on home; not there while nothing waits. */
export default function WaitingApprovals() {
  const words = approvalWords.use()
  const count = useQuery(approvalsQuery).data?.items.length ?? 0
  if (count === 0) return null
  return (
    <Card title={words.title}>
      <Link to="/approvals" className="named state warn">
        {words.waiting(count)}
      </Link>
    </Card>
  )
}
