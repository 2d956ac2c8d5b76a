import { Card } from 'stoa/web'
import { CopyField } from 'stoa/web/copy-field'
import type { Payment } from '../console.tsx'
import { moneyWords } from '../money/money-words.ts'

const OPEN = ['created', 'requires-action', 'unknown']

/** What the payer does next, and the page on which they do it. */
export function PayerCard({ payment }: { payment: Payment }) {
  const { payer: words } = moneyWords.use()
  const { link, action, state } = payment
  if (!OPEN.includes(state) || (link === null && action === null)) return null
  return (
    <Card title={words.title}>
      <div className="stack">
        {link !== null && (
          <CopyField label={words.link} help={words.linkHelp} value={location.origin + link} />
        )}
        {action?.account !== undefined && (
          <CopyField label={words.account} value={action.account} />
        )}
        {action?.qr !== undefined && (
          <CopyField label={words.qr} help={words.qrHelp} value={action.qr} />
        )}
        {action?.instructions !== undefined && (
          <p className="muted" dir="auto">
            {action.instructions}
          </p>
        )}
      </div>
    </Card>
  )
}
