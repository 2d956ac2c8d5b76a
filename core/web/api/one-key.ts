import { useRef } from 'react'
import { newKey } from './client.ts'

/**
 * For the header `idempotency-key`: the same for each try of the same content, so that an answer
 * that was lost never makes two.
 */
export function useOneKey(): (content: unknown) => string {
  const last = useRef({ of: '', key: '' })
  return content => {
    const of = JSON.stringify(content)
    if (last.current.of !== of) last.current = { of, key: newKey() }
    return last.current.key
  }
}
