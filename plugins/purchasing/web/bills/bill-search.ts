import { textOf } from '../shops.ts'

export const STATES = ['open', 'draft', 'approved', 'partly-paid', 'paid', 'cancelled'] as const
export const KINDS = ['bill', 'credit-note'] as const

/** What of the list stands in its address. */
export interface BillSearch {
  state?: (typeof STATES)[number] | undefined
  kind?: (typeof KINDS)[number] | undefined
  supplier?: string | undefined
  search?: string | undefined
}
/** Which draft is changed. */
export interface EditBillSearch {
  bill?: string | undefined
}

export const billSearchOf = (
  raw: Record<string, unknown>
): BillSearch & Record<string, unknown> => ({
  state: STATES.find(state => state === raw['state']),
  kind: KINDS.find(kind => kind === raw['kind']),
  supplier: textOf(raw['supplier']),
  search: textOf(raw['search'])
})

export const editBillSearchOf = (
  raw: Record<string, unknown>
): EditBillSearch & Record<string, unknown> => ({ bill: textOf(raw['bill']) })
