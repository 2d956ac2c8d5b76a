/** What of the list stands in its address. */
export interface GroupSearch {
  state?: 'archived' | undefined
}

export const groupSearchOf = (
  raw: Record<string, unknown>
): GroupSearch & Record<string, unknown> => ({
  state: raw['state'] === 'archived' ? 'archived' : undefined
})
