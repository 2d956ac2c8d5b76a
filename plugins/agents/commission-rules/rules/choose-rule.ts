/** A commission rule, as far as it says what it is about and what it gives. */
export interface Rule {
  /** UUIDv7: a later one is larger. */
  id: string
  base: 'net' | 'total' | 'piece'
  ratePpm: number | null
  pieceMinor: number | null
  /** null: of every agent. */
  agentId: string | null
  categoryId: string | null
  variantId: string | null
}

/**
 * The rule that is applied to a line: the most specific of those that are about it. What they say of
 * the goods comes first (the variant, then its category, then the categories above, the nearest
 * first, then all goods), then whether they name the agent; of two alike the newest counts.
 * @param categoryIds of the variant, itself first, then upwards
 * @returns null when none is about it
 */
export function chooseRule(
  rules: readonly Rule[],
  of: { agentId: string; variantId: string; categoryIds: readonly string[] }
): Rule | null {
  let best: { rule: Rule; order: Order } | null = null
  for (const rule of rules) {
    if (rule.agentId !== null && rule.agentId !== of.agentId) continue
    const distance = distanceOf(rule, of)
    if (distance === null) continue
    const order: Order = [distance, rule.agentId === null ? 1 : 0]
    if (best === null || comesBefore(order, rule.id, best.order, best.rule.id)) {
      best = { rule, order }
    }
  }
  return best?.rule ?? null
}

type Order = readonly [distance: number, agent: number]

/** How far from the goods a rule stands: 0 the variant, 1 its category, …; null: it is about others. */
function distanceOf(
  { variantId, categoryId }: Rule,
  of: { variantId: string; categoryIds: readonly string[] }
): number | null {
  if (variantId !== null) return variantId === of.variantId ? 0 : null
  if (categoryId === null) return Number.MAX_SAFE_INTEGER
  const level = of.categoryIds.indexOf(categoryId)
  return level === -1 ? null : level + 1
}

function comesBefore(a: Order, aId: string, b: Order, bId: string): boolean {
  if (a[0] !== b[0]) return a[0] < b[0]
  if (a[1] !== b[1]) return a[1] < b[1]
  return aId > bId
}
