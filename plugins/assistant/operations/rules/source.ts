/**
 * Where figures come from: which operation, asked with what, for which days and which place, when.
 */
export interface Source {
  operation: string
  input: Record<string, unknown>
  /** YYYY-MM-DD, both included; null when the operation knows no period. */
  period: { from: string; to: string } | null
  company: string
  /** null: all shops of the company the caller may see. */
  shop: string | null
  /** ISO 8601, UTC. */
  at: string
}

const DAY = /^\d{4}-\d\d-\d\d/

/** The days a result is about: as the result says, else as was asked. */
export function periodOf(input: Record<string, unknown>, result: unknown): Source['period'] {
  for (const said of [result, input]) {
    const { from, to } = (said ?? {}) as { from?: unknown; to?: unknown }
    if (typeof from === 'string' && typeof to === 'string' && DAY.test(from) && DAY.test(to)) {
      return { from, to }
    }
  }
  return null
}

/** Each question once, with its last answer. */
export function distinctSources(sources: Source[]): Source[] {
  return [
    ...new Map(
      sources.map(source => [`${source.operation} ${JSON.stringify(source.input)}`, source])
    ).values()
  ]
}
