const SORTS = ['-balance', 'balance'] as const

/** What of the list stands in its address. */
export interface AccountSearch {
  sort?: (typeof SORTS)[number]
  blocked?: 'yes' | 'no'
}

export const accountSearchOf = (
  raw: Record<string, unknown>
): AccountSearch & Record<string, unknown> => ({
  sort: SORTS.find(sort => sort === raw['sort']),
  blocked: (['yes', 'no'] as const).find(value => value === raw['blocked'])
})
