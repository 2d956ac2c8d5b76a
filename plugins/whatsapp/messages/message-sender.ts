import type { Context, LeasedTask } from 'stoa/plugin'
import { Customers } from '../../../contracts/customers.ts'
import type { ConnectionRow } from '../connections/store.ts'
import { firstContactsOfLastDay, rememberAddress } from '../contacts/store.ts'
import { firstContactBudget } from './rules/first-contacts.ts'
import type { Failure } from './rules/state.ts'
import { Pace, type PaceLimits } from './rules/pace.ts'
import type { Line } from '../gateways/port.ts'
import { failMessage } from './store.ts'
import {
  claimMessage,
  nextMessage,
  postpone,
  sentInLastDay,
  type Candidate
} from './queue-store.ts'
import { WhatsAppSettings, type WhatsAppSettingsInForce } from '../settings.ts'

export const POLL_MS = 1_000
const CONFIRMATION_MS = 20_000
const RETRY_SECONDS = 30
const MOST_ATTEMPTS = 10
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** How long WhatsApp's answer holds that a number is there; and that it is not. */
const FOUND_MS = 30 * DAY_MS
const NOT_FOUND_MS = DAY_MS
const SHORTEST_TYPING_MS = 1_000
const LONGEST_TYPING_MS = 3_000

type Confirmation = 'told' | 'lost' | 'silence'

/**
 * Sends a company's queue over one connection: one message after the other, each confirmed by
 * WhatsApp before the next.
 */
export class MessageSender {
  private pace: Pace | undefined
  private readonly waiting = new Map<string, (confirmation: Confirmation) => void>()

  constructor(
    private readonly task: LeasedTask,
    private readonly companyId: string,
    private readonly line: Line
  ) {}

  /** WhatsApp's answer to a message has been written down. */
  reported(providerId: string): void {
    this.waiting.get(providerId)?.('told')
  }

  /** The connection is gone: no answer will come over it. */
  lost(): void {
    for (const settle of this.waiting.values()) settle('lost')
  }

  /** WhatsApp said that it goes too fast. */
  slowDown(): void {
    this.pace?.slowDown(Date.now() + HOUR_MS)
  }

  /**
   * Sends the next message, if one is due. @returns milliseconds until it is worth while to ask
   * again
   */
  async round(connection: ConnectionRow): Promise<number> {
    const ctx = await this.task.inCompany(this.companyId)
    const settings = ctx.settings(WhatsAppSettings)
    const next = await ctx.unitOfWork(inside => this.next(inside, connection, settings), {
      reads: true
    })
    if (!next) return POLL_MS
    const { candidate, unfit } = next
    if (unfit !== null) return this.fail(candidate, unfit)
    const limits = limitsOf(settings)
    const wait = this.pace?.wait(limits, candidate.to_phone, Date.now()) ?? POLL_MS
    if (wait > 0) return wait
    const reached = await this.addressOf(candidate)
    if (reached === undefined) return POLL_MS
    const { address, optedOut } = reached
    if (address === null) return this.fail(candidate, 'number-not-on-whatsapp')
    if (optedOut) return this.fail(candidate, 'opted-out')
    const [claimed] = await this.task.write(this.companyId, inside =>
      claimMessage([
        inside.tenantId,
        this.companyId,
        this.task.id,
        candidate.id,
        this.line.chooseId()
      ])
    )
    if (!claimed) return 0
    if (settings.showTyping) await this.type(address)
    this.pace?.left(limits, candidate.to_phone, Date.now(), Math.random())
    const confirmation = await this.send(address, claimed.provider_id, candidate.body)
    if (confirmation === 'silence') {
      await this.task.write(this.companyId, inside =>
        postpone([inside.tenantId, candidate.id, RETRY_SECONDS])
      )
    }
    return confirmation === 'lost' ? POLL_MS : 0
  }

  private async next(
    ctx: Context,
    connection: ConnectionRow,
    settings: WhatsAppSettingsInForce
  ): Promise<{ candidate: Candidate; unfit: Failure | null } | null> {
    const whose = [ctx.tenantId, this.companyId, connection.id]
    this.pace ??= new Pace((await sentInLastDay(whose)).map(row => row.sent_at.getTime()))
    const [first] = await nextMessage([...whose, true])
    const meets =
      !first?.stranger ||
      first.provider_id !== null ||
      (await mayMeetStrangers(ctx, connection, settings))
    const candidate = meets ? first : (await nextMessage([...whose, false]))[0]
    return candidate ? { candidate, unfit: await reasonNotToSend(ctx, candidate, settings) } : null
  }

