import { type ModelAccess, ModelRefused, ModelUnreachable } from '../language-models/chat-model.ts'

/**
 * The libraries look into the environment for whatever is empty, and put a key no header can carry
 * into the text of their error: so they get neither.
 * @throws ModelRefused invalid-key, ModelUnreachable
 */
export function demandAccess({ apiKey, baseUrl }: ModelAccess): void {
  // A key that is not there at all would be a text to the pattern, and the environment's to the
  // libraries.
  if (typeof apiKey !== 'string' || !/^[\x21-\x7e]+$/.test(apiKey)) {
    throw new ModelRefused('invalid-key', null, 'The key is empty or has characters no key has.')
  }
  if (!URL.canParse(baseUrl)) throw new ModelUnreachable('The base URL is none.')
}

/** The vendor's sentence for our logs and users: without the key, and not endless. */
export function sentenceOf(text: string, apiKey: string): string {
  return text.replaceAll(apiKey, '***').slice(0, 1000)
}

/**
 * @param error what fetch or the vendor's library threw
 * @returns the deepest reason, e.g. 'connect ECONNREFUSED 127.0.0.1:9'
 */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause === undefined ? error.message : reasonOf(error.cause)
}
