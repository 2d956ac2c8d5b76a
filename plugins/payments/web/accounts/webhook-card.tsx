import { useState } from 'react'
import { answer, api, Card, When } from 'stoa/web'
import { CopyField } from 'stoa/web/copy-field'
import { ReasonDialog } from 'stoa/web/reason-dialog'
import type { Account } from '../console.tsx'
import { moneyWords } from '../money/money-words.ts'

/** Where the provider sends its news; to be entered in its dashboard. */
export function WebhookCard({ account }: { account: Account }) {
  const { webhook: words } = moneyWords.use()
  const [renewing, setRenewing] = useState(false)
  const { webhookPath, forgedWebhooks, forgedAt } = account
  if (webhookPath === null) return null
  return (
    <Card
      title={words.title}
      aside={
        <button type="button" className="link" onClick={() => setRenewing(true)}>
          {words.renew}
        </button>
      }
    >
      <CopyField label={words.address} help={words.help} value={location.origin + webhookPath} />
      {forgedWebhooks > 0 && (
        <p className="note warn">
          <span>
            {words.forged(forgedWebhooks)} {forgedAt !== null && <When at={forgedAt} />}
          </span>
        </p>
      )}
      {renewing && (
        <ReasonDialog
          touches="payments"
          title={words.renewTitle}
          help={words.renewHelp}
          isDanger
          go={words.renew}
          done={words.renewed}
          onClose={() => setRenewing(false)}
          run={() =>
            answer(
              api.POST('/api/v1/payments/accounts/{accountId}/webhook', {
                params: { path: { accountId: account.id } }
              })
            )
          }
        />
      )}
    </Card>
  )
}
