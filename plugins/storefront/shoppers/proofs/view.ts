import { type Static, Type } from 'stoa/plugin'
import { ProofMode } from './input.ts'

/** The same whether or not the e-mail has an account, and whether or not a mail was sent. */
export const SentView = Type.Object({
  mode: ProofMode,
  expiresIn: Type.Integer({ description: 'Seconds the link or code is good for.' })
})
export type SentView = Static<typeof SentView>
