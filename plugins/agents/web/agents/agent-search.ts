/** What of the lists stands in their addresses; each knows some of it. */
export interface AgentSearch {
  search?: string
  state?: string
  sort?: string
  /** Whose statements. */
  agent?: string
  /** Of figures: from which business day to which. */
  from?: string
  to?: string
}

const KEYS = ['search', 'state', 'sort', 'agent', 'from', 'to'] as const

export const agentSearchOf = (
  raw: Record<string, unknown>
): AgentSearch & Record<string, unknown> =>
  Object.fromEntries(
    KEYS.filter(key => raw[key] !== undefined && raw[key] !== '').map(key => [
      key,
      String(raw[key])
    ])
  )
