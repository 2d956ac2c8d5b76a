import { useRef } from 'react'
import { same } from '../../primitives/three-way.ts'
import { newKey } from './client.ts'

/**
 * For the header `idempotency-key`: the same for each try of the same content, so that an answer
 * that was lost never makes two.
 */
export function useOneKey(): (content: unknown) => string {
  const last = useRef({ of: undefined as unknown, key: '' })
  return content => {
    if (last.current.key === '' || !same(last.current.of, content)) {
      last.current = { of: content, key: newKey() }
    }
    return last.current.key
  }
}
