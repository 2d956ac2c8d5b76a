import type { LeasedTask } from 'stoa/plugin'
import {
  connectionById,
  showConnection,
  commandDone,
  type ConnectionRow,
  type Shown
} from './store.ts'
import { ReconnectPolicy } from './rules/reconnect.ts'
import { WhatsAppEnvironment } from '../environment.ts'
import {
  GatewayRefusal,
  type Ending,
  type Line,
  type LineEvents,
  type MessagingGateway
} from '../gateways/port.ts'
import { authVault } from './auth-vault.ts'
import { failInDoubt } from '../messages/store.ts'
import { LineLog, refusals } from './line-log.ts'
import { MessageSender, POLL_MS } from '../messages/message-sender.ts'

/**
 * How long a connection lives that shows QR codes: 60 s the first, 20 s each of five more. Its
 * pairing code dies with it.
 */
const PAIRING_MS = 160_000
const FAREWELL_MS = 15_000
/**
 * Without the database for longer no ratchet can be stored: the connection is closed until it is
 * back.
 */
const BLIND_MS = 10_000
const STOPPED = new Set([
  'qr_expired',
  'needs_relink',
  'replaced',
  'logged_out',
  'banned',
  'outdated'
])
/** The keys are of no use any more in these states. */
const UNLINKED = new Set(['qr_expired', 'needs_relink', 'logged_out'])

/**
 * Keeps one connection up for as long as this process holds its task: connects, shows codes,
 * reconnects, sends, and takes up what people wish. What the gateway tells is written down in
 * order, one thing after the other.
 */
export class ConnectionKeeper {
  private readonly policy = new ReconnectPolicy()
  private readonly log: LineLog
  private line!: Line
  private sender!: MessageSender
  private phase: 'closed' | 'connecting' | 'open' = 'closed'
  /** When to connect next, in milliseconds since 1970; null: not before someone wishes so. */
  private connectAt: number | null = null
  private codes: Pick<Shown, 'qr' | 'qrExpiresAt' | 'code' | 'codeExpiresAt'> = {}
  private codePhone: string | null = null
  private detail: string | null = null
  private leaving = false
  private fault: Error | undefined
  private turn: Promise<void> = Promise.resolve()
  private wake: () => void = () => {}

  constructor(
    private readonly task: LeasedTask,
    private readonly companyId: string,
    private readonly gateway: MessagingGateway
  ) {
    this.log = new LineLog(task, companyId)
  }

  /** @throws LeaseLost, and whatever makes it impossible to go on; the leased task is begun again then */
  async run(begin: ConnectionRow): Promise<void> {
    const { WHATSAPP_SOCKET_URL: url, WHATSAPP_VERSION: version } =
      this.task.ctx.environment(WhatsAppEnvironment)
    this.line = await this.gateway.line({
      vault: authVault(this.task, this.companyId),
      events: this.events(),
      url,
      version,
      report: sentence => this.task.ctx.log.debug(sentence)
    })
    this.sender = new MessageSender(this.task, this.companyId, this.line)
    this.connectAt = STOPPED.has(begin.state) ? null : Date.now()
    this.codePhone = begin.code_phone
    const onAbort = (): void => {
      this.sender.lost()
      this.wake()
    }
    this.task.signal.addEventListener('abort', onAbort)
    try {
      await this.keep()
    } finally {
      this.task.signal.removeEventListener('abort', onAbort)
      this.leaving = true
      await this.line.close()
      await this.turn
    }
  }

  private async keep(): Promise<void> {
    let seenAt = Date.now()
    while (!this.task.signal.aborted) {
      if (this.fault) throw this.fault
      const row = await this.look().catch((error: Error) => error)
      if (row instanceof Error) {
        if (Date.now() - seenAt > BLIND_MS) throw row
        await this.rest(POLL_MS)
        continue
      }
      seenAt = Date.now()
      if (!row || row.state === 'ended') return
      if (row.state === 'ending') return this.end()
      if (row.command > row.command_done) await this.grant(row)
      if (this.phase === 'closed' && this.connectAt !== null && Date.now() >= this.connectAt) {
        await this.connect()
      }
      await this.rest(this.phase === 'open' ? await this.send(row) : POLL_MS)
    }
  }

  private async look(): Promise<ConnectionRow | undefined> {
    const [row] = await this.task.ctx.unitOfWork(
      ctx => connectionById([ctx.tenantId, this.task.id]),
      { reads: true }
    )
    return row
  }

  /**
   * What fails because the connection went away meanwhile is no fault: the queue goes on after it
   * is back.
   */
  private async send(row: ConnectionRow): Promise<number> {
    try {
      return await this.sender.round(row)
    } catch (error) {
      if (this.phase === 'open') throw error
      return POLL_MS
    }
  }

