import { Type } from 'stoa/plugin'

export const WhatsAppEnvironment = Type.Object({
  WHATSAPP_SOCKET_URL: Type.String({
    description: 'Where WhatsApp is reached. Change it for tests only.',
    default: 'wss://web.whatsapp.com/ws/chat',
    pattern: '^wss?://'
  }),
  WHATSAPP_VERSION: Type.Optional(
    Type.String({
      description:
        "Version of WhatsApp Web to pass for, e.g. 2.3000.1043857760, when connections become `outdated`. Unset: the one the gateway's library carries.",
      pattern: '^[0-9]+\\.[0-9]+\\.[0-9]+$'
    })
  )
})
