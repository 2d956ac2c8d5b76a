const MOST = 9

/**
 * Figures as they are typed on the pad of a scale: they come in from behind, so that 1, 2, 3, 4 is
 * 1.234; or with a point where somebody types one.
 */
export interface Typed {
  figures: string
  /** How many figures stand behind the point that was typed; null: none was. */
  behind: number | null
}
export const nothing: Typed = { figures: '', behind: null }

/** @param decimals how many the unit has */
export function press(typed: Typed, key: string, decimals: number): Typed {
  const { figures, behind } = typed
  if (key === 'clear') return nothing
  if (key === 'erase') {
    if (behind === 0) return { figures, behind: null }
    return { figures: figures.slice(0, -1), behind: behind === null ? null : behind - 1 }
  }
  if (key === '.' || key === ',') {
    return behind === null && decimals > 0 ? { figures: figures || '0', behind: 0 } : typed
  }
  if (!/^\d{1,2}$/.test(key) || figures.length + key.length > MOST) return typed
  if (behind !== null && behind + key.length > decimals) return typed
  return { figures: figures + key, behind: behind === null ? null : behind + key.length }
}

/** In the smallest step of the unit: thousandths of a kilogram, pence. */
export const stepsOf = ({ figures, behind }: Typed, decimals: number): number =>
  Number(figures || '0') * 10 ** (behind === null ? 0 : decimals - behind)

export const typedOf = (steps: number): Typed => ({ figures: String(steps), behind: null })
