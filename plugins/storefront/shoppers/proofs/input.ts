import { type Static, Type } from 'stoa/plugin'

export const ProofMode = Type.Union([Type.Literal('link'), Type.Literal('code')], {
  description: "What is mailed: a link to the web shop's pages, or a code of six digits."
})
export type ProofMode = Static<typeof ProofMode>

/** The link's token, or the code with the address it was sent to. */
export const Proof = {
  token: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 500,
      description: 'What stands behind #token= in the mailed link.'
    })
  ),
  email: Type.Optional(Type.String({ format: 'email', description: 'Together with `code`.' })),
  code: Type.Optional(Type.String({ pattern: '^[0-9]{6}$' }))
}