  private async fail(candidate: Candidate, why: Failure): Promise<number> {
    await this.task.write(this.companyId, ctx => failMessage(ctx, candidate.id, why))
    return 0
  }

  /**
   * @returns the address, null when the number is not on WhatsApp, and whether whoever is reached
   * there has opted out; undefined when WhatsApp did not say
   */
  private async addressOf({
    to_phone: phone,
    address,
    checked_at: checkedAt,
    opted_out: optedOut
  }: Candidate): Promise<{ address: string | null; optedOut: boolean } | undefined> {
    const age = checkedAt === null ? Infinity : Date.now() - checkedAt.getTime()
    if (age < (address === null ? NOT_FOUND_MS : FOUND_MS)) return { address, optedOut }
    const found = await this.line.find(phone).catch(() => undefined)
    if (found === undefined) return undefined
    const [contact] = await this.task.write(this.companyId, ctx =>
      rememberAddress([ctx.tenantId, this.companyId, phone, found])
    )
    return { address: found, optedOut: contact?.opted_out === true }
  }

  private async type(address: string): Promise<void> {
    await this.line.showTyping(address).catch(() => {}) // a courtesy; sending tells whether the connection stands
    await new Promise(resolve =>
      setTimeout(
        resolve,
        SHORTEST_TYPING_MS + Math.random() * (LONGEST_TYPING_MS - SHORTEST_TYPING_MS)
      )
    )
  }

  /**
   * The answer may be there before the library returns from sending, so it is waited for from
   * before.
   */
  private async send(address: string, providerId: string, text: string): Promise<Confirmation> {
    const confirmed = new Promise<Confirmation>(resolve => {
      this.waiting.set(providerId, resolve)
    })
    const timer = setTimeout(() => this.waiting.get(providerId)?.('silence'), CONFIRMATION_MS)
    void this.line.send(address, providerId, text).catch((error: Error) => {
      this.task.ctx.log.warn({ err: error }, 'a WhatsApp message could not be handed over')
      setTimeout(() => this.waiting.get(providerId)?.('silence'), POLL_MS) // unless the connection is found lost before
    })
    try {
      return await confirmed
    } finally {
      clearTimeout(timer)
      this.waiting.delete(providerId)
    }
  }
}

async function mayMeetStrangers(
  ctx: Context,
  connection: ConnectionRow,
  settings: WhatsAppSettingsInForce
): Promise<boolean> {
  const now = ctx.now.getTime()
  if ((connection.restricted_until?.getTime() ?? 0) > now) return false
  const [made] = await firstContactsOfLastDay([ctx.tenantId, connection.company_id, connection.id])
  return (
    (made?.n ?? 0) <
    firstContactBudget(settings.firstContactsPerDay, connection.linked_at?.getTime() ?? now, now)
  )
}

async function reasonNotToSend(
  ctx: Context,
  candidate: Candidate,
  settings: WhatsAppSettingsInForce
): Promise<Failure | null> {
  if (ctx.now.getTime() - candidate.queued_at.getTime() > settings.giveUpAfterHours * HOUR_MS) {
    return candidate.provider_id === null ? 'expired' : 'outcome-unknown'
  }
  if (candidate.opted_out) return 'opted-out'
  if (candidate.attempts >= MOST_ATTEMPTS) return 'no-answer'
  if (candidate.customer_id === null) return null
  const customer = await ctx.ask(Customers).customer(candidate.customer_id)
  return customer?.whatsappConsent === true ? null : 'consent-withdrawn'
}

function limitsOf(settings: WhatsAppSettingsInForce): PaceLimits {
  return {
    shortestPauseMs: settings.shortestPauseSeconds * 1_000,
    longestPauseMs: settings.longestPauseSeconds * 1_000,
    chatPauseMs: settings.chatPauseSeconds * 1_000,
    perMinute: settings.messagesPerMinute,
    perDay: settings.messagesPerDay
  }
}
