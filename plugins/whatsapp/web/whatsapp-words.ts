import { defineWords } from 'stoa/web'
import type { WhatsAppWords } from './words/en.ts'

export const whatsAppWords = defineWords<WhatsAppWords>('whatsapp')
