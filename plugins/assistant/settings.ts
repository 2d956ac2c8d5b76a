import { defineSettings, Type } from 'stoa/plugin'

const model = (fallback: string, provider: string) => ({
  level: 'company' as const,
  schema: Type.String({
    minLength: 1,
    maxLength: 100,
    pattern: '^[A-Za-z0-9][A-Za-z0-9._/:-]*$',
    default: fallback,
    description: `The model of ${provider} that is asked, as ${provider} names it.`
  })
})

export const AssistantSettings = defineSettings({
  providers: {
    level: 'company',
    schema: Type.Array(Type.Union([Type.Literal('gemini'), Type.Literal('groq')]), {
      maxItems: 2,
      uniqueItems: true,
      default: ['gemini', 'groq'],
      description:
        'Whom to ask, in this order: the next when the one before cannot be reached or has no quota. Those without a key are left out.'
    })
  },
  geminiModel: model('gemini-2.5-flash', 'Gemini'),
  groqModel: model('openai/gpt-oss-120b', 'Groq'),
  monthlyTokenBudget: {
    level: 'tenant',
    schema: Type.Integer({
      minimum: 0,
      maximum: 1_000_000_000_000,
      default: 5_000_000,
      description:
        'Tokens the tenant may use in a month (UTC), questions, answers and thinking together.'
    })
  },
  maxSteps: {
    level: 'company',
    schema: Type.Integer({
      minimum: 1,
      maximum: 20,
      default: 8,
      description:
        'How often the model may be asked for one answer: each round of looking something up is a step.'
    })
  },
  maxSeconds: {
    level: 'company',
    schema: Type.Integer({
      minimum: 1,
      maximum: 300,
      default: 60,
      description: 'How long one answer may take.'
    })
  },
  maxOutputTokens: {
    level: 'company',
    schema: Type.Integer({
      minimum: 256,
      maximum: 32_768,
      default: 4_096,
      description: 'Tokens the model may write in one step, thinking included.'
    })
  }
})
