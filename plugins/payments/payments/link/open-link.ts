import { defineUseCase, Input } from 'stoa/plugin'
import { linkAuth } from './auth.ts'
import { LinkText } from './input.ts'
import { viewOfLink } from './of-link.ts'

export const openLink = defineUseCase({
  name: 'payments.open-link',
  summary: 'A payment as shown to its payer',
  authStrategy: linkAuth,
  reads: true,
  input: Input({ link: LinkText }),
  run: viewOfLink
})
