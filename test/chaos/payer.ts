import { setTimeout as sleep } from 'node:timers/promises'
import { StripeServer } from '../support/payments/stripe-server.ts'
import { PATIENCE_MS } from './requests.ts'

/**
 * The vendor of payments and the people who pay there. Its events are sent until they are taken,
 * and more than once.
 */
export class Payer {
  readonly abandoned: string[] = []
  private readonly sending = new Set<Promise<void>>()
  private constructor(private readonly stripe: StripeServer) {}

  static async open(): Promise<Payer> {
    return new Payer(
      await new StripeServer({
        secretKey: 'sk_test_stand_in',
        webhookSecret: 'whsec_stand_in'
      }).listen()
    )
  }

  get url(): string {
    return this.stripe.url
  }

  /**
   * Pays what was asked for, if the vendor knows of it yet.
   * @param door the address the vendor sends its event to, asked for each time it is sent
   */
  pay(reference: string, request: () => string, times: number): boolean {
    if (!this.stripe.intents.some(paymentRow => paymentRow.metadata.reference === reference)) {
      return false
    }
    const event = this.stripe.pay(reference)
    for (let i = 0; i < times; i++) {
      const sent = this.send(request, event).finally(() => this.sending.delete(sent))
      this.sending.add(sent)
    }
    return true
  }

  /** How often the vendor was asked for this payment, and how often it took money for it. */
  record(reference: string): { asked: number; charged: number } {
    const of = <T extends { metadata: Record<string, string> }>(items: T[]): number =>
      items.filter(item => item.metadata.reference === reference).length
    return { asked: of(this.stripe.intents), charged: of(this.stripe.charges) }
  }

  /** Waits until every event was taken. */
  async settled(): Promise<void> {
    await Promise.all(this.sending)
  }

  async close(): Promise<void> {
    await this.stripe.close()
  }

  private async send(request: () => string, event: ReturnType<StripeServer['pay']>): Promise<void> {
    const { raw, headers } = this.stripe.signedEvent(event)
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(300)) {
      const status = await fetch(request(), {
        method: 'POST',
        body: raw,
        headers,
        signal: AbortSignal.timeout(10_000)
      }).then(
        async answer => {
          await answer.arrayBuffer()
          return answer.status
        },
        () => 0
      )
      if (status >= 200 && status < 300) return
    }
    this.abandoned.push(event.id)
  }
}
