import { coreErrors } from '../primitives/errors.ts'
import { Id } from '../http/formats.ts'
import { defineUseCase } from '../context/use-case.ts'
import { mailErrors } from './errors.ts'
import { mailById, requeueMail } from './mail-store.ts'
import { wholeMailView } from './mail-view.ts'
import { enqueueSending } from './queue-mail.ts'
import { Input } from '../primitives/schema.ts'

export const resendMail = defineUseCase({
  name: 'mail.resend-message',
  summary: 'Resends a failed mail unchanged to the same address',
  permission: 'mail.send',
  withPassword: 'it administers the company',
  input: Input({ messageId: Id }),
  async run(ctx, { messageId }) {
    const key = [ctx.tenantId, ctx.company().id, messageId]
    const [requeued] = await requeueMail(key)
    if (!requeued) {
      const [row] = await mailById(key)
      if (!row) throw coreErrors['not-found']({ what: 'mail' })
      throw row.state === 'failed'
        ? mailErrors['text-not-kept']({ template: row.template })
        : mailErrors['not-failed']({ state: row.state })
    }
    enqueueSending(ctx, messageId, false)
    ctx.audited(messageId, { to: requeued.to_address })
    return wholeMailView(requeued)
  }
})
