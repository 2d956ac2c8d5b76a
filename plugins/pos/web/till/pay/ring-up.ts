import { answer, api, isFinal, newKey, Refused, type Me } from 'stoa/web/face'
import { saleOf, type Ticket } from '../ticket/ticket.ts'
import type { Sold, Tender } from '../till-state.ts'

type Body = ReturnType<typeof saleOf> & { tenders: Array<Pick<Tender, 'type' | 'amountMinor'>> }

/** A sale that was sent, under the key it is asked for again until an answer has come. */
export interface AskedSale {
  key: string
  /** Whose it is: under another name or in another company the key would be a new one. */
  of: string
  body: Body
}

const KEY = 'stoa.till.asked'

export const ownerOf = ({ id, company }: Me): string => `${id} ${company?.id ?? ''}`

/** The sale of this tab that no answer has come to, also after a reload. */
export function askedBefore(of: string): AskedSale | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as AskedSale | null
    return kept?.of === of ? kept : null
  } catch {
    return null
  }
}

/** Kept before it is sent: what is lost on the way is asked again, and never rung up twice. */
export function keepAsked(
  of: string,
  registerId: string,
  ticket: Ticket,
  tenders: Tender[]
): AskedSale {
  const asked = {
    key: newKey(),
    of,
    body: {
      ...saleOf(registerId, ticket),
      tenders: tenders.map(({ type, amountMinor }) => ({ type, amountMinor }))
    }
  }
  sessionStorage.setItem(KEY, JSON.stringify(asked))
  return asked
}

export type Answer =
  | { is: 'sold'; sold: Sold }
  | { is: 'refused'; error: Refused }
  /** Nobody knows whether it was rung up. */
  | { is: 'none'; error: Error }

/** Sends the sale, the first time or once more. */
export async function ask({ key, body }: AskedSale): Promise<Answer> {
  try {
    const sold = await answer(
      api.POST('/api/v1/pos/sales', { body, headers: { 'idempotency-key': key } })
    )
    sessionStorage.removeItem(KEY)
    return { is: 'sold', sold }
  } catch (error) {
    if (!(error instanceof Refused) || !isFinal(error)) return { is: 'none', error: error as Error }
    sessionStorage.removeItem(KEY)
    return { is: 'refused', error }
  }
}
