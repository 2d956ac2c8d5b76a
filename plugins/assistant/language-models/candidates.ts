import type { Context } from 'stoa/plugin'
import type { ChatModel, Provider } from './chat-model.ts'
import { AssistantEnvironment } from '../environment.ts'
import type { Candidate } from './fail-over.ts'
import { geminiModel } from '../gateways/gemini.ts'
import { groqModel } from '../gateways/groq.ts'
import { AssistantSettings } from '../settings.ts'

const models: Record<Provider, ChatModel> = { gemini: geminiModel(), groq: groqModel() }

/** The models to ask, in the order of the settings: those of providers the tenant has a key for. */
export function candidatesOf(ctx: Context, keys: ReadonlyMap<Provider, string>): Candidate[] {
  const { providers, geminiModel: gemini, groqModel: groq } = ctx.settings(AssistantSettings)
  const { GEMINI_URL, GROQ_URL } = ctx.environment(AssistantEnvironment)
  const access = {
    gemini: { model: gemini, baseUrl: GEMINI_URL },
    groq: { model: groq, baseUrl: GROQ_URL }
  }
  return providers.flatMap(provider => {
    const apiKey = keys.get(provider)
    return apiKey === undefined
      ? []
      : [{ model: models[provider], request: { ...access[provider], apiKey } }]
  })
}
