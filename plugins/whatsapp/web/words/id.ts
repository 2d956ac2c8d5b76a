import type { WhatsAppMenuWords } from './en.ts'

export const words: WhatsAppMenuWords = { title: 'WhatsApp', messages: 'Pesan' }
