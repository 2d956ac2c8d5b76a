import { Money, useSentence } from 'stoa/web/face'
import { tillWords } from './till-words.ts'
import type { useAccount } from './use-account.ts'

/** What a customer owes and may still buy; why not, where they may not. */
export function AccountSummary({ of }: { of: ReturnType<typeof useAccount> }) {
  const words = tillWords.use()
  const sentenceOf = useSentence()
  const { account, error } = of
  if (error !== null) {
    return (
      <p className="note bad" role="alert">
        {sentenceOf(error)}
      </p>
    )
  }
  if (account === undefined) return <p className="muted">…</p>
  if (account === null) return <p className="note warn">{words.none}</p>
  return (
    <>
      {account.blocked && <p className="note warn">{words.blocked}</p>}
      <dl className="pairs">
        <dt>{words.owed}</dt>
        <dd>
          <Money amount={account.balanceMinor} />
        </dd>
        {account.overdueMinor > 0 && (
          <>
            <dt>{words.overdue}</dt>
            <dd>
              <Money amount={account.overdueMinor} />
            </dd>
          </>
        )}
        <dt>{words.available}</dt>
        <dd>
          <Money amount={account.availableMinor} />
        </dd>
      </dl>
    </>
  )
}
