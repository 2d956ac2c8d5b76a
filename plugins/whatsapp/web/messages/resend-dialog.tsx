import { Modal } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { answer, api, attempt, kitWords, said } from 'stoa/web'
import type { Message } from '../console.tsx'
import { whatsAppWords } from '../whatsapp-words.ts'
import { calledOf } from './messages-page.tsx'

interface Props {
  message: Message
  onClose(): void
}

/** Asked first: what was sent cannot be taken back. */
export function ResendDialog({ message, onClose }: Props) {
  const words = whatsAppWords.use()
  const { cancel, close } = kitWords.use()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const post = useMutation({
    mutationFn: () =>
      attempt(['resend', message.id], key =>
        answer(
          api.POST('/api/v1/whatsapp/messages/{messageId}/resend', {
            headers: { 'idempotency-key': key },
            params: { path: { messageId: message.id } }
          })
        )
      ),
    onSuccess: ({ id }) => {
      onClose()
      said(words.queuedAgain(calledOf(message)))
      void navigate({ to: '/whatsapp/messages/$messageId', params: { messageId: id } })
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['whatsapp'] })
  })
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.againAsk(calledOf(message))}
      closeButtonProps={{ 'aria-label': close }}
    >
      <div className="stack">
        <p className="muted">
          {message.error?.code === 'whatsapp.outcome-unknown' ? words.againTwice : words.againHelp}
        </p>
        {post.error !== null && (
          <p className="note bad" role="alert">
            {post.error.message}
          </p>
        )}
        <div className="dialog-foot">
          <button type="button" className="button" onClick={onClose}>
            {cancel}
          </button>
          <button
            type="button"
            className="button main"
            disabled={post.isPending}
            onClick={() => post.mutate()}
          >
            {words.again}
          </button>
        </div>
      </div>
    </Modal>
  )
}
