const SORTS = ['-number', 'number', 'dueOn', '-dueOn'] as const
export const VIEWS = ['open', 'overdue', 'collected', 'cancelled', 'expired'] as const

/** What of the list stands in its address. */
export interface LayawaySearch {
  sort?: (typeof SORTS)[number]
  /** Default: all of them. */
  state?: (typeof VIEWS)[number]
  /** Whose. */
  customer?: string
}

export const layawaySearchOf = (
  raw: Record<string, unknown>
): LayawaySearch & Record<string, unknown> => ({
  sort: SORTS.find(sort => sort === raw['sort']),
  state: VIEWS.find(state => state === raw['state']),
  customer: typeof raw['customer'] === 'string' ? raw['customer'] : undefined
})
