/**
 * What a message may become, and from which states: it only moves forward, whatever order the news
 * come in.
 */
export const reachedFrom = {
  sent: ['queued'],
  delivered: ['queued', 'sent'],
  read: ['queued', 'sent', 'delivered'],
  failed: ['queued']
} as const

export type Progress = 'sent' | 'delivered' | 'read'

/** Why messages fail: code → what it means, for people. Stored and told by code. */
export const failures = {
  'number-not-on-whatsapp': 'This number is not on WhatsApp.',
  'first-contacts-restricted':
    'WhatsApp refused it: the number may not write to people who have not written to it before. First contacts pause until the restriction ends.',
  refused: 'WhatsApp refused it.',
  'no-answer': 'It was handed over several times and WhatsApp never confirmed it.',
  'opted-out': 'The person has asked not to be written to.',
  'consent-withdrawn': 'The customer no longer agrees to be written to, or is gone.',
  expired: 'It could not leave in time, and its news is old by now.',
  'outcome-unknown':
    'The connection was unlinked before WhatsApp confirmed it. It may have arrived; it is not sent again, so that nobody receives it twice.'
} as const

export type Failure = keyof typeof failures
