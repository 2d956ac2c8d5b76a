import { Type } from 'stoa/plugin'

export const AssistantEnvironment = Type.Object({
  GEMINI_URL: Type.String({
    description: 'Where the Gemini API is reached, without its path.',
    default: 'https://generativelanguage.googleapis.com',
    pattern: '^https?://'
  }),
  GROQ_URL: Type.String({
    description: 'Where the Groq API is reached, without its path.',
    default: 'https://api.groq.com',
    pattern: '^https?://'
  })
})
