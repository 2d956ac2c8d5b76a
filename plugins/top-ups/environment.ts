import { Type } from 'stoa/plugin'

const url = (description: string) =>
  Type.Optional(Type.String({ description, pattern: '^https?://[^/]+$' }))

export const TopUpsEnvironment = Type.Object({
  RELOADLY_URL: url(
    'Where Reloadly takes top-ups, without a slash at the end, e.g. https://topups-sandbox.reloadly.com to try it out. Unset: the address where they are real.'
  ),
  RELOADLY_AUTH_URL: url(
    'Where Reloadly gives tokens, without a slash at the end. Unset: at its own address. Change it for tests only.'
  )
})
