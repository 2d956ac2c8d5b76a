/**
 * What of Gemini's JSON we read and write (https://ai.google.dev/api/generate-content). All
 * optional: it comes from outside.
 */
export interface GeminiContent {
  role?: string
  parts?: GeminiPart[]
}

export interface GeminiPart {
  text?: string
  /** A summary of the thinking, not of the answer. */
  thought?: boolean
  thoughtSignature?: string
  functionCall?: { id?: string; name?: string; args?: Record<string, unknown> }
  functionResponse?: { id?: string; name?: string; response?: Record<string, unknown> }
}

export interface GeminiChunk {
  candidates?: Array<{ content?: GeminiContent; finishReason?: string; finishMessage?: string }>
  promptFeedback?: { blockReason?: string; blockReasonMessage?: string }
  usageMetadata?: {
    promptTokenCount?: number
    /** Of results of tools the provider itself runs; in no other count. */
    toolUsePromptTokenCount?: number
    cachedContentTokenCount?: number
    candidatesTokenCount?: number
    /**
     * Not in candidatesTokenCount, and paid as output
     * (https://ai.google.dev/gemini-api/docs/thinking#pricing).
     */
    thoughtsTokenCount?: number
  }
}
