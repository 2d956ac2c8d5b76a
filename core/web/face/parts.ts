import { createContext } from 'react'
import type { FacePart } from '../contract.ts'

/** What other plugins add to this face: whose it is, and what brings it. */
export type Parts = ReadonlyArray<
  readonly [plugin: string, load: () => Promise<{ default: FacePart }>]
>
export const FacePartsContext = createContext<Parts>([])
