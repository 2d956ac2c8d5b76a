import { defineSettings, Type } from 'stoa/plugin'

const seconds = (description: string, fallback: number) => ({
  level: 'company' as const,
  schema: Type.Number({ minimum: 0, maximum: 600, default: fallback, description })
})
const count = (description: string, fallback: number, maximum: number) => ({
  level: 'company' as const,
  schema: Type.Integer({ minimum: 0, maximum, default: fallback, description })
})

/**
 * The pace is the one people on WhatsApp write at: numbers that write faster, or to many strangers,
 * are restricted or banned.
 */
export const WhatsAppSettings = defineSettings({
  sendOrderNotices: {
    level: 'shop',
    schema: Type.Boolean({
      default: true,
      description: 'Write to the customer of a sale who has a phone and agreed to it.'
    })
  },
  sendNotices: {
    level: 'company',
    schema: Type.Boolean({
      default: true,
      description:
        'Pass on what else there is to tell customers who have a phone and agreed to it, such as that their order was sent.'
    })
  },
  orderNoticeTemplate: {
    level: 'shop',
    schema: Type.String({
      maxLength: 2000,
      default: '',
      description:
        "Text of the order notice; {shop} {company} {customer} {number} {lines} {total} are filled in. Empty: the text Stoa comes with, in the customer's language."
    })
  },
  shortestPauseSeconds: seconds('Between two messages of a number, at least.', 2),
  longestPauseSeconds: seconds(
    'Between two messages of a number, at most this is waited; how long is left to chance.',
    5
  ),
  chatPauseSeconds: seconds('Between two messages to the same person, at least.', 6),
  messagesPerMinute: count('Messages of a number in a minute, at most.', 30, 600),
  messagesPerDay: count('Messages of a number in 24 hours, at most.', 1000, 100_000),
  firstContactsPerDay: count(
    'People a number writes to for the first time in 24 hours, at most; grows by a fifth each week after it was linked.',
    10,
    1000
  ),
  showTyping: {
    level: 'company',
    schema: Type.Boolean({
      default: true,
      description: 'Show "typing…" for a moment before each message, as a person would.'
    })
  },
  giveUpAfterHours: {
    level: 'company',
    schema: Type.Integer({
      minimum: 1,
      maximum: 720,
      default: 72,
      description:
        "A message that could not leave for so long fails: no one wants last week's notice."
    })
  }
})

export type WhatsAppSettingsInForce = typeof WhatsAppSettings.defaults
