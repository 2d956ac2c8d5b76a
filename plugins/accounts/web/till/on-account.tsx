import { AccountSummary } from './account-summary.tsx'
import { tillWords } from './till-words.ts'
import { useAccount } from './use-account.ts'

/** On the pay screen, once «On account» is chosen. */
export default function OnAccount({ customerId }: { customerId: string | null }) {
  const words = tillWords.use()
  const asked = useAccount(customerId)
  if (customerId === null) return <p className="note warn">{words.choose}</p>
  return <AccountSummary of={asked} />
}