  private async rest(ms: number): Promise<void> {
    const { connectAt } = this
    const until =
      this.phase === 'closed' && connectAt !== null
        ? Math.min(ms, Math.max(0, connectAt - Date.now()))
        : Math.min(ms, POLL_MS)
    if (until <= 0 || this.fault || this.task.signal.aborted) return
    await new Promise<void>(resolve => {
      const timer = setTimeout(resolve, until)
      this.wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  private async connect(): Promise<void> {
    this.phase = 'connecting'
    this.connectAt = null
    this.codes = {}
    await this.show({ state: 'connecting', detail: this.detail })
    await this.line.connect()
  }

  private show(shown: Shown): Promise<void> {
    return this.task.write(this.companyId, ctx => showConnection(ctx, this.task.id, shown))
  }

  /** Someone wishes that it is started again, or asks for a pairing code. */
  private async grant(row: ConnectionRow): Promise<void> {
    this.codePhone = row.code_phone
    if (this.phase === 'connecting' && this.codes.qr !== undefined && row.code_phone !== null) {
      await this.inTurn(() => this.showCode())
    } else if (this.phase !== 'open') {
      await this.line.close()
      if (UNLINKED.has(row.state) || row.code_phone !== null) await this.line.forget()
      this.phase = 'closed'
      this.detail = null
      this.connectAt = Date.now()
    }
    await this.task.write(this.companyId, ctx =>
      commandDone([ctx.tenantId, this.task.id, row.command])
    )
  }

  private async showCode(): Promise<void> {
    if (this.codePhone === null) return
    try {
      this.codes.code = await this.line.requestCode(this.codePhone)
      this.codes.codeExpiresAt = new Date(Date.now() + PAIRING_MS)
      await this.show({ state: 'pairing', ...this.codes })
    } catch (error) {
      if (!(error instanceof GatewayRefusal)) throw error
      // A refused request leaves an account behind that no one confirmed: begin again with a new QR
      // code.
      this.codePhone = null
      this.detail = error.message
      await this.show({ state: 'connecting', detail: this.detail, codeRefused: true })
      await this.line.close()
      this.phase = 'closed'
      this.connectAt = Date.now()
      this.wake()
    }
  }

  private events(): LineEvents {
    const { log } = this
    const note = (write: () => Promise<void>, then = (): void => {}): void => {
      this.inTurn(write)
        .then(then)
        .catch((error: Error) => this.fail(error))
    }
    return {
      qr: (qr, qrExpiresAt) =>
        note(async () => {
          this.codes = { ...this.codes, qr, qrExpiresAt }
          await this.show({ state: 'pairing', detail: this.detail, ...this.codes })
          if (this.codes.code === undefined) await this.showCode()
        }),
      opened: phone =>
        note(async () => {
          this.policy.opened()
          this.detail = null
          this.codes = {}
          this.codePhone = null
          await this.show({ state: 'connected', phone })
          if (this.phase === 'connecting') this.phase = 'open' // it may be closed again by now
          this.wake()
        }),
      ended: ending => {
        this.phase = 'closed'
        this.sender.lost()
        note(() => this.ended(ending))
      },
      accepted: id =>
        note(
          () => log.progress(id, 'sent'),
          () => this.sender.reported(id)
        ),
      delivered: id => note(() => log.progress(id, 'delivered')),
      read: id => note(() => log.progress(id, 'read')),
      refused: (id, code) =>
        note(
          async () => {
            if (code === refusals.tooFast) this.sender.slowDown()
            await log.refusal(
              id,
              code,
              code === refusals.strangers
                ? await this.line.restrictedUntil().catch(() => null)
                : null
            )
          },
          () => this.sender.reported(id)
        ),
      received: message => note(() => log.incoming(message)),
      broken: error => this.fail(error),
      textOf: id => log.textOf(id)
    }
  }

  private async ended({ code, linked, unscanned }: Ending): Promise<void> {
    if (this.leaving) return this.wake()
    const step = this.policy.closed({ code, at: Date.now(), linked, unscanned }, Math.random())
    this.detail = step.detail
    if (step.again) this.connectAt = Date.now() + step.afterMs
    if (!step.again && step.wipe) await this.line.forget()
    await this.task.write(this.companyId, async ctx => {
      if (!step.again && step.wipe) await failInDoubt(ctx, this.task.id)
      await showConnection(ctx, this.task.id, { state: step.state, detail: step.detail })
    })
    this.wake()
  }

  /** The user ends the connection: the phone is told, the keys are deleted, the leased task is over. */
  private async end(): Promise<void> {
    this.leaving = true
    const reported = await this.sayFarewell().catch(() => false)
    await this.line.forget()
    const detail = reported
      ? null
      : 'WhatsApp could not be told: remove the device on the phone under "Linked devices".'
    await this.task.write(this.companyId, async ctx => {
      await failInDoubt(ctx, this.task.id)
      await showConnection(ctx, this.task.id, { state: 'ended', detail })
      await ctx.setLeasedTask('whatsapp.connection', this.task.id, false)
    })
  }

  private async sayFarewell(): Promise<boolean> {
    if (!this.line.linked) return true
    if (this.phase === 'closed') {
      this.phase = 'connecting'
      await this.line.connect()
    }
    for (
      const until = Date.now() + FAREWELL_MS;
      this.phase !== 'open' && Date.now() < until && !this.fault && !this.task.signal.aborted;
    ) {
      await this.rest(POLL_MS / 10)
    }
    if (this.phase !== 'open') return false
    await this.line.unlink()
    return true
  }

  private inTurn(write: () => Promise<void>): Promise<void> {
    this.turn = this.turn.then(write).catch((error: Error) => this.fail(error))
    return this.turn
  }

  /** Nothing told after this can be trusted to be written: the run ends with it. */
  private fail(error: Error): void {
    this.fault ??= error
    this.sender.lost()
    this.wake()
  }
}
