const words = {
  sending: 'Ringing up…',
  lost: 'No answer has come',
  lostHelp:
    'The sale may have arrived. Ask again: it is rung up once, however often you ask. The ticket stays until then.',
  again: 'Ask again'
}
export { words }
export type AskedWords = typeof words
