/** `stoa/testing/models`: stand-ins of the vendors of language models, which check what they are sent. */
export { demandSchema } from '../models/checks.ts'
export { geminiErrors } from '../models/gemini-errors.ts'
export { geminiServer } from '../models/gemini-server.ts'
export { groqErrors } from '../models/groq-errors.ts'
export { groqServer } from '../models/groq-server.ts'
export { type ModelServer } from '../models/model-server.ts'
export { reported, until } from '../models/reported.ts'
export { inTurn, type Asked, type Failure, type Turn } from '../models/turn.ts'
