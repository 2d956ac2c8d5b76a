/** How long a model may take, in milliseconds. */
export interface ModelLimits {
  /** Without a word, at the start or in the middle. A model that thinks is silent meanwhile. */
  silenceMs: number
  /** For the whole answer. */
  answerMs: number
}

export const modelLimits: ModelLimits = { silenceMs: 60_000, answerMs: 300_000 }
