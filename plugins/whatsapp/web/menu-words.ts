import { defineWords } from 'stoa/web'
import type { WhatsAppMenuWords } from './words/en.ts'

/** What the menu says: there with the first draw. */
export const menuWords = defineWords<WhatsAppMenuWords>('whatsapp')
