/** `stoa/testing/assistant`: an instance whose assistant speaks to stand-ins of both vendors. */
export {
  ask,
  assistedInstance,
  GEMINI_KEY,
  giveKeys,
  reported,
  rowsOf,
  type Answer
} from '../assistant-shop.ts'
