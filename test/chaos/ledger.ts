import type { Answer } from './requests.ts'

export type Kind = 'sale' | 'refund' | 'void' | 'adjust' | 'import' | 'order'

/** Something a caller meant to happen once, and what it was told in the end. */
export interface Payment {
  kind: Kind
  key: string
  tenantId: string
  /** When it was first sent, and how long until the definite answer. Milliseconds. */
  at: number
  ms: number
  /** The definite answer; undefined while none has come. */
  answer?: Answer
  /** The id that was answered. */
  id?: string
  /** Of two callers with the same key: the answer of the other, when it was another one. */
  other?: Answer
  /** Of an order: what became of its payment. */
  paymentId?: string
  fate?: 'paid' | 'left' | 'paid and cancelled'
  paid?: boolean
  cancelled?: boolean
}

/** Everything that was meant, in the order it was first sent. */
export class Ledger {
  readonly intents: Payment[] = []

  note(kind: Kind, key: string, tenantId: string): Payment {
    const paymentRow: Payment = { kind, key, tenantId, at: Date.now(), ms: 0 }
    this.intents.push(paymentRow)
    return paymentRow
  }

  /** Those that were sent since, of tenants that are not among `but`. */
  since(at: number, kind: Kind, but: ReadonlySet<string>): Payment[] {
    return this.intents.filter(
      paymentRow => paymentRow.at >= at && paymentRow.kind === kind && !but.has(paymentRow.tenantId)
    )
  }
}

export function wasDone({ answer }: Payment): boolean {
  return answer !== undefined && answer.status >= 200 && answer.status < 300
}
