const words = { title: 'WhatsApp', messages: 'Messages' }
export { words }
export type WhatsAppMenuWords = typeof words
