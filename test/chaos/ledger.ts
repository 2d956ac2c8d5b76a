import type { Answer } from './requests.ts'

export type Kind = 'sale' | 'refund' | 'void' | 'adjust' | 'import' | 'order'

/** Something a caller meant to happen once, and what it was told in the end. */
export interface Intent {
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
  readonly intents: Intent[] = []

  note(kind: Kind, key: string, tenantId: string): Intent {
    const intent: Intent = { kind, key, tenantId, at: Date.now(), ms: 0 }
    this.intents.push(intent)
    return intent
  }

  /** Those that were sent since, of tenants that are not among `but`. */
  since(at: number, kind: Kind, but: ReadonlySet<string>): Intent[] {
    return this.intents.filter(
      intent => intent.at >= at && intent.kind === kind && !but.has(intent.tenantId)
    )
  }
}

export function wasDone({ answer }: Intent): boolean {
  return answer !== undefined && answer.status >= 200 && answer.status < 300
}
