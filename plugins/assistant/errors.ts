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
      'This was started in another shop or for the whole company; send the X-Shop-Id it was started with, or start again here.'
  },
  'turn-under-way': {
    status: 409,
    message: 'The last message of this conversation is still being answered; wait for its end.'
  },
  'budget-exhausted': {
    status: 429,
    message:
      "This month's token budget ({budget}) is not enough for this request; it resets at {resetsAt}, or raise the setting monthlyTokenBudget."
  },
  'key-refused': {
    status: 409,
    message:
      '{provider} rejected the key; set a valid one with PUT /api/v1/assistant/keys/{provider}.'
  },
  'model-not-found': {
    status: 409,
    message: '{provider} has no model {model}; change the setting {setting}.'
  },
  'provider-quota-exhausted': {
    status: 503,
    message: "The account at {provider} has no quota left; check the provider's billing page."
  },
  'provider-rate-limited': {
    status: 503,
    message: '{provider} is rate limiting; try again in {seconds} seconds.'
  },
  'provider-overloaded': {
    status: 503,
    message: '{provider} is overloaded; try again later.'
  },
  'provider-refused': {
    status: 502,
    message: '{provider} rejected the request; its message is in `facts`.'
  },
  'provider-unreachable': {
    status: 502,
    message: '{provider} did not answer or disconnected; try again.'
  },
  'question-blocked': {
    status: 422,
    message: '{provider} refused to answer this question; rephrase it.'
  },
  'question-too-long': {
    status: 422,
    message:
      "This is too long for the account's limit at {provider}: the question, what was said before and the operations offered. Begin a new conversation, choose another model (setting {setting}), or raise the limit there."
  },
  'answer-blocked': {
    status: 422,
    message: "The provider's filter cut the answer off; rephrase the question."
  },
  'no-answer': {
    status: 502,
    message: 'The model gave no answer twice; ask again, or rephrase the question.'
  },
  'broken-calls': {
    status: 502,
    message: 'The model made unreadable tool calls twice; ask again, or choose another model.'
  },
  'too-many-steps': {
    status: 422,
    message: 'There is no answer after {steps} steps; ask for less at a time.'
  },
  'took-too-long': {
    status: 504,
    message: 'There is no answer after {seconds} seconds; ask for less at a time.'
  },
  'proposal-expired': {
    status: 410,
    message: 'This proposal expired at {expiresAt}; ask for it again.'
  },
  'proposal-decided': { status: 409, message: 'This proposal is {state} already.' },
  'proposal-unsettled': {
    status: 409,
    message:
      'This proposal was approved and started at {decidedAt}, and its outcome is not known (yet); check what it was to change. It is never run again.'
  },
  'operation-not-allowed': {
    status: 403,
    message:
      'You do not have (or no longer have) permission for the operation {operation} here, so the proposal cannot be approved.'
  },
  'effect-changed': {
    status: 409,
    message:
      'What this would do has changed since it was shown, so nothing was done; look at the new effect and approve again.'
  }
})
