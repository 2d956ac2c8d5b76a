import { Money } from 'stoa/web'
import { pageWords } from '../page-words.ts'
import type { Account } from './accounts-query.ts'

/** What is owed on it, and how far it still goes. */
export function AccountFigures({ account }: { account: Account }) {
  const words = pageWords.use()
  const { balanceMinor, overdueMinor, limitMinor, availableMinor, dueDays } = account
  return (
    <dl className="pairs">
      <dt>{balanceMinor < 0 ? words.paidAhead : words.owed}</dt>
      <dd>
        <strong>
          <Money amount={Math.abs(balanceMinor)} />
        </strong>
      </dd>
      {overdueMinor > 0 && (
        <>
          <dt>{words.overdue}</dt>
          <dd>
            <Money amount={overdueMinor} />
          </dd>
        </>
      )}
      <dt>{words.limit}</dt>
      <dd>
        <Money amount={limitMinor} />
      </dd>
      <dt>{words.available}</dt>
      <dd>
        <Money amount={availableMinor} />
      </dd>
      <dt>{words.dueDays}</dt>
      <dd className="num">{dueDays}</dd>
    </dl>
  )
}
