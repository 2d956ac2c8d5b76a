import { defineUseCase, Id, Input, issueShortCode, publicAddress } from 'stoa/plugin'
import { registerOf } from '../store.ts'
import { CODE } from './auth.ts'

const SECONDS = 10 * 60

/** @throws stoa.not-found, pos.register-inactive, pos.register-of-orders */
export const issueDisplayCode = defineUseCase({
  name: 'pos.issue-display-code',
  summary: 'A code by which a display on another device is paired with the register, once',
  permission: 'display.edit',
  heldFor: 'shop',
  humanOnly: 'it gives a secret',
  input: Input({ registerId: Id }),
  async run(ctx, { registerId }) {
    await registerOf(ctx, registerId)
    const { code, expiresAt } = await issueShortCode(ctx, {
      purpose: CODE,
      subjectId: registerId,
      seconds: SECONDS
    })
    ctx.audited(registerId)
    // Behind #, where no server and no log sees it.
    const address = publicAddress(ctx, `/display#${code}`)
    return { code, address, expiresAt: expiresAt.toISOString() }
  }
})
