import { defineErrors } from 'stoa/plugin'

export const assistantErrors = defineErrors('assistant', {
  'not-configured': {
    status: 409,
    message:
      'The assistant has no key for a language model; someone who manages the tenant sets one with PUT /api/v1/assistant/keys/:provider.'
  },
  'users-only': {
    status: 403,
    message: 'Conversations and proposals belong to a user; log in as one.'
  },
  'other-place': {
    status: 409,
    message:
      'This was begun in another shop or for the whole company; send the X-Shop-Id it was begun with, or begin again here.'
  },
  'turn-under-way': {
    status: 409,
    message: 'The last message of this conversation is still being answered; wait for its end.'
  },
  'budget-exhausted': {
    status: 429,
    message:
      'The token budget of this month ({budget}) does not suffice for this request; it begins again at {resetsAt}, or someone raises the setting monthlyTokenBudget.'
  },
  'key-refused': {
    status: 409,
    message:
      '{provider} does not take the key; set a valid one with PUT /api/v1/assistant/keys/{provider}.'
  },
  'model-not-found': {
    status: 409,
    message: '{provider} has no model {model}; change the setting {setting}.'
  },
  'provider-quota-exhausted': {
    status: 503,
    message:
      "The account at {provider} has no quota left, or none at all; its owner looks at the provider's billing page."
  },
  'provider-rate-limited': {
    status: 503,
    message: '{provider} takes no more requests for the moment; try again in {seconds} seconds.'
  },
  'provider-overloaded': {
    status: 503,
    message: '{provider} has too much to do; try again in a while.'
  },
  'provider-refused': {
    status: 502,
    message: '{provider} did not take the request; its words are in `facts`.'
  },
  'provider-unreachable': {
    status: 502,
    message: '{provider} did not answer, or broke off; try again.'
  },
  'question-blocked': {
    status: 422,
    message: '{provider} does not answer this question; ask it otherwise.'
  },
  'question-too-long': {
    status: 422,
    message:
      "This is too long for the account's limit at {provider}: the question, what was said before and the operations offered. Begin a new conversation, choose another model (setting {setting}), or raise the limit there."
  },
  'answer-blocked': {
    status: 422,
    message: "The answer was cut by the filter of the model's provider; ask otherwise."
  },
  'no-answer': { status: 502, message: 'The model said nothing, twice; ask again, or otherwise.' },
  'broken-calls': {
    status: 502,
    message:
      'The model called for operations in a form that cannot be read, twice; ask again, or choose another model.'
  },
  'too-many-steps': {
    status: 422,
    message: 'There is no answer after {steps} steps; ask for less at once.'
  },
  'took-too-long': {
    status: 504,
    message: 'There is no answer after {seconds} seconds; ask for less at once.'
  },
  'proposal-expired': {
    status: 410,
    message: 'This proposal expired at {expiresAt}; ask for it again.'
  },
  'proposal-decided': { status: 409, message: 'This proposal is {state} already.' },
  'proposal-unsettled': {
    status: 409,
    message:
      'This proposal was approved and begun at {decidedAt}, and how it ended is not known (yet); look at what it was to change. It is never run again.'
  },
  'operation-not-allowed': {
    status: 403,
    message:
      'You may not use the operation {operation} here (any more), so the proposal cannot be approved.'
  },
  'effect-changed': {
    status: 409,
    message:
      'What this would do has changed since it was shown, so nothing was done; look at the new effect and approve again.'
  }
})
