import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Card, Icon, useMay } from '../../web-api.ts'
import { menuWords } from '../menu-words.ts'
import { jobsQuery } from '../operations/jobs/jobs-query.ts'
import { mailsQuery } from '../operations/mails/mails-query.ts'

/** So many are counted; more is «more than that». */
const COUNTED = 20

/** What stopped and waits for somebody. Nothing, when nothing does. */
export default function NeedsAPerson() {
  const { home: words } = menuWords.use()
  const jobs = useInfiniteQuery(jobsQuery({ state: 'dead' }, COUNTED))
  const mails = useInfiniteQuery({
    ...mailsQuery({ state: 'failed' }, COUNTED),
    enabled: useMay('mail.read')
  })
  const rows = [
    { to: '/jobs', state: 'dead', say: words.deadJobs, asked: jobs },
    { to: '/mails', state: 'failed', say: words.failedMails, asked: mails }
  ]
    .map(({ asked: { data }, ...row }) => ({ ...row, page: data?.pages[0] }))
    .filter(({ page }) => (page?.items.length ?? 0) > 0)
  if (rows.length === 0) return null
  return (
    <Card title={words.title}>
      <ul className="stack">
        {rows.map(({ to, state, say, page }) => (
          <li key={to}>
            <Link to={to} search={{ state }} className="link">
              <Icon name="warning" />
              {say(page?.items.length ?? 0, page?.next !== null)}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}
