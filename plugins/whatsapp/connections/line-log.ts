import type { LeasedTask } from 'stoa/plugin'
import { restrict } from './store.ts'
import { phonesAt, rememberChat, rememberConsent } from '../contacts/store.ts'
import { MessageReceived } from '../contract.ts'
import type { Progress } from '../messages/rules/state.ts'
import { consentWord } from '../contacts/rules.ts'
import type { Incoming } from '../gateways/port.ts'
import { failMessage, progressMessage, textSent, unconfirmed } from '../messages/store.ts'
import { postpone } from '../messages/queue-store.ts'

/**
 * WhatsApp's answers that mean something of their own: first contacts are restricted; too many
 * messages.
 */
export const refusals = { strangers: 463, tooFast: 429 } as const
const RESTRICTED_MS = 24 * 3_600_000
const TOO_FAST_SECONDS = 60

/** The address WhatsApp would give for the writer's number, if it is among theirs. */
const byNumber = (addresses: string[]): string | null =>
  addresses.find(address => !address.endsWith('@lid')) ?? null

/**
 * Writes down what a connection tells of messages. Each call is one unit of work, fenced by the
 * leased task.
 */
export class LineLog {
  constructor(
    private readonly task: LeasedTask,
    private readonly companyId: string
  ) {}

  /** A message moved on. Once WhatsApp took it there is a chat with its receiver. */
  async progress(providerId: string, to: Progress): Promise<void> {
    await this.task.write(this.companyId, async ctx => {
      const message = await progressMessage(ctx, this.task.id, providerId, to)
      if (message) {
        await rememberChat([ctx.tenantId, this.companyId, this.task.id, message.to_phone, 'us'])
      }
    })
  }

  /**
   * @param restrictedUntil when WhatsApp says the restriction on first contacts ends, if it says so
   */
  async refusal(providerId: string, code: number, restrictedUntil: Date | null): Promise<void> {
    await this.task.write(this.companyId, async ctx => {
      const [message] = await unconfirmed([ctx.tenantId, this.task.id, providerId])
      if (code === refusals.strangers) {
        await restrict([
          ctx.tenantId,
          this.task.id,
          restrictedUntil ?? new Date(ctx.now.getTime() + RESTRICTED_MS)
        ])
      }
      if (!message) return
      if (code === refusals.tooFast) {
        await postpone([ctx.tenantId, message.id, TOO_FAST_SECONDS])
      }
      // Trying again makes a restriction worse.
      else {
        await failMessage(
          ctx,
          message.id,
          code === refusals.strangers ? 'first-contacts-restricted' : 'refused',
          code
        )
      }
    })
  }

  /**
   * Someone wrote: there is a chat with them now, and perhaps they want no more messages, or want
   * them again.
   */
  async incoming({ providerId, addresses, fromPhone, text, at }: Incoming): Promise<void> {
    const consent = consentWord(text)
    await this.task.write(this.companyId, async ctx => {
      const scope = [ctx.tenantId, this.companyId]
      const known = (await phonesAt([...scope, addresses])).map(({ phone }) => phone)
      const phones = [...new Set([...(fromPhone === null ? [] : [fromPhone]), ...known])]
      for (const phone of phones) await rememberChat([...scope, this.task.id, phone, 'them'])
      if (consent !== null && phones.length > 0) {
        await rememberConsent([...scope, phones, consent === 'withdrawn', at, byNumber(addresses)])
      }
      await ctx.emit(MessageReceived, {
        connectionId: this.task.id,
        companyId: this.companyId,
        fromPhone: phones[0] ?? null,
        fromAddress: addresses[0] ?? '',
        text,
        providerId,
        at: at.toISOString(),
        consent
      })
    })
  }

  /** The text of a message that its receiver could not read. */
  async textOf(providerId: string): Promise<string | null> {
    const ctx = await this.task.inCompany(this.companyId)
    const [message] = await ctx.unitOfWork(
      inside => textSent([inside.tenantId, this.task.id, providerId]),
      { reads: true }
    )
    return message?.body ?? null
  }
}
