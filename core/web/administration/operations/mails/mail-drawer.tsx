import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import {
  answer,
  attempt,
  api,
  Failed,
  Fault,
  said,
  useMay,
  Waiting,
  When
} from '../../../web-api.ts'
import { administrationWords } from '../../administration-words.ts'
import { SideDrawer } from '../../side-drawer.tsx'
import { MailState } from './mail-state.tsx'
import css from './mails.module.css'
import { mailQuery, type Mail } from './mails-query.ts'

export function MailDrawer({ mail, onClose }: { mail: Mail; onClose(): void }) {
  const words = administrationWords.use()
  const { mails } = words
  const queries = useQueryClient()
  const { data, error, refetch } = useQuery(mailQuery(mail.id))
  const maySend = useMay('mail.send')
  const shown = data ?? mail
  const again = useMutation({
    mutationFn: () =>
      attempt(['resend', mail.id], key =>
        answer(
          api.POST('/api/v1/mail/messages/{messageId}/resend', {
            params: {
              path: { messageId: mail.id },
              header: { 'idempotency-key': key }
            }
          })
        )
      ),
    onSuccess: ({ to }) => {
      said(mails.sentAgain(to.address))
      onClose()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['stoa', 'mails'] })
  })
  return (
    <SideDrawer title={shown.subject} onClose={onClose}>
      <dl className="pairs">
        <dt>{words.state}</dt>
        <dd>
          <MailState of={shown} />
        </dd>
        <dt>{mails.to}</dt>
        <dd>
          <bdi>{shown.to.name ?? ''}</bdi> {shown.to.address}
        </dd>
        <dt>{mails.at}</dt>
        <dd>
          <When at={shown.sentAt ?? shown.failedAt ?? shown.queuedAt} />
        </dd>
        <dt>{words.technical}</dt>
        <dd>{shown.template}</dd>
      </dl>
      {shown.lastError !== null && (
        <p className={shown.state === 'failed' ? 'note bad' : 'note'}>
          <bdi>{shown.lastError}</bdi>
        </p>
      )}
      {error !== null && data === undefined ? (
        <Failed error={error} again={() => void refetch()} />
      ) : data === undefined ? (
        <Waiting rows={5} />
      ) : (
        <p className={css['text']} dir="auto">
          {data.text ?? mails.confidential}
        </p>
      )}
      <Fault of={again.error} />
      {shown.state === 'failed' && maySend && (
        <div className="dialog-foot">
          <button
            type="button"
            className="button main"
            disabled={again.isPending}
            onClick={() => again.mutate()}
          >
            {mails.again}
          </button>
        </div>
      )}
    </SideDrawer>
  )
}
