import { useState, type FormEvent } from 'react'
import { Modal, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answer, api, attempt, kitWords, said } from 'stoa/web'
import type { Sale } from '../console.tsx'
import { Approving, approvalsHead, lackingIn, type Approvals } from './approving.tsx'
import { posWords } from '../pos-words.ts'
import { useTill } from './till-of-sale.ts'

interface Props {
  sale: Sale
  onClose(): void
}

interface Asked {
  body: { registerId: string; reason: string }
  approvals: Approvals
}

/** Asks first, and for the reason: it cannot be undone. */
export function VoidDialog({ sale, onClose }: Props) {
  const { void: words } = posWords.use()
  const { cancel, close } = kitWords.use()
  const queries = useQueryClient()
  const till = useTill(sale)
  const [reason, setReason] = useState('')
  const post = useMutation({
    mutationFn: ({ body, approvals }: Asked) =>
      attempt(['void', sale.id, body.reason], key =>
        answer(
          api.POST('/api/v1/pos/sales/{saleId}/void', {
            headers: { 'idempotency-key': key, ...approvalsHead(approvals) },
            params: { path: { saleId: sale.id } },
            body
          })
        )
      ),
    onSuccess: () => {
      onClose()
      said(words.done(sale.number))
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['pos'] })
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const body = { registerId: till?.id ?? sale.registerId, reason: reason.trim() }
    post.mutate({ body, approvals: {} })
  }
  const lacking = lackingIn(post.error)
  const { variables: asked } = post
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.title(sale.number)}
      closeButtonProps={{ 'aria-label': close }}
    >
      {lacking !== null && asked !== undefined ? (
        <Approving
          operation="pos.void-sale"
          permission={lacking}
          input={{ saleId: sale.id, ...asked.body }}
          shopId={till?.shopId ?? sale.shopId}
          approvals={asked.approvals}
          onDone={lent =>
            lent === null ? post.reset() : post.mutate({ ...asked, approvals: lent })
          }
        />
      ) : (
        <form className="stack" onSubmit={submit}>
          <p className="muted">{words.help}</p>
          <Textarea
            label={words.reason}
            autosize
            data-autofocus
            maxLength={500}
            value={reason}
            onChange={event => setReason(event.currentTarget.value)}
          />
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
              type="submit"
              className="button danger"
              disabled={reason.trim() === '' || post.isPending}
            >
              {words.go}
            </button>
          </div>
        </form>
      )}
    </Modal>
  )
}
