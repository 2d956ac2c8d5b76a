export type TopUpState = 'pending' | 'confirmed' | 'failed'

/**
 * What a top-up becomes when its provider says how it stands. Confirmed is final, whatever is said
 * later or said again: the credit is on the phone. One that was given up for lost and turns out to
 * be done is confirmed; nothing makes a failed one wait again but somebody's wish.
 * @param now as it stands here
 * @param said by the provider
 */
export const judgeAnswer = (now: TopUpState, said: TopUpState): TopUpState =>
  now === 'pending' || (now === 'failed' && said === 'confirmed') ? said : now

/** How long after it was sent a top-up the provider knows nothing of may still be on its way there. */
export const ON_ITS_WAY_MS = 2 * 60_000

/** What was paid off line is sent when it arrives; later than this people have gone home. */
export const TOO_LATE_MS = 30 * 60_000

/**
 * When to ask again about one that is under way; null: the hourly look finds it.
 * @param ageMs since it was sent
 */
export function pauseMs(ageMs: number): number | null {
  if (ageMs < 60_000) return 5_000
  if (ageMs < 10 * 60_000) return 30_000
  return ageMs < 60 * 60_000 ? 5 * 60_000 : null
}
