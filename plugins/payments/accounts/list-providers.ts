import { defineUseCase, Input, Nullable, Type } from 'stoa/plugin'
import { providerNames } from '../providers/provider.ts'
import { providerOf } from '../providers/registry.ts'
import { checkOffers, humanOnly } from './input.ts'

export const ProviderView = Type.Object({
  provider: Type.String(),
  methods: Type.Array(
    Type.Object({
      method: Type.String(),
      channel: Nullable(Type.String()),
      title: Type.String()
    }),
    { description: "What it can do in the company's currency." }
  ),
  credentials: Type.Array(
    Type.Object({
      name: Type.String(),
      secret: Type.Boolean({ description: 'Written, and never shown again.' }),
      required: Type.Boolean()
    })
  ),
  payout: Type.Boolean()
})

export const listProviders = defineUseCase({
  name: 'payments.list-providers',
  summary: 'The payment providers there are, what each can do and what it must be given',
  permission: 'payment.manage',
  reads: true,
  humanOnly,
  input: Input({}),
  run: async ctx => ({
    items: providerNames.map(provider => {
      const { credentials, secrets, payout } = providerOf({ provider }).capabilities
      return {
        provider,
        methods: checkOffers(ctx, provider, undefined),
        credentials: Object.keys(credentials.properties).map(name => ({
          name,
          secret: secrets.includes(name),
          required: credentials.required?.includes(name) ?? false
        })),
        payout
      }
    })
  })
})
